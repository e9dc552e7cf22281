using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Bars.Scenarios.Runtime;
using Bars.Scenarios.Tool.Requests;
using Bars.Scenarios.Tool.Selection;

namespace Bars.Scenarios.Tool.Running;

/// <summary>What to perform, where and how.</summary>
/// <param name="Rows">The rows, in the order of the table.</param>
/// <param name="Target">Where to send; <see langword="null"/> for the embedded stand-in.</param>
/// <param name="Options">How to build and judge.</param>
/// <param name="IsStrict">Whether the embedded stand-in refuses values that the table does not know.</param>
/// <param name="Retries">How often a request is repeated at most.</param>
internal sealed record RunPlan(IReadOnlyList<Row> Rows, Endpoint? Target, ScenarioRunnerOptions Options, bool IsStrict = false, int Retries = 0)
{
    /// <summary>The target in words.</summary>
    public string Where => Target?.Base.AbsoluteUri ?? "the embedded stand-in";

    /// <summary>Performs the scenarios, then the cells of the stateful table.</summary>
    public async IAsyncEnumerable<ScenarioResult> PerformAsync(HttpClient client, [EnumeratorCancellation] CancellationToken stop)
    {
        var runner = new ScenarioRunner(client, Options);
        await foreach (var result in runner.RunAsync(Rows.Select(row => row.Scenario).OfType<Scenario>(), stop).ConfigureAwait(false))
            yield return result;
        await foreach (var result in runner.RunStatefulAsync(Rows.Select(row => row.Cell).OfType<StatefulCell>(), stop).ConfigureAwait(false))
            yield return result;
    }
}
