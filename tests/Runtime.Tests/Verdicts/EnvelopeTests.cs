using System;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Runtime.Tests.Verdicts;

public sealed class EnvelopeTests : JudgeTest
{
    private const string Id = "booking.new-booking-for-verified-patient";

    [Theory]
    [InlineData("application/fhir+json")]
    [InlineData("application/fhir+json; charset=UTF-8")]
    [InlineData("application/FHIR+JSON; version=1.0.0")]
    public Task A_FHIR_media_type_passes_with_any_parameters(string contentType) =>
        PassesAsync(Id, Response.Of(200, Encoding.UTF8.GetBytes(Bodies.BookedAppointment), contentType));

    [Theory]
    [InlineData("application/json", "application/json")]
    [InlineData("text/html; charset=utf-8", "text/html")]
    [InlineData("application/fhir+xml", "application/fhir+xml")]
    [InlineData(null, "nothing")]
    public async Task Any_other_media_type_fails(string? contentType, string actual)
    {
        var finding = await FailsAsync(Id, Response.Of(200, Encoding.UTF8.GetBytes(Bodies.BookedAppointment), contentType));

        finding.Should().Match<Finding>(one => one.Code == "content-type" && one.Expected == "application/fhir+json" && one.Actual == actual);
    }

    [Fact]
    public async Task A_page_of_HTML_is_not_taken_for_XML_that_was_asked_for()
    {
        var verdict = await JudgeAsync(Id, Response.Of(200, "<html><body>Log in</body></html>"u8.ToArray(), "text/html"));

        verdict.Kind.Should().Be(VerdictKind.Fail);
        verdict.Findings.Should().ContainSingle(one =>
            one.Code == "content-type" && one.Expected == "application/fhir+json or application/fhir+xml" && one.Actual == "text/html");
    }

    [Theory]
    [InlineData("application/fhir+json; version=1.0.0", "", "application/fhir+xml", "application/fhir+json", "application/fhir+xml")]
    [InlineData("application/fhir+json", "", "application/fhir+json", "application/fhir+json", "application/fhir+json with a body in XML")]
    [InlineData("application/fhir+xml", "?_format=application%2Ffhir%2Bjson", "application/fhir+xml", "application/fhir+json", "application/fhir+xml")]
    public async Task XML_that_was_not_asked_for_fails(string accept, string query, string contentType, string expected, string actual)
    {
        using var response = Asked(accept, query, Response.Of(200, Encoding.UTF8.GetBytes(Bodies.BookedAppointmentXml), contentType));

        (await FailsAsync(Id, response)).Should().Match<Finding>(one => one.Code == "content-type" && one.Expected == expected && one.Actual == actual);
    }

    [Theory]
    [InlineData("application/fhir+xml; version=1.0.0", "")]
    [InlineData("application/fhir+json", "?_format=xml")]
    [InlineData("application/fhir+json, application/fhir+xml;q=0.9", "")]
    [InlineData("application/fhir+json, */*;q=0.1", "")]
    [InlineData("text/plain", "")]
    [InlineData("application/fhir+xml, application/xml", "?status=free")]
    public Task XML_passes_where_it_was_asked_for_or_nothing_was(string accept, string query) =>
        PassesAsync(Id, Asked(accept, query, Response.Xml(200, Bodies.BookedAppointmentXml)));

    [Fact]
    public async Task JSON_instead_of_XML_passes_as_an_error_only()
    {
        using var booked = Asked("application/fhir+xml", "", Response.Json(200, Bodies.BookedAppointment));
        using var error = Asked("application/fhir+xml", "", Response.Json(404, Bodies.Outcome("invalid", "REC_NOT_FOUND")));

        (await FailsAsync(Id, booked)).Should().Match<Finding>(one => one.Code == "content-type" && one.Expected == "application/fhir+xml" && one.Actual == "application/fhir+json");
        await PassesAsync("booking.new-booking-failed-request-http-404", error);
    }

    [Theory]
    [InlineData("X-Request-Id", "74c2b045-9b7d-4b78-aeee-642f6332e3c9")]
    [InlineData("X-Correlation-Id", "0598efa7-fff0-4ade-9af8-3f46b4124151")]
    public async Task An_id_that_does_not_come_back_fails(string name, string expected)
    {
        using var missing = Response.Json(200, Bodies.BookedAppointment);
        missing.Headers.Remove(name);
        using var other = Response.Json(200, Bodies.BookedAppointment);
        other.Headers.Remove(name);
        other.Headers.Add(name, "00000000-0000-4000-8000-000000000000");

        (await FailsAsync(Id, missing)).Should().Match<Finding>(one => one.Code == "echo" && one.Location == name && one.Expected == expected && one.Actual == "nothing");
        (await FailsAsync(Id, other)).Should().Match<Finding>(one => one.Code == "echo" && one.Actual == "00000000-0000-4000-8000-000000000000");
    }

    [Fact]
    public async Task Without_the_request_the_ids_have_to_be_there()
    {
        using var present = Response.Json(200, Bodies.BookedAppointment);
        present.RequestMessage = null;
        using var absent = Response.Json(200, Bodies.BookedAppointment);
        absent.RequestMessage = null;
        absent.Headers.Remove("X-Request-Id");

        await PassesAsync(Id, present);
        (await FailsAsync(Id, absent)).Code.Should().Be("echo");
    }

    [Fact]
    public async Task A_request_without_ids_is_a_warning()
    {
        using var response = Response.Json(200, Bodies.BookedAppointment);
        response.RequestMessage!.Headers.Clear();

        var verdict = await JudgeAsync(Id, response);

        verdict.Kind.Should().Be(VerdictKind.Pass);
        verdict.Findings.Should().HaveCount(2).And.OnlyContain(finding => finding.Severity == Severity.Warning && finding.Code == "echo");
    }

    [Fact]
    public Task The_answer_to_what_nobody_recognises_need_not_echo()
    {
        var response = Response.Json(400, Bodies.Outcome("invalid", "REC_BAD_REQUEST"));
        response.Headers.Clear();

        return PassesAsync("message-def.md-without-context", response);
    }

    private static HttpResponseMessage Asked(string accept, string query, HttpResponseMessage response)
    {
        response.RequestMessage!.RequestUri = new Uri("Slot" + query, UriKind.Relative);
        response.RequestMessage.Headers.Add("Accept", accept);
        return response;
    }
}
