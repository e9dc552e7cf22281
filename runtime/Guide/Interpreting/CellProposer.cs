using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Bars.Scenarios.Guide.Catalogue;
using Bars.Scenarios.Guide.Comparing;
using Bars.Scenarios.Guide.Editions;
using YamlDotNet.RepresentationModel;

namespace Bars.Scenarios.Guide.Interpreting;

/// <summary>Proposes what to make of new cells of the state transition table: what cells with the same text have.</summary>
internal sealed class CellProposer(CatalogueFile file, EditionDiff diff, Vocabulary vocabulary)
{
    private readonly List<YamlMappingNode> _events = [.. file.Root.Block("stateful")?.Items("events") ?? []];

    /// <summary>The event whose title resembles another most, an event that is called alike before all others.</summary>
    public YamlMappingNode? Similar(string title) => _events.MaxBy(happening => Likeness(happening.Text("guide") ?? "", title));

    /// <summary>The expectation as YAML, and the state afterwards where another cell says it.</summary>
    /// <param name="printed">The cell.</param>
    /// <param name="model">The event it belongs to, or the one that resembles its event.</param>
    public (string Expect, string? Next) Propose(string printed, YamlMappingNode? model)
    {
        var status = RowFacts.Statuses(printed).FirstOrDefault(200);
        var cells = _events.OrderByDescending(happening => ReferenceEquals(happening, model)).SelectMany(happening => happening.Items("cells")).ToList();
        var same = cells.Find(cell => GuideRow.Normalize(cell.Text("guide") ?? "") == GuideRow.Normalize(printed))
            ?? cells.Find(cell => cell.Text("expect", "status") == status.ToString(CultureInfo.InvariantCulture));
        if (same?.Get("expect") is { } expect)
            return (Yaml.Slice(file.Text, expect), status < 300 ? same.Text("next") : null);
        return status < 300
            ? ($"{{status: {status}, resource: Bundle}}", null)
            : ($"{{status: {status}, outcome: {vocabulary.Outcome(status)}}}", null);
    }

    private double Likeness(string known, string title) =>
        Similarity.Of(known, title) + (string.Equals(known.Split(' ')[0], title.Split(' ')[0], StringComparison.OrdinalIgnoreCase) ? 0.3 : 0)
        + (diff.Page.Of(TableKinds.Stateful).Any(row => row.Plain("event") == known) ? 0.05 : 0);
}
