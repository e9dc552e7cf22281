using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Bars.Scenarios.Runtime;
using Bars.Scenarios.Tool.Running;

namespace Bars.Scenarios.Tool.Output;

/// <summary>
/// A run as lines: the target, one per row with tabs between the columns, the findings, the summary. Nothing in
/// it varies from run to run when the answers do not.
/// </summary>
internal sealed class PlainRunView(ToolHost host, RunPlan plan) : IRunView
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<ScenarioResult>> ShowAsync(IAsyncEnumerable<ScenarioResult> results)
    {
        host.Out.WriteLine($"Against {plan.Where}");
        var shown = new List<ScenarioResult>();
        await foreach (var result in results.ConfigureAwait(false))
        {
            shown.Add(result);
            host.Out.WriteLine(string.Join('\t',
                VerdictWords.Of(result.Verdict.Kind),
                result.Id,
                result.Request?.Status is { } status ? $"{status}" : "-",
                result.Title));
        }

        foreach (var result in shown.Where(RunVerdict.IsBad))
        {
            host.Out.WriteLine();
            host.Out.WriteLine(result.Verdict.ToString());
        }

        if (shown.Exists(RunVerdict.IsBad))
            host.Out.WriteLine();
        foreach (var reason in SkipReasons.Of(shown))
            host.Out.WriteLine(reason);
        host.Out.WriteLine(RunSummary.Of(shown).ToString());
        return shown;
    }
}
