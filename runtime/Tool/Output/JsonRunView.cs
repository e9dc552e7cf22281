using System.Collections.Generic;
using System.Threading.Tasks;
using Bars.Scenarios.Runtime;
using Bars.Scenarios.Tool.Json;

namespace Bars.Scenarios.Tool.Output;

/// <summary>A run as one JSON object, written when it is over.</summary>
internal sealed class JsonRunView(ToolHost host) : IRunView
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<ScenarioResult>> ShowAsync(IAsyncEnumerable<ScenarioResult> results)
    {
        var shown = new List<ScenarioResult>();
        await foreach (var result in results.ConfigureAwait(false))
            shown.Add(result);
        ToolJson.Write(host.Out, RunJson.Of(shown), ToolJson.Readable.RunJson);
        return shown;
    }
}
