using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using Bars.Scenarios.Runtime;

namespace Bars.Scenarios.Reports;

/// <summary>The findings as SARIF 2.1.0 (OASIS), located in the bodies that stand beside the file.</summary>
internal static class SarifReport
{
    private const string SchemaAddress = "https://json.schemastore.org/sarif-2.1.0.json";

    public static string Write(ValidationReport report, ReportLayout layout)
    {
        var origin = report.Origin;
        var rules = report.Exchanges.SelectMany(item => item.Checks).Select(result => result.Check).Distinct().ToList();
        var results = report.Exchanges.SelectMany(item => item.Checks.SelectMany(result => result.Findings.Select(
            finding => Result(item.Exchange, result, finding, rules.IndexOf(result.Check), layout))));
        var run = new SarifRun(
            new(new("bars", origin.ToolVersion, origin.Guide.Source, [.. rules.Select(Rule)])),
            [new(true, origin.Time)],
            [.. results],
            "utf16CodeUnits",
            new(origin.Guide.Version, origin.CatalogueHash, origin.ChecksHash, origin.Ruleset, origin.Target));
        return ReportJson.Write(new SarifLog(SchemaAddress, "2.1.0", [run]));
    }

    private static SarifRule Rule(Check check) => new(
        check.Id,
        new($"{check.Message}."),
        new($"{check.Message}{(check.Expected is { } expected ? $"; expected: {expected}" : "")}."),
        new(check.IsAdvice ? "warning" : "error"),
        check.Requirements.Count == 0 ? null : new(check.Requirements));

    private static SarifResult Result(RecordedExchange exchange, CheckResult result, Finding finding, int rule, ReportLayout layout)
    {
        var file = IsInBody(result, finding) ? layout.Body(exchange, result.Side) : null;
        return new(
            result.Check.Id,
            rule,
            finding.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" },
            new($"{finding.Codes()}: {finding.Message}"),
            [
                new(
                    new(new(Uri.EscapeDataString(file ?? layout.Record(exchange)).Replace("%2F", "/", StringComparison.Ordinal)),
                        file is not null && finding.Position is { } position ? new(position.Line, position.Column) : null),
                    finding.Location is { } location ? [new(location, "element")] : null),
            ]);
    }

    private static bool IsInBody(CheckResult result, Finding finding) =>
        finding.Position is not null || result.Check.Kind is CheckKind.Body or CheckKind.Text or CheckKind.Resource or CheckKind.Profiles;
}

internal sealed record SarifLog([property: JsonPropertyName("$schema")] string Schema, string Version, IReadOnlyList<SarifRun> Runs);

internal sealed record SarifRun(
    SarifTool Tool, IReadOnlyList<SarifInvocation> Invocations, IReadOnlyList<SarifResult> Results, string ColumnKind, SarifOrigin Properties);

internal sealed record SarifTool(SarifDriver Driver);

internal sealed record SarifDriver(string Name, string Version, string InformationUri, IReadOnlyList<SarifRule> Rules);

internal sealed record SarifRule(
    string Id, SarifText ShortDescription, SarifText FullDescription, SarifLevel DefaultConfiguration, SarifTags? Properties);

internal sealed record SarifText(string Text);

internal sealed record SarifLevel(string Level);

internal sealed record SarifTags(IReadOnlyList<string> Tags);

internal sealed record SarifInvocation(bool ExecutionSuccessful, DateTimeOffset EndTimeUtc);

internal sealed record SarifOrigin(string GuideVersion, string CatalogueSha256, string ChecksSha256, string Ruleset, string Target);

internal sealed record SarifResult(string RuleId, int RuleIndex, string Level, SarifText Message, IReadOnlyList<SarifLocation> Locations);

internal sealed record SarifLocation(SarifPhysicalLocation PhysicalLocation, IReadOnlyList<SarifLogicalLocation>? LogicalLocations);

internal sealed record SarifPhysicalLocation(SarifArtifact ArtifactLocation, SarifRegion? Region);

internal sealed record SarifArtifact(string Uri);

internal sealed record SarifRegion(int StartLine, int StartColumn);

internal sealed record SarifLogicalLocation(string FullyQualifiedName, string Kind);
