using System;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bars.Scenarios.StandIn.Tests.Support;
using FluentAssertions;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Xunit;
using Task = System.Threading.Tasks.Task;

namespace Bars.Scenarios.StandIn.Tests.Http;

/// <summary>One message in the many ways in which software writes it: 9658499082 is answered with 9e595424-... by the guide.</summary>
public sealed partial class SpellingTests
{
    private const string ServiceRequest = "9e595424-9d67-45db-9a90-03259653cd37";
    private static readonly string Body = Bodies.ValidationNew("9658499082");

    [Theory]
    [InlineData("indented")]
    [InlineData("slashes escaped")]
    [InlineData("everything escaped")]
    [InlineData("members the other way round")]
    [InlineData("header last")]
    [InlineData("byte order mark")]
    [InlineData("absolute addresses")]
    [InlineData("second identifier")]
    [InlineData("second patient")]
    [InlineData("contained patient")]
    [InlineData("unknown resource")]
    public async Task However_JSON_is_written_the_answer_is_the_same(string spelling)
    {
        using var tkw = new Tkw();
        (await tkw.PostAsync(Spell(spelling))).Ids("ServiceRequest").Should().Equal(ServiceRequest);
    }

    [Theory]
    [InlineData("$process-message/")]
    [InlineData("%24process-message")]
    public async Task The_path_of_a_message_may_end_in_a_slash_or_be_percent_encoded(string path)
    {
        using var tkw = new Tkw();
        using var request = Tkw.Request(System.Net.Http.HttpMethod.Post, path);
        request.Content = new System.Net.Http.StringContent(Body, null, "application/fhir+json");
        (await tkw.SendAsync(request)).Ids("ServiceRequest").Should().Equal(ServiceRequest);
    }

    [Fact]
    public void A_client_that_waits_is_answered()
    {
        using var tkw = new Tkw();
        using var request = Tkw.Request(System.Net.Http.HttpMethod.Get, "ServiceRequest/" + ServiceRequest);
        using var answer = tkw.Client.Send(request, TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).Should().Be(408);
    }

    [Theory]
    [InlineData("application/fhir+json; charset=utf-8")]
    [InlineData("Application/FHIR+JSON; charset=\"UTF-8\"; fhirVersion=4.0")]
    public async Task Content_Type_may_have_parameters(string contentType)
    {
        using var tkw = new Tkw();
        var answer = await tkw.PostAsync(Body, change: request =>
        {
            request.Content!.Headers.Remove("Content-Type");
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        });
        answer.Ids("ServiceRequest").Should().Equal(ServiceRequest);
    }

    [Theory]
    [InlineData("application/fhir+xml", "plain")]
    [InlineData("application/xml", "plain")]
    [InlineData("text/xml", "plain")]
    [InlineData(null, "plain")]
    [InlineData("application/fhir+xml", "single quotes")]
    [InlineData("application/fhir+xml", "comments")]
    [InlineData("application/fhir+xml", "prefix")]
    [InlineData("application/fhir+xml", "declaration")]
    [InlineData("application/fhir+xml", "UTF-16")]
    public async Task However_XML_is_written_the_answer_is_the_same(string? contentType, string spelling)
    {
        using var tkw = new Tkw();
        var answer = await tkw.PostAsync("", change: request =>
        {
            request.Content = new System.Net.Http.ByteArrayContent(SpellXml(spelling));
            if (contentType is not null)
                request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        });
        answer.Ids("ServiceRequest").Should().Equal(ServiceRequest);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/octet-stream")]
    [InlineData("text/xml")]
    [InlineData("application/fhir+xml")]
    [InlineData(null)]
    public async Task JSON_under_another_type_triggers_nothing(string? contentType)
    {
        using var tkw = new Tkw();
        var answer = await tkw.PostAsync(Body, change: request =>
        {
            request.Content!.Headers.Remove("Content-Type");
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        });
        answer.Should().BeOutcome(400, "invalid", "REC_BAD_REQUEST");
    }

    [Fact]
    public async Task A_link_with_escaped_slashes_is_a_link()
    {
        using var tkw = new Tkw();
        await tkw.PostAsync(Bodies.BookingNew("9707606312"));
        var body = Bodies.ReferralNew("9707606312").With("ServiceRequest", request => request["supportingInfo"] =
            new JsonArray(new JsonObject { ["reference"] = "Appointment/9a8df080-bfbc-457f-b30f-664bba7760a4" }));
        body = body.Replace("/", "\\/", StringComparison.Ordinal);
        (await tkw.PostAsync(body)).Status.Should().Be(200);
        (await tkw.PostAsync(body)).Should().BeOutcome(409, "invalid", "REC_CONFLICT");
    }

    [Theory]
    [InlineData("5")]
    [InlineData("null")]
    [InlineData("\"old\"")]
    [InlineData("{\"a\":[1]}")]
    public async Task Whatever_stands_in_the_place_of_an_id_gives_way(string id)
    {
        using var tkw = new Tkw();
        var body = Body.Replace("\"resourceType\": \"ServiceRequest\"", "\"id\":" + id + ",\"resourceType\": \"ServiceRequest\"", StringComparison.Ordinal);
        var text = (await tkw.PostAsync(body)).Text;
        Regex.Count(text, "\"id\": ?\"9e595424-9d67-45db-9a90-03259653cd37\"").Should().Be(1);
        text.Should().NotContain("\"id\":" + id);
    }

    private static string Spell(string spelling) => spelling switch
    {
        "indented" => JsonNode.Parse(Body)!.ToJsonString(new JsonSerializerOptions { WriteIndented = true }),
        "slashes escaped" => Body.Replace("/", "\\/", StringComparison.Ordinal),
        "everything escaped" => Escaped(JsonNode.Parse(Body)!),
        "members the other way round" => Reversed(JsonNode.Parse(Body)!)!.ToJsonString(),
        "header last" => Body.WithBundle(bundle => bundle["entry"] = new JsonArray([.. bundle["entry"]!.AsArray().Reverse().Select(entry => entry!.DeepClone())])),
        "byte order mark" => "\uFEFF" + Body,
        "absolute addresses" => Body.Replace("urn:uuid:", "https://example.org/fhir/X/", StringComparison.Ordinal),
        "second identifier" => Body.With("Patient", patient => patient["identifier"]!.AsArray().Add(new JsonObject { ["value"] = "9658499015" })),
        "second patient" => Body.WithBundle(bundle => bundle["entry"]!.AsArray().Add(new JsonObject { ["resource"] = PatientWith("9658499015") })),
        "contained patient" => Body.With("ServiceRequest", request => request["contained"] = new JsonArray(PatientWith("9658499015"))),
        "unknown resource" => Body.WithBundle(bundle => bundle["entry"]!.AsArray().Add(new JsonObject { ["resource"] = new JsonObject { ["resourceType"] = "Foo" } })),
        _ => throw new ArgumentOutOfRangeException(nameof(spelling)),
    };

    private static byte[] SpellXml(string spelling)
    {
        var xml = JsonSerializer.Deserialize<Bundle>(Body, new JsonSerializerOptions().ForFhir())!.ToXml();
        xml = xml[xml.IndexOf("<Bundle", StringComparison.Ordinal)..];
        return spelling switch
        {
            "single quotes" => Encoding.UTF8.GetBytes(DoubleQuoted().Replace(xml, "='$1'")),
            "comments" => Encoding.UTF8.GetBytes("<!-- a --><?pi x?>" + xml.Replace("<entry>", "<!-- e -->\n<entry>", StringComparison.Ordinal)),
            "prefix" => Encoding.UTF8.GetBytes(Tag().Replace(xml, "<$1f:").Replace("<f:Bundle xmlns=", "<f:Bundle xmlns:f=", StringComparison.Ordinal)),
            "declaration" => Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n" + xml),
            "UTF-16" => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("<?xml version=\"1.0\" encoding=\"utf-16\"?>" + xml)],
            _ => Encoding.UTF8.GetBytes(xml),
        };
    }

    private static JsonObject PatientWith(string nhsNumber) => new()
    {
        ["resourceType"] = "Patient",
        ["identifier"] = new JsonArray(new JsonObject { ["value"] = nhsNumber }),
    };

    private static string Escaped(JsonNode? node) => node switch
    {
        JsonObject value => "{" + string.Join(',', value.Select(member => $"{Escaped(member.Key)}:{Escaped(member.Value)}")) + "}",
        JsonArray value => "[" + string.Join(',', value.Select(Escaped)) + "]",
        JsonValue value when value.GetValueKind() == JsonValueKind.String => Escaped(value.GetValue<string>()),
        _ => node?.ToJsonString() ?? "null",
    };

    private static string Escaped(string text) => "\"" + string.Concat(text.Select(character => $"\\u{(int)character:x4}")) + "\"";

    private static JsonNode? Reversed(JsonNode? node) => node switch
    {
        JsonObject value => new JsonObject(value.Reverse().Select(member => new System.Collections.Generic.KeyValuePair<string, JsonNode?>(member.Key, Reversed(member.Value)))),
        JsonArray value => new JsonArray([.. value.Select(Reversed)]),
        _ => node?.DeepClone(),
    };

    [GeneratedRegex("=\"([^\"']*)\"")]
    private static partial Regex DoubleQuoted();

    [GeneratedRegex("<(/?)(?=[A-Za-z])")]
    private static partial Regex Tag();
}
