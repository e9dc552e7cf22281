using System.Collections.Generic;
using System.Threading.Tasks;
using Bars.Scenarios.Runtime;

namespace Bars.Scenarios.Tool.Output;

/// <summary>Shows a run while it happens.</summary>
internal interface IRunView
{
    /// <summary>Shows the results as they come, and what is to be said at the end.</summary>
    /// <returns>The results.</returns>
    Task<IReadOnlyList<ScenarioResult>> ShowAsync(IAsyncEnumerable<ScenarioResult> results);
}
