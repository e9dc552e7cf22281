using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Generator.Parsing.Checks;
using Bars.Scenarios.Guide.Catalogue;
using Bars.Scenarios.Guide.Editions;
using Bars.Scenarios.Guide.Interpreting;

namespace Bars.Scenarios.Guide.Updating;

/// <summary>Writes rows that the page has added.</summary>
internal static class NewRows
{
    /// <summary>A scenario with what is proposed for it.</summary>
    public static string Scenario(string indentation, string name, GuideRow row, Proposal proposal) => Lay(indentation,
    [
        $"name: {name}",
        "review: true",
        .. Cells(row),
        .. proposal.Doubts.Select(doubt => $"# Proposed: {GuideRow.Normalize(doubt)}."),
        $"request: {Flow(proposal.Request)}",
        .. Optional("sentinel", proposal.Sentinel),
        .. Optional("when", proposal.When),
        $"expect: {Flow(proposal.Expect)}",
    ]);

    /// <summary>A service of the table.</summary>
    public static string Service(string indentation, string name, GuideRow row) =>
        Lay(indentation, [$"name: {name}", "review: true", .. Cells(row), $"id: {Yaml.Scalar(row.Plain("serviceId"))}"]);

    /// <summary>A patient of the table.</summary>
    public static string Patient(string indentation, string name, GuideRow row) => Lay(indentation,
    [
        $"name: {name}",
        "review: true",
        .. Cells(row),
        $"nhsNumber: {Yaml.Scalar(row.NhsNumber)}",
        .. Optional("family", row.Plain("surname")),
        .. Optional("given", row.Plain("forename")),
        .. Optional("birthDate", Formats.FromPrintedDate(row.Plain("dob"))),
        .. Optional("gender", Gender(row.Plain("sex"))),
        .. Optional("postalCode", row.Plain("postcode")),
    ]);

    /// <summary>A header, sent with the value that the page gives as an example.</summary>
    public static string Header(string indentation, GuideRow row)
    {
        var isBase64 = row.Cells.Any(cell => cell.Text.Contains("Base64", System.StringComparison.OrdinalIgnoreCase));
        var example = row.Plain("example").Split(" ( ")[0];
        return Lay(indentation,
        [
            $"name: {row.Plain("name")}",
            "review: true",
            .. Cells(row),
            $"value: {Yaml.Scalar(example.Length > 0 ? example : row.Plain("value"))}",
            .. isBase64 ? (string[])["base64: true"] : [],
        ]);
    }

    /// <summary>A certificate, with the name of the row that issued it.</summary>
    public static string Certificate(string indentation, string name, string? parent, GuideRow row) => Lay(indentation,
    [
        $"name: {name}",
        "review: true",
        .. Cells(row with { Cells = [.. row.Cells.Where(cell => cell.Column != "pem")] }),
        .. Optional("parent", parent),
        .. row.Section == "outbound" ? (string[])["direction: outbound"] : [],
        .. row["pem"] is { Length: > 0 } pem ? (string[])["pem: |", .. pem.Split('\n').Select(line => "  " + line)] : [],
    ]);

    /// <summary>An event of the state transition table, with the request of an event that resembles it.</summary>
    public static string Event(string indentation, string name, string title, (string Name, string Request) model, IEnumerable<string> cells) => Lay(indentation,
    [
        $"name: {name}",
        "review: true",
        $"guide: {Yaml.Scalar(title)}",
        $"# Proposed: the page does not say what is asked; the request is that of {model.Name}.",
        $"request: {model.Request}",
        "cells:",
        .. cells.Select(cell => "  " + cell),
    ]);

    /// <summary>A row in brackets.</summary>
    public static string Short(string indentation, params (string Key, string Value)[] pairs) =>
        $"{indentation}- {{{string.Join(", ", pairs.Select(pair => $"{pair.Key}: {pair.Value}"))}}}";

    private static IEnumerable<string> Cells(GuideRow row) =>
        row.Cells.Select(cell => $"  {cell.Column}: {Yaml.Scalar(cell.Text)}").Prepend("guide:");

    private static IEnumerable<string> Optional(string key, string? value) =>
        string.IsNullOrEmpty(value) ? [] : [$"{key}: {(key is "when" or "sentinel" or "birthDate" ? value : Yaml.Scalar(value))}"];

    private static string Flow(IReadOnlyList<KeyValuePair<string, string>> pairs) =>
        $"{{{string.Join(", ", pairs.Select(pair => $"{pair.Key}: {pair.Value}"))}}}";

    private static string Lay(string indentation, IEnumerable<string> lines) =>
        $"{indentation}- {string.Join($"\n{indentation}  ", lines)}";

    private static string? Gender(string sex) => sex.ToUpperInvariant() switch
    {
        "M" or "MALE" => "male",
        "F" or "FEMALE" => "female",
        "" => null,
        _ => "unknown",
    };
}
