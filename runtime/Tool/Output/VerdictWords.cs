using System.Globalization;
using Bars.Scenarios.Runtime;

namespace Bars.Scenarios.Tool.Output;

/// <summary>Results in words.</summary>
internal static class VerdictWords
{
    /// <summary><c>pass</c>, <c>fail</c>, <c>skip</c> or <c>error</c>.</summary>
    public static string Of(VerdictKind kind) => kind switch
    {
        VerdictKind.Pass => "pass",
        VerdictKind.Fail => "fail",
        VerdictKind.Skip => "skip",
        _ => "error",
    };

    /// <summary>How long the answer took, or a dash when nothing was sent.</summary>
    public static string Milliseconds(ScenarioResult result) => result.Request is null
        ? "-"
        : string.Create(CultureInfo.InvariantCulture, $"{result.Duration.TotalMilliseconds:0} ms");
}
