using System;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using FluentAssertions;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Xunit;
using Task = System.Threading.Tasks.Task;

namespace Bars.Scenarios.Tool.Tests;

/// <summary><c>bars show</c> and <c>bars curl</c>.</summary>
public sealed class ShowTests
{
    private static readonly JsonSerializerOptions Strict = new JsonSerializerOptions().ForFhir().UsingMode(DeserializationMode.Strict);

    public static TheoryData<string> MessageRows => [.. ScenarioCatalogue.Default.DocumentedScenarios
        .Where(scenario => scenario.Request.Interaction.IsMessage)
        .Select(scenario => scenario.Id)];

    [Fact]
    public async Task A_row_is_shown_with_cells_request_answer_and_errata()
    {
        var printed = await Bars.RunAsync("show", "referral.get-referral-http-503");

        printed.ExitCode.Should().Be(0);
        printed.Out.Should().Contain("/ServiceRequest/0b42eac3-0175-43c8-bbab-efaa8ca31ccf", "the page prints it")
            .And.Contain("GET http://127.0.0.1:5080/booking-and-referral/FHIR/R4/ServiceRequest/4d65ddaa-4d09-41cd-87c9-aeb9c0c96352")
            .And.Contain("REC_UNAVAILABLE").And.Contain("A01")
            .And.Contain("  X-Request-Id: ").And.Contain("  X-Correlation-Id: ");
    }

    [Theory]
    [MemberData(nameof(MessageRows))]
    public async Task A_body_is_printed_without_anything_else(string id)
    {
        var json = await Bars.RunAsync("show", id, "--body");
        var xml = await Bars.RunAsync("show", id, "--body", "--format", "xml");

        (json.ExitCode, xml.ExitCode).Should().Be((0, 0));
        JsonSerializer.Deserialize<Bundle>(json.Bytes, Strict)!.Type.Should().Be(Bundle.BundleType.Message);
        new FhirXmlDeserializer().Deserialize<Bundle>(Encoding.UTF8.GetString(xml.Bytes)).Type.Should().Be(Bundle.BundleType.Message);
        json.Out.Should().StartWith("{").And.EndWith("}");
        xml.Out.Should().EndWith("</Bundle>");
    }

    [Fact]
    public async Task A_row_without_a_body_says_so()
    {
        var printed = await Bars.RunAsync("show", "booking.get-booking", "--body");

        printed.ExitCode.Should().Be(1);
        printed.Out.Should().BeEmpty();
        printed.Error.Should().Contain("body");
    }

    [Fact]
    public async Task A_curl_command_names_headers_as_the_page_does()
    {
        var printed = await Bars.RunAsync("curl", "booking.new-booking-for-verified-patient", "--target", "http://localhost:1/R4");

        printed.ExitCode.Should().Be(0);
        printed.Lines[0].Should().StartWith("curl --include --request 'POST' 'http://localhost:1/R4/$process-message'");
        printed.Out.Should().Contain("--header 'X-Request-Id: ").And.Contain("--header 'X-Correlation-Id: ")
            .And.Contain("\"9658499007\"");
    }

    [Fact]
    public async Task Json_names_headers_as_the_page_does()
    {
        var printed = await Bars.RunAsync("show", "booking.get-booking", "--json");

        using var json = JsonDocument.Parse(printed.Out);
        json.RootElement.GetProperty("request").GetProperty("headers").EnumerateArray()
            .Select(header => header.GetProperty("name").GetString())
            .Should().StartWith(["X-Request-Id", "X-Correlation-Id", "NHSD-Target-Identifier", "NHSD-End-User-Organisation"]);
    }
}
