using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Bars.Scenarios.Reports;
using Bars.Scenarios.Runtime;

namespace Bars.Scenarios.StandIn.Admin;

/// <summary>An exchange as the admin endpoints show it.</summary>
internal static class ExchangeView
{
    /// <summary>An exchange in a list.</summary>
    public static object Line(RecordedExchange exchange, string verdict, MatchExplanation? explanation) => new
    {
        exchange.Id,
        exchange.Time,
        exchange.OdsCode,
        exchange.TargetIdentifier,
        Scenario = exchange.ScenarioId,
        exchange.Request.Method,
        exchange.Request.Url,
        exchange.Response?.Status,
        Verdict = verdict,
        DurationMs = exchange.Duration?.TotalMilliseconds,
        Explanation = explanation,
    };

    /// <summary>An exchange with its headers and bodies.</summary>
    public static object Whole(RecordedExchange exchange, MatchExplanation? explanation, ExchangeReport report) => new
    {
        exchange.Id,
        exchange.Time,
        exchange.OdsCode,
        exchange.TargetIdentifier,
        Scenario = exchange.ScenarioId,
        DurationMs = exchange.Duration?.TotalMilliseconds,
        Verdict = ExchangeVerdicts.Of(report),
        Explanation = explanation,
        Findings = report.Findings.Select(Finding),
        Request = new
        {
            exchange.Request.Method,
            exchange.Request.Url,
            Headers = Fields(exchange.Request.Headers),
            Body = Text(exchange.Request.Body),
        },
        Response = exchange.Response is not { } response ? null : new
        {
            response.Status,
            Headers = Fields(response.Headers),
            Body = Text(response.Body),
        },
    };

    /// <summary>A finding of the checks.</summary>
    public static object Finding(Finding finding) => new
    {
        Severity = finding.Severity.ToString().ToLowerInvariant(),
        Check = finding.Code,
        finding.Requirement,
        finding.Location,
        finding.Position?.Line,
        finding.Expected,
        finding.Actual,
        finding.Message,
    };

    private static IEnumerable<object> Fields(IReadOnlyList<RecordedHeader> headers) => headers.Select(header => new { header.Name, header.Value });

    private static string? Text(ReadOnlyMemory<byte> body) => body.IsEmpty ? null : Encoding.UTF8.GetString(body.Span);
}
