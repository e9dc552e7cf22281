using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Runtime.Tests.Verdicts;

public sealed class UnreadableBodyTests : JudgeTest
{
    private const string Id = "booking.new-booking-for-verified-patient";

    [Theory]
    [InlineData("{\"resourceType\":\"Bundle\",\n  \"type\": }", "it is no JSON at line 2, position 11")]
    [InlineData("{\"resourceType\":\"Bundle\"", "it is no JSON at line 1, position 25")]
    [InlineData("Service unavailable", "it is no JSON at line 1, position 1")]
    public async Task Malformed_JSON_is_a_finding_with_its_position(string body, string reason)
    {
        var finding = await FailsAsync(Id, Response.Json(200, body));

        finding.Code.Should().Be("body-unreadable");
        finding.Actual.Should().Be(reason);
    }

    [Theory]
    [InlineData("<Bundle xmlns=\"http://hl7.org/fhir\">\n<type></Bundle>", "it is no XML at line 2, position 9")]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Bundle xmlns=\"http://hl7.org/fhir\"><type value=\"&e;\"/></Bundle>", "it is no XML, or has a DTD")]
    public async Task Malformed_XML_and_DTDs_are_a_finding_with_their_position(string body, string reason)
    {
        var finding = await FailsAsync(Id, Response.Xml(200, body));

        finding.Code.Should().Be("body-unreadable");
        finding.Actual.Should().Be(reason);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"resourceType\":\"Nonsense\"}")]
    [InlineData("{\"resourceType\":17}")]
    [InlineData("{\"resourceType\":\"Bundle\",\"entry\":\"none\"}")]
    [InlineData("{\"resourceType\":\"Bundle\",\"type\":\"message\",\"entry\":[{\"resource\":{\"resourceType\":\"Wrong\"}}]}")]
    [InlineData("{\"resourceType\":\"Bundle\",\"type\":{},\"total\":1e999}")]
    [InlineData("<html><body>Bad gateway</body></html>")]
    [InlineData("<Bundle/>")]
    public async Task What_is_no_such_resource_fails_and_never_throws(string body)
    {
        var verdict = await JudgeAsync(Id, body[0] == '<' ? Response.Xml(200, body) : Response.Json(200, body));

        verdict.Kind.Should().Be(VerdictKind.Fail);
    }

    [Theory]
    [InlineData("booking.new-booking-for-verified-patient", "{\"resourceType\":\"OperationOutcome\",\"issue\":\"none\"}", "status")]
    [InlineData("booking.new-booking-failed-request-http-409", "{\"resourceType\":\"OperationOutcome\",\"issue\":\"none\"}", "body-unreadable")]
    [InlineData("booking.new-booking-failed-request-http-409", "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"code\":{},\"details\":[1]}]}", "body-unreadable")]
    public async Task An_outcome_of_another_shape_fails_and_never_throws(string id, string body, string code) =>
        (await JudgeAsync(id, Response.Json(409, body))).Findings.Should().Contain(finding => finding.Code == code);

    [Fact]
    public async Task An_empty_body_fails()
    {
        var finding = await FailsAsync(Id, Response.Json(200, ""));

        finding.Should().Match<Finding>(one => one.Code == "body-unreadable" && one.Actual == "nothing");
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF8_fail_with_their_position()
    {
        var finding = await FailsAsync(Id, Response.Of(200, [.. "{\"id\":\""u8, 0xC3, 0x28, .. "\"}"u8], "application/fhir+json"));

        finding.Should().Match<Finding>(one => one.Code == "body-unreadable" && one.Actual == "it is not UTF-8 at byte 7");
    }

    [Fact]
    public Task A_byte_order_mark_is_tolerated() =>
        PassesAsync(Id, Response.Of(200, [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Bodies.BookedAppointment)], "application/fhir+json"));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_over_the_limit_fails_whether_its_length_is_announced_or_not(bool announced)
    {
        using var response = Response.Json(200, "");
        response.Content = announced ? new ByteArrayContent(new byte[2000]) : new StreamContent(new EndlessStream());
        response.Content.Headers.TryAddWithoutValidation("Content-Type", "application/fhir+json");

        var verdict = await new ScenarioJudge(new() { MaxBodyBytes = 1000 })
            .JudgeAsync(BookingScenarios.NewBookingForVerifiedPatient, response, TestContext.Current.CancellationToken);

        verdict.Findings.Should().ContainSingle().Which.Should().Match<Finding>(one => one.Code == "body-too-large" && one.Actual == "more than 1000 bytes");
    }

    [Fact]
    public async Task A_connection_that_breaks_within_the_body_can_not_be_judged()
    {
        using var response = Response.Json(200, "");
        response.Content = new StreamContent(new BrokenStream());

        var verdict = await JudgeAsync(Id, response);

        verdict.Kind.Should().Be(VerdictKind.Error);
        verdict.Findings.Should().ContainSingle().Which.Code.Should().Be("interrupted");
        verdict.Invoking(broken => broken.ThrowIfFailed()).Should().Throw<ScenarioFailedException>();
    }

    [Fact]
    public async Task Deep_nesting_fails_in_JSON_and_in_XML()
    {
        var json = string.Concat(Enumerable.Repeat("{\"a\":", 50_000));
        var xml = "<Bundle xmlns=\"http://hl7.org/fhir\">" + string.Concat(Enumerable.Repeat("<entry><resource><Bundle>", 50_000));

        (await FailsAsync(Id, Response.Json(200, json))).Code.Should().Be("body-unreadable");
        (await FailsAsync(Id, Response.Xml(200, xml))).Actual.Should().StartWith("it is nested deeper than 64 elements at line 1");
    }

    [Fact]
    public async Task Unknown_elements_are_a_warning_that_quotes_no_values()
    {
        var body = Bodies.BookedAppointment.Replace("\"status\":\"booked\"", "\"status\":\"booked\",\"surname\":\"Fotheringham\"", StringComparison.Ordinal);

        var verdict = await JudgeAsync(Id, Response.Json(200, body));

        verdict.Kind.Should().Be(VerdictKind.Pass);
        var finding = verdict.Findings.Should().ContainSingle().Subject;
        finding.Severity.Should().Be(Severity.Warning);
        finding.Code.Should().Be("body-deviates");
        finding.Message.Should().Contain("line 3").And.NotContain("Fotheringham");
    }

    [Fact]
    public async Task Random_damage_never_throws()
    {
        var random = new Random(20250329);
        var bodies = new List<string> { Bodies.BookedAppointment, Bodies.BookedAppointmentXml };
        for (var round = 0; round < 400; round++)
        {
            var bytes = Encoding.UTF8.GetBytes(bodies[round % 2]);
            for (var count = random.Next(1, 6); count > 0; count--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);

            using var response = Response.Of(200, bytes, "application/fhir+json");
            (await JudgeAsync(Id, response)).Kind.Should().BeOneOf(VerdictKind.Pass, VerdictKind.Fail);
        }
    }

    [Fact]
    public async Task A_body_that_was_read_before_can_be_judged()
    {
        using var response = Response.Json(200, Bodies.BookedAppointment);
        _ = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        await PassesAsync(Id, response);
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("The response ended prematurely.");
    }
}
