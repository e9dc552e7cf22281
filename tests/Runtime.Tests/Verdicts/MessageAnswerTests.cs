using System;
using System.Threading.Tasks;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Runtime.Tests.Verdicts;

public sealed class MessageAnswerTests : JudgeTest
{
    private const string Id = "booking.new-booking-for-verified-patient";

    [Fact]
    public Task A_message_that_holds_the_appointment_passes() => PassesAsync(Id, Response.Json(200, Bodies.BookedAppointment));

    [Fact]
    public Task The_same_in_XML_passes() => PassesAsync(Id, Response.Xml(200, Bodies.BookedAppointmentXml));

    [Fact]
    public async Task Another_id_fails()
    {
        var finding = await FailsAsync(Id, Response.Json(200, Bodies.BookedAppointment.Replace("ce1c4ced", "11111111", StringComparison.Ordinal)));

        finding.Code.Should().Be("resource-id");
        finding.Location.Should().Be("Bundle.entry.resource.ofType(Appointment).id");
        finding.Expected.Should().Be("ce1c4ced-2a84-4198-9982-9caf894d0bb7");
        finding.Actual.Should().Be("11111111-2a84-4198-9982-9caf894d0bb7");
        finding.Requirement.Should().Be("Testing and Environments 1.8.1, Booking: New booking for verified patient");
    }

    [Fact]
    public async Task A_missing_id_fails()
    {
        var finding = await FailsAsync(Id, Response.Json(200, Bodies.BookedAppointment.Replace("\"id\":\"ce1c4ced-2a84-4198-9982-9caf894d0bb7\",", "", StringComparison.Ordinal)));

        finding.Code.Should().Be("resource-id");
        finding.Actual.Should().Be("nothing");
    }

    [Fact]
    public async Task A_message_without_the_resource_fails()
    {
        var finding = await FailsAsync("referral.new-referral-for-verified-patient", Response.Json(200, Bodies.BookedAppointment));

        finding.Code.Should().Be("resource-type");
        finding.Expected.Should().Be("ServiceRequest");
        finding.Actual.Should().Be("MessageHeader, Appointment");
    }

    [Fact]
    public async Task A_bundle_of_another_type_fails()
    {
        var finding = await FailsAsync(Id, Response.Json(200, Bodies.BookedAppointment.Replace("\"message\"", "\"collection\"", StringComparison.Ordinal)));

        finding.Code.Should().Be("bundle-type");
        finding.Should().Match<Finding>(one => one.Expected == "message" && one.Actual == "collection");
    }

    [Fact]
    public async Task The_resource_without_a_bundle_fails()
    {
        var finding = await FailsAsync(
            "referral.new-referral-for-verified-patient",
            Response.Json(200, Bodies.ServiceRequest("79120f41-a431-4f08-bcc5-1e67006fcae0")));

        finding.Code.Should().Be("resource-type");
        finding.Should().Match<Finding>(one => one.Expected == "Bundle" && one.Actual == "ServiceRequest");
    }

    [Fact]
    public async Task A_failure_instead_of_success_is_one_finding_that_names_the_codes_and_no_text()
    {
        var finding = await FailsAsync(Id, Response.Json(409, Bodies.Outcome("invalid", "REC_CONFLICT")));

        finding.Code.Should().Be("status");
        finding.Expected.Should().Be("200");
        finding.Actual.Should().Be("409 with OperationOutcome (invalid REC_CONFLICT)");
        finding.Message.Should().Be("HTTP status: expected 200, found 409 with OperationOutcome (invalid REC_CONFLICT).");
    }

    [Fact]
    public async Task A_cell_of_the_stateful_table_is_judged_as_a_message()
    {
        var cell = StatefulScenarios.MakeBooking.Cells[0];
        var judge = new ScenarioJudge();
        using var right = Response.Json(200, Bodies.BookedAppointment.Replace("ce1c4ced-2a84-4198-9982-9caf894d0bb7", "9a8df080-bfbc-457f-b30f-664bba7760a4", StringComparison.Ordinal));
        using var wrong = Response.Json(200, Bodies.BookedAppointment);

        (await judge.JudgeAsync(cell, right, TestContext.Current.CancellationToken)).Kind.Should().Be(VerdictKind.Pass);
        var verdict = await judge.JudgeAsync(cell, wrong, TestContext.Current.CancellationToken);
        verdict.Title.Should().Be("Make a Booking, Initial State");
        verdict.Findings.Should().ContainSingle().Which.Expected.Should().Be("9a8df080-bfbc-457f-b30f-664bba7760a4");
    }
}
