using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Runtime;
using Bars.Scenarios.Tool.Output;

namespace Bars.Scenarios.Tool.Json;

/// <summary>A run as <c>bars run --json</c> prints it.</summary>
internal sealed record RunJson(SummaryJson Summary, IReadOnlyList<ResultJson> Results)
{
    public static RunJson Of(IReadOnlyList<ScenarioResult> results) => new(
        new(
            RunWords.Count(results, VerdictKind.Pass),
            RunWords.Count(results, VerdictKind.Fail),
            RunWords.Count(results, VerdictKind.Skip),
            RunWords.Count(results, VerdictKind.Error)),
        [.. results.Select(ResultJson.Of)]);
}

/// <summary>How many rows had which verdict.</summary>
internal sealed record SummaryJson(int Passed, int Failed, int Skipped, int Errors);

/// <summary>What came of a row.</summary>
/// <param name="Verdict"><c>pass</c>, <c>fail</c>, <c>skip</c> or <c>error</c>.</param>
/// <param name="Status">HTTP status of the answer; <see langword="null"/> when none came.</param>
/// <param name="Milliseconds">From sending the request to the end of the answer.</param>
internal sealed record ResultJson(
    string Id, string Area, string Title, string Verdict, int? Status, double Milliseconds, IReadOnlyList<FindingJson> Findings)
{
    public static ResultJson Of(ScenarioResult result) => new(
        result.Id,
        result.Area,
        result.Title,
        RunWords.Of(result.Verdict.Kind),
        result.Request?.Status,
        double.Round(result.Duration.TotalMilliseconds, 1),
        [.. result.Verdict.Findings.Select(FindingJson.Of)]);
}

/// <summary>A finding.</summary>
/// <param name="Severity"><c>error</c>, <c>warning</c> or <c>information</c>.</param>
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
