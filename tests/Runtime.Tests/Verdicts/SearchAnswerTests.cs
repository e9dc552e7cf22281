using System;
using System.Threading.Tasks;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Runtime.Tests.Verdicts;

public sealed class SearchAnswerTests : JudgeTest
{
    private const string AllIncludes = "Schedule HealthcareService Practitioner PractitionerRole Location";
    private const string Receiver = "message-def.md-for-referral-receiver";

    [Fact]
    public Task Two_free_slots_with_all_includes_pass() =>
        PassesAsync("booking.search-for-free-slots", Response.Json(200, Bodies.Slots("free free", AllIncludes)));

    [Fact]
    public Task No_slots_pass_where_none_are_to_come() =>
        PassesAsync("booking.return-no-slots", Response.Json(200, """{"resourceType":"Bundle","type":"searchset","total":0}"""));

    [Theory]
    [InlineData("free", "free")]
    [InlineData("free busy", "free, busy")]
    [InlineData("free free busy", "free, free, busy")]
    public async Task Other_slots_fail(string statuses, string actual)
    {
        var finding = await FailsAsync("booking.search-for-free-slots", Response.Json(200, Bodies.Slots(statuses, AllIncludes)));

        finding.Should().Match<Finding>(one => one.Code == "slots" && one.Expected == "free, free" && one.Actual == actual);
    }

    [Fact]
    public async Task A_missing_include_fails()
    {
        var finding = await FailsAsync("booking.search-for-free-slots", Response.Json(200, Bodies.Slots("free free", "Schedule HealthcareService")));

        finding.Code.Should().Be("includes");
        finding.Actual.Should().Be("HealthcareService, Schedule");
    }

    [Fact]
    public async Task An_include_too_many_fails_where_only_the_mandatory_ones_are_to_come()
    {
        var finding = await FailsAsync("booking.return-mandatory-slot-response", Response.Json(200, Bodies.Slots("free free", AllIncludes)));

        finding.Code.Should().Be("includes");
    }

    [Fact]
    public async Task A_bundle_that_is_no_search_result_fails()
    {
        var finding = await FailsAsync(
            "booking.search-for-free-slots",
            Response.Json(200, Bodies.Slots("free free", AllIncludes).Replace("searchset", "collection", StringComparison.Ordinal)));

        finding.Should().Match<Finding>(one => one.Code == "bundle-type" && one.Expected == "searchset");
    }

    [Fact]
    public Task The_definitions_of_a_receiver_pass() => PassesAsync(Receiver, Response.Json(200, Bodies.Definitions(
        2, "ServiceRequest",
        ("servicerequest-request-referral", "a1t1 a1t3 a1t5 a2t1 a2t3 a3t1"),
        ("servicerequest-request-cancelled", "a1t1 a1t3 a1t5 a2t1 a2t3 a3t1"))));

    [Fact]
    public async Task A_missing_definition_fails()
    {
        var finding = await FailsAsync(Receiver, Response.Json(200, Bodies.Definitions(
            2, "ServiceRequest", ("servicerequest-request-referral", "a1t1 a1t3 a1t5 a2t1 a2t3 a3t1"))));

        finding.Should().Match<Finding>(one => one.Code == "definitions"
            && one.Expected == "servicerequest-request-cancelled, servicerequest-request-referral"
            && one.Actual == "servicerequest-request-referral");
    }

    [Fact]
    public async Task A_missing_use_case_fails()
    {
        var finding = await FailsAsync(Receiver, Response.Json(200, Bodies.Definitions(
            2, "ServiceRequest",
            ("servicerequest-request-referral", "a1t1 a1t3 a1t5 a2t1 a2t3"),
            ("servicerequest-request-cancelled", "a1t1 a1t3 a1t5 a2t1 a2t3 a3t1"))));

        finding.Code.Should().Be("use-cases");
        finding.Location.Should().Contain("servicerequest-request-referral");
    }

    [Fact]
    public async Task Another_total_fails()
    {
        var finding = await FailsAsync(Receiver, Response.Json(200, Bodies.Definitions(
            3, "ServiceRequest",
            ("servicerequest-request-referral", "a1t1 a1t3 a1t5 a2t1 a2t3 a3t1"),
            ("servicerequest-request-cancelled", "a1t1 a1t3 a1t5 a2t1 a2t3 a3t1"))));

        finding.Should().Match<Finding>(one => one.Code == "total" && one.Expected == "2" && one.Actual == "3");
    }

    [Theory]
    [InlineData("Invoice", true)]
    [InlineData("Appointment", false)]
    public async Task Invalid_definitions_have_the_focus_Invoice(string focus, bool passes)
    {
        const string all = "";
        var body = Bodies.Definitions(
            8, focus,
            ("booking-request", all), ("booking-request-cancelled", all),
            ("servicerequest-request-referral", all), ("servicerequest-request-cancelled", all), ("servicerequest-request-validation", all),
            ("servicerequest-response-referral", all), ("servicerequest-response-validation-full", all),
            ("servicerequest-response-validation-interim", all), ("servicerequest-response-referral-short", all));

        if (passes)
            await PassesAsync("message-def.md-for-invalid-message-defs", Response.Json(200, body));
        else
            (await FailsAsync("message-def.md-for-invalid-message-defs", Response.Json(200, body))).Code.Should().Be("focus");
    }
}
