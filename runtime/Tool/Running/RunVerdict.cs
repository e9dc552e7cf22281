using System.Collections.Generic;
using System.Linq;
using System.Net;
using Bars.Scenarios.Runtime;

namespace Bars.Scenarios.Tool.Running;

/// <summary>What came of a whole run.</summary>
internal static class RunVerdict
{
    /// <summary>The exit code: of several that fit, the one that explains most of what went wrong.</summary>
    public static int ExitCodeOf(IReadOnlyList<ScenarioResult> results)
    {
        if (!results.Any(IsBad))
            return ExitCode.Success;
        var answered = results.Where(result => result.Request?.Status is not null).ToArray();
        if (answered.Length == 0 || results.Any(result => result.Verdict.Findings.Any(finding => finding.Code == FindingCodes.Unreachable)))
            return ExitCode.Unreachable;
        return answered.All(IsRefused) ? ExitCode.Unauthorized : ExitCode.Failed;
    }

    /// <summary>Whether the result is neither a pass nor a skip.</summary>
    public static bool IsBad(ScenarioResult result) => result.Verdict.Kind is VerdictKind.Fail or VerdictKind.Error;

    private static bool IsRefused(ScenarioResult result) =>
        result.Request?.Status is (int)HttpStatusCode.Unauthorized or (int)HttpStatusCode.Forbidden;
}
