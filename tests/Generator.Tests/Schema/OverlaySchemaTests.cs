using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using Bars.Scenarios.Generator.Parsing;
using FluentAssertions;
using Json.Schema;
using Xunit;

namespace Bars.Scenarios.Generator.Tests.Schema;

/// <summary><c>overlay.schema.json</c>, which shares the definitions of the table's schema, and the parser of overlays.</summary>
public sealed class OverlaySchemaTests
{
    private const string Good =
        """
        errata:
          - {id: Ours1, problem: The clinic has moved., reason: Ticket 123.}
        services:
          - {name: OurClinic, id: '2000099991', title: Our clinic, errata: [Ours1]}
        patients:
          - {name: OurPatient, nhsNumber: '9434765919'}
          - {name: Dyball, override: He has moved., postalCode: LS1 4AP}
        scenarios:
          - area: Booking
            rows:
              - name: BookOurClinic
                title: Book at our clinic
                request: {message: BookingRequestNewFull, target: OurClinic, patient: OurPatient}
                sentinel: nhs-number
                expect: {status: 200, resource: Appointment, id: ce1c4ced-2a84-4198-9982-9caf894d0bb7}
              - name: NewBookingFailedRequestHttp409
                override: our receiver says 404 until ticket 123 is done
                expect: {status: 404, outcome: NotFound}

        """;

    private static readonly string Source = Repository.Read("overlay.schema.json");
    private static readonly JsonSchema Schema = Load();

    [Fact]
    public void A_good_overlay_keeps_the_schema_and_is_read_without_a_word()
    {
        Mistakes(Good).Should().BeEmpty();
        ParserMistakes(Good).Should().BeEmpty();
    }

    [Theory]
    [InlineData("nhsNumber: '9434765919'", "nhsNumbr: '9434765919'", "/patients/0")]
    [InlineData("nhsNumber: '9434765919'", "nhsNumber: '943 476 5919'", "/patients/0/nhsNumber")]
    [InlineData(", override: He has moved.", "", "/patients/1")]
    [InlineData("name: OurClinic, id: '2000099991'", "name: ourClinic, id: '2000099991'", "/services/0/name")]
    [InlineData("id: '2000099991', ", "", "/services/0")]
    [InlineData("        title: Book at our clinic\n", "", "/scenarios/0/rows/0")]
    [InlineData("sentinel: nhs-number", "sentinel: nhs", "/scenarios/0/rows/0/sentinel")]
    [InlineData("expect: {status: 404, outcome: NotFound}", "expect: {status: 404}", "/scenarios/0/rows/1/expect")]
    [InlineData("  - area: Booking\n    rows:", "  - aera: Booking\n    rows:", "/scenarios/0")]
    [InlineData("errata:\n", "guide: {title: Ours}\nerrata:\n", "/guide")]
    [InlineData("problem: The clinic has moved., ", "", "/errata/0")]
    public void What_the_parser_refuses_is_marked_where_it_is(string before, string after, string place)
    {
        Good.Should().Contain(before);
        var overlay = Good.Replace(before, after);

        Mistakes(overlay).Should().Contain(mistake => mistake.StartsWith(place + ":"));
        ParserMistakes(overlay).Should().NotBeEmpty();
    }

    [Fact]
    public void Its_rows_have_the_keys_of_the_table_and_override()
    {
        var definitions = JsonNode.Parse(Source)!["definitions"]!.AsObject();
        KeysOf(definitions["service"]!).Should().Equal([.. Keys.Service, "override"]);
        KeysOf(definitions["patient"]!).Should().Equal([.. Keys.Patient, "override"]);
        KeysOf(definitions["scenario"]!).Should().Equal([.. Keys.Scenario, "override"]);
        KeysOf(definitions["erratum"]!).Should().Equal([.. Keys.Erratum, "override"]);
        KeysOf(definitions["area"]!).Should().Equal(Keys.Area);
    }

    private static IEnumerable<string> KeysOf(JsonNode definition) => definition["properties"]!.AsObject().Select(property => property.Key);

    private static IEnumerable<string> ParserMistakes(string overlay) => CatalogueParser
        .Parse(CatalogueNodes.Read(new("scenarios.yaml", Repository.Read("scenarios.yaml")), [new("our.scenarios.yaml", overlay)], CancellationToken.None))
        .Diagnostics.Select(diagnostic => diagnostic.Descriptor.Id);

    private static List<string> Mistakes(string yaml)
    {
        var result = Schema.Evaluate(JsonSerializer.SerializeToElement(YamlJson.Read(yaml)), new EvaluationOptions { OutputFormat = OutputFormat.List });
        return result.IsValid
            ? []
            : [.. result.Details!.Where(detail => detail.Errors is { Count: > 0 }).Select(detail => $"{detail.InstanceLocation}: {string.Join("; ", detail.Errors!.Values)}")];
    }

    // Beside each other, as they lie in the package.
    private static JsonSchema Load()
    {
        var table = JsonSchema.FromText(Repository.Read("scenarios.schema.json"), baseUri: new("https://bars.test/scenarios.schema.json"));
        SchemaRegistry.Global.Register(table);
        return JsonSchema.FromText(Source, baseUri: new("https://bars.test/overlay.schema.json"));
    }
}
