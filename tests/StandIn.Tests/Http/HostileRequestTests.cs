using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;
using Bars.Scenarios.StandIn.Tests.Support;
using FluentAssertions;
using Xunit;
using Task = System.Threading.Tasks.Task;

namespace Bars.Scenarios.StandIn.Tests.Http;

/// <summary>Requests that are meant to break a receiver: all get a 4xx OperationOutcome that tells nothing of the stand-in's inside.</summary>
public sealed class HostileRequestTests
{
    private const string Json = "application/fhir+json";
    private const string Xml = "application/fhir+xml";

    public static IEnumerable<TheoryDataRow<string, string>> HostileBodies =>
    [
        Row("nothing", Json, ""),
        Row("null", Json, "null"),
        Row("an array", Json, "[]"),
        Row("another resource", Json, """{"resourceType":"Patient"}"""),
        Row("half a message", Json, Bodies.BookingNew()[..2000]),
        Row("two messages", Json, Bodies.BookingNew() + Bodies.BookingNew()),
        Row("deep JSON", Json, """{"resourceType":"Bundle","x":""" + new string('[', 10_000) + new string(']', 10_000) + "}"),
        Row("half a surrogate pair", Json, Bodies.BookingNew().Replace("booking-request\"", "\\ud800\"", StringComparison.Ordinal)),
        Row("deep XML", Xml, "<Bundle xmlns=\"http://hl7.org/fhir\">" + string.Concat(Enumerable.Repeat("<a>", 10_000)) + string.Concat(Enumerable.Repeat("</a>", 10_000)) + "</Bundle>"),
        Row("a DTD", Xml, "<!DOCTYPE Bundle [<!ENTITY a \"b\">]><Bundle xmlns=\"http://hl7.org/fhir\"/>"),
        Row("a file as entity", Xml, "<!DOCTYPE Bundle [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><Bundle xmlns=\"http://hl7.org/fhir\"><id value=\"&a;\"/></Bundle>"),
        Row("growing entities", Xml, "<!DOCTYPE b [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><Bundle xmlns=\"http://hl7.org/fhir\"><id value=\"&c;\"/></Bundle>"),
        Row("many attributes", Xml, "<Bundle xmlns=\"http://hl7.org/fhir\" " + string.Join(' ', Enumerable.Range(0, 200_000).Select(number => $"a{number}=\"x\"")) + "/>"),
        Row("many elements", Xml, "<Bundle xmlns=\"http://hl7.org/fhir\">" + string.Concat(Enumerable.Range(0, 400_000).Select(number => $"<a{number}/>")) + "</Bundle>"),
        Row("XML as text", Xml, "&lt;Bundle/&gt;"),
        Row("an envelope", Xml, "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"/>"),
        Row("XML for JSON", Json, "<Bundle xmlns=\"http://hl7.org/fhir\"/>"),
    ];

    [Theory]
    [MemberData(nameof(HostileBodies))]
    public async Task Bodies_are_refused(string contentType, string body)
    {
        using var tkw = new Tkw();
        var answer = await tkw.PostAsync("", change: request => request.Content = new StringContent(body, Encoding.UTF8, contentType));
        answer.Should().BeOutcome(400, "invalid", "REC_BAD_REQUEST");
        answer.Text.Should().NotContain("Exception").And.NotContain("   at ").And.NotContain("root:");
    }

    [Fact]
    public async Task A_body_that_is_not_UTF_8_is_refused()
    {
        using var tkw = new Tkw();
        var body = Encoding.Latin1.GetBytes(Bodies.BookingNew().Replace("booking-request\"", "\u00E9\"", StringComparison.Ordinal));
        var answer = await tkw.PostAsync("", change: request =>
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", Json);
        });
        answer.Should().BeOutcome(400, "invalid", "REC_BAD_REQUEST");
    }

    [Fact]
    public async Task A_message_of_very_many_members_is_not_written_as_XML()
    {
        using var tkw = new Tkw();
        var body = Bodies.BookingNew().TrimEnd()[..^1] + "," + string.Join(',', Enumerable.Range(0, 300_000).Select(number => $"\"a{number}\":1")) + "}";
        var answer = await tkw.PostAsync(body, change: request =>
        {
            request.Headers.Remove("Accept");
            request.Headers.Add("Accept", "application/fhir+xml");
        });
        answer.Status.Should().Be(400);
        answer.Text.Should().StartWith("<OperationOutcome").And.Contain("more than 50000 members");
    }

    [Theory]
    [InlineData("****")]
    [InlineData("2000011147")]
    [InlineData("aGVsbG8=")] // hello
    [InlineData("WzFd")] // [1]
    [InlineData("eyJ2YWx1ZSI6MjAwMDAxMTE0N30=")] // {"value":2000011147}
    [InlineData("eyJ2YWx1ZSI6bnVsbH0=")] // {"value":null}
    public async Task Target_identifiers_that_can_not_be_read_are_refused(string header)
    {
        using var tkw = new Tkw();
        (await WithTargetAsync(tkw, header)).Should().BeOutcome(400, "invalid", "REC_BAD_REQUEST");
    }

    [Fact]
    public async Task Deep_JSON_in_a_header_is_refused()
    {
        using var tkw = new Tkw();
        var deep = Convert.ToBase64String(Encoding.ASCII.GetBytes("{\"value\":" + new string('[', 5000) + new string(']', 5000) + "}"));
        (await WithTargetAsync(tkw, deep)).Should().BeOutcome(400, "invalid", "REC_BAD_REQUEST");
    }

    [Theory]
    // {"value":"2000011147","x":"???>>>~~~"}, in the alphabet of addresses, then without padding.
    [InlineData("eyJ2YWx1ZSI6IjIwMDAwMTExNDciLCJ4IjoiPz8_Pj4-fn5-In0=")]
    [InlineData("eyJ2YWx1ZSI6IjIwMDAwMTExNDciLCJ4IjoiPz8_Pj4-fn5-In0")]
    [InlineData("eyJ2YWx1ZSI6IjIwMDAwMTExNDciLCJ4IjoiPz8/Pj4+fn5+In0=")]
    public async Task Base64_is_read_in_either_alphabet_padded_or_not(string header)
    {
        using var tkw = new Tkw();
        var answer = await WithTargetAsync(tkw, header);
        answer.Status.Should().Be(200);
        answer.Text.Should().NotContain("validation", "2000011147 is the booking and referral receiver");
    }

    [Theory]
    [InlineData("HEAD")]
    [InlineData("TRACE")]
    [InlineData("FOO")]
    [InlineData("get")]
    public async Task Unknown_methods_are_not_allowed(string method)
    {
        using var tkw = new Tkw();
        var answer = await tkw.SendAsync(Tkw.Request(new HttpMethod(method), "metadata"));
        answer.Status.Should().Be(405);
        answer.Header("Allow").Should().Be("GET, POST");
    }

    [Fact]
    public async Task Correlation_headers_that_can_not_be_repeated_are_left_out()
    {
        using var tkw = new Tkw();
        var answer = await tkw.GetAsync("metadata", change: request =>
        {
            request.Headers.Remove("X-Request-Id");
            request.Headers.TryAddWithoutValidation("X-Request-Id", new string('x', 300));
        });
        answer.Header("X-Request-Id").Should().BeNull();
        answer.Header("X-Correlation-Id").Should().Be(Tkw.CorrelationId);
    }

    private static TheoryDataRow<string, string> Row(string what, string contentType, string body) =>
        new(contentType, body) { TestDisplayName = what, Label = "" };

    private static System.Threading.Tasks.Task<Answer> WithTargetAsync(Tkw tkw, string header) => tkw.GetAsync("metadata", change: request =>
    {
        request.Headers.Remove("NHSD-Target-Identifier");
        request.Headers.TryAddWithoutValidation("NHSD-Target-Identifier", header);
    });
}
