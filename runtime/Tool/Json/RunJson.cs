using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Runtime;
using Bars.Scenarios.Tool.Output;
using Bars.Scenarios.Tool.Running;

namespace Bars.Scenarios.Tool.Json;

/// <summary>A run as <c>bars run --json</c> prints it.</summary>
internal sealed record RunJson(RunSummary Summary, IReadOnlyList<ResultJson> Results)
{
    public static RunJson Of(IReadOnlyList<ScenarioResult> results) =>
        new(RunSummary.Of(results), [.. results.Select(ResultJson.Of)]);
}

/// <summary>What came of a row.</summary>
/// <param name="Id">Id of the row.</param>
/// <param name="Verdict"><c>pass</c>, <c>fail</c>, <c>skip</c> or <c>error</c>.</param>
/// <param name="Findings">Everything noticed.</param>
/// <param name="Area">Area of the row.</param>
/// <param name="Title">Printed name of the row.</param>
/// <param name="Request">The request without headers and body, to be found again in logs; <see langword="null"/> when none was sent.</param>
/// <param name="Milliseconds">Time until the end of the answer.</param>
internal sealed record ResultJson(
    string Id,
    string Verdict,
    IReadOnlyList<FindingJson> Findings,
    string Area,
    string Title,
    SentRequestJson? Request,
    double Milliseconds)
{
    public static ResultJson Of(ScenarioResult result) => new(
        result.Id,
        VerdictWords.Of(result.Verdict.Kind),
        [.. result.Verdict.Findings.Select(FindingJson.Of)],
        result.Area,
        result.Title,
        result.Request is { } request ? new(request.Method, request.Address.AbsoluteUri, request.RequestId, request.CorrelationId, request.Status) : null,
        Math.Round(result.Duration.TotalMilliseconds, 1));
}

/// <summary>A request that was sent.</summary>
/// <param name="Status">HTTP status of the answer; <see langword="null"/> when none came.</param>
internal sealed record SentRequestJson(string Method, string Url, string? RequestId, string? CorrelationId, int? Status);

/// <summary>A finding; the members are those of <see cref="Finding"/>.</summary>
/// <param name="Severity"><c>information</c>, <c>warning</c> or <c>error</c>.</param>
internal sealed record FindingJson(
    string Severity, string Code, string? Requirement, string? Location, string? Expected, string? Actual, string Message)
{
    public static FindingJson Of(Finding finding) => new(
        finding.Severity.ToString().ToLowerInvariant(),
        finding.Code,
        finding.Requirement,
        finding.Location,
        finding.Expected,
        finding.Actual,
        finding.Message);
}
