using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Runtime;
using Bars.Scenarios.Tool.Requests;
using Bars.Scenarios.Tool.Selection;

namespace Bars.Scenarios.Tool.Export;

/// <summary>What goes into a collection.</summary>
/// <param name="Rows">The rows, in the order of the table.</param>
/// <param name="Endpoint">Where the requests go unless their user says otherwise.</param>
/// <param name="Options">How they are built.</param>
internal sealed record ExportPlan(IReadOnlyList<Row> Rows, Endpoint Endpoint, ScenarioRequestOptions Options)
{
    public ScenarioCatalogue Catalogue => Options.Catalogue;

    /// <summary>Title of the collection.</summary>
    public string Title => $"BaRS scenarios, guide {Catalogue.Guide.Version}";

    /// <summary>The rows that have a request and a way to their state, by area.</summary>
    public IEnumerable<IGrouping<string, Row>> Areas => Rows
        .Where(row => row.Request.CanBuild && (row.Cell is null || new StatefulPaths(new() { Catalogue = Catalogue }).WhyNot(row.Cell) is null))
        .GroupBy(row => row.Area);
}

/// <summary>A file of a collection.</summary>
/// <param name="Name">File name.</param>
/// <param name="Text">The text, with LF line ends.</param>
internal sealed record ExportFile(string Name, string Text);
