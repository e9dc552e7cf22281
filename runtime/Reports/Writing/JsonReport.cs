using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Serialization;
using Bars.Scenarios.Runtime;

namespace Bars.Scenarios.Reports;

/// <summary>The report for programs, with a schema that stands beside it.</summary>
internal static class JsonReport
{
    public const string SchemaName = "report.schema.json";

    /// <summary>The JSON Schema (2020-12) of <c>report.json</c>.</summary>
    public static string Schema
    {
        get
        {
            using var stream = typeof(JsonReport).Assembly.GetManifestResourceStream(SchemaName)!;
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
    }

    public static string Write(ValidationReport report, ReportLayout layout)
    {
        var origin = report.Origin;
        return ReportJson.Write(new ReportDocument(
            SchemaName,
            new(
                new(origin.Guide.Title, origin.Guide.Version, origin.Guide.Source),
                origin.CatalogueHash, origin.ChecksHash, origin.Ruleset, origin.ToolVersion, origin.Target, origin.Time, origin.IsParity),
            Summary(report.Exchanges),
            [.. report.Exchanges.Select(item => Exchange(item, layout))]));
    }

    private static SummaryDocument Summary(IReadOnlyList<ExchangeReport> reports)
    {
        var counts = Counts.Of(reports);
        return new(reports.Count, counts.Passed, counts.Errors, counts.Warnings, counts.NotApplicable);
    }

    private static ExchangeDocument Exchange(ExchangeReport item, ReportLayout layout)
    {
        var exchange = item.Exchange;
        return new(
            exchange.Id,
            exchange.Time,
            exchange.OdsCode,
            exchange.TargetIdentifier,
            exchange.ScenarioId,
            item.Interaction,
            new(exchange.Request.Method, exchange.Request.Url, layout.Body(exchange, ExchangeSide.Request)),
            exchange.Response is { } response ? new(response.Status, layout.Body(exchange, ExchangeSide.Response)) : null,
            item.Verdict is { } verdict ? new(verdict.Kind.ToString().ToLowerInvariant(), [.. verdict.Findings.Select(Finding)]) : null,
            [.. item.Checks.Select(Check)]);
    }

    private static CheckDocument Check(CheckResult result) => new(
        result.Check.Id,
        result.Side.Word(),
        result.Outcome switch { CheckOutcome.Passed => "passed", CheckOutcome.Failed => "failed", _ => "notApplicable" },
        result.Reason,
        result.Findings.Count == 0 ? null : [.. result.Findings.Select(Finding)]);

    private static FindingDocument Finding(Finding finding) => new(
        finding.Severity.Word(), finding.Code, finding.Requirement, finding.Location, finding.Position?.Line, finding.Position?.Column,
        finding.Expected, finding.Actual, finding.Message);
}

internal sealed record ReportDocument(
    [property: JsonPropertyName("$schema")] string Schema, OriginDocument Origin, SummaryDocument Summary, IReadOnlyList<ExchangeDocument> Exchanges);

internal sealed record OriginDocument(
    GuideDocument Guide, string CatalogueSha256, string ChecksSha256, string Ruleset, string ToolVersion, string Target, DateTimeOffset Time, bool Parity);

internal sealed record GuideDocument(string Title, string Version, string Source);

internal sealed record SummaryDocument(int Exchanges, int Passed, int Failed, int Warnings, int NotApplicable);

internal sealed record ExchangeDocument(
    string Id, DateTimeOffset Time, string? OdsCode, string? TargetIdentifier, string? Scenario, string? Interaction,
    RequestDocument Request, ResponseDocument? Response, VerdictDocument? Verdict, IReadOnlyList<CheckDocument> Checks);

internal sealed record RequestDocument(string Method, string Url, string? Body);

internal sealed record ResponseDocument(int Status, string? Body);

internal sealed record VerdictDocument(string Kind, IReadOnlyList<FindingDocument> Findings);

internal sealed record CheckDocument(string Id, string Side, string Outcome, string? Reason, IReadOnlyList<FindingDocument>? Findings);

internal sealed record FindingDocument(
    string Severity, string Code, string? Requirement, string? Location, int? Line, int? Column, string? Expected, string? Actual, string Message);
