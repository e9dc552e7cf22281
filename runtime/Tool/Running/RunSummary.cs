using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Runtime;

namespace Bars.Scenarios.Tool.Running;

/// <summary>Results of a run, counted.</summary>
internal sealed record RunSummary(int Passed, int Failed, int Skipped, int Errors)
{
    public static RunSummary Of(IReadOnlyCollection<ScenarioResult> results)
    {
        return new(Count(VerdictKind.Pass), Count(VerdictKind.Fail), Count(VerdictKind.Skip), Count(VerdictKind.Error));

        int Count(VerdictKind kind) => results.Count(result => result.Verdict.Kind == kind);
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Passed} passed, {Failed} failed, {Skipped} skipped, {Errors} {(Errors == 1 ? "error" : "errors")}";
}
