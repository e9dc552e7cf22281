using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Runtime;
using Bars.Scenarios.Tool.Selection;

namespace Bars.Scenarios.Tool.Export;

/// <summary>A request of a collection.</summary>
/// <param name="Name">What it is called there.</param>
/// <param name="Request">How it is built.</param>
/// <param name="Statuses">HTTP status codes, one of which the answer has.</param>
/// <param name="Row">The row whose answer it is to have; <see langword="null"/> for a step on the way to a state.</param>
internal sealed record ExportStep(string Name, RequestRecipe Request, IReadOnlyList<int> Statuses, Row? Row)
{
    /// <summary>The requests of a row: those that lead to the state of a cell, and its own.</summary>
    public static IReadOnlyList<ExportStep> Of(Row row, ScenarioCatalogue catalogue)
    {
        var own = new ExportStep(row.Id, row.Request, [row.Expectation.Status], row);
        return row.Cell is not { } cell
            ? [own]
            : [.. new StatefulPaths(new() { Catalogue = catalogue }).To(cell)
                .Select((step, index) => new ExportStep($"{row.Id}, step {index + 1}: {step.Title}", step.Request, step.Statuses, null)), own];
    }
}
