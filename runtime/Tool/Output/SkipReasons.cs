using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Runtime;

namespace Bars.Scenarios.Tool.Output;

/// <summary>Why rows were skipped, each reason once.</summary>
internal static class SkipReasons
{
    /// <summary>A line per reason, with the number of rows it holds for.</summary>
    public static IEnumerable<string> Of(IEnumerable<ScenarioResult> results) => results
        .Where(result => result.Verdict.Kind == VerdictKind.Skip)
        .GroupBy(result => string.Join(' ', result.Verdict.Findings.Select(finding => finding.Message)))
        .Select(group => $"{group.Count()} skipped: {group.Key}");
}
