using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Bars.Scenarios.Guide.Catalogue;
using Bars.Scenarios.Guide.Editions;
using YamlDotNet.RepresentationModel;

namespace Bars.Scenarios.Guide.Interpreting;

/// <summary>A scenario of the catalogue with what is made of it, to learn from.</summary>
internal sealed class KnownRow(string area, YamlMappingNode node, GuideRow? guide, Interactions interactions)
{
    public string Area { get; } = area;

    public YamlMappingNode Node { get; } = node;

    public string Name { get; } = node.Text("name") ?? "";

    /// <summary>The guide's cells; <see langword="null"/> when the guide does not print the row.</summary>
    public GuideRow? Guide { get; } = guide;

    public string Test { get; } = guide?.Plain("test") ?? node.Text("title") ?? "";

    public string? Message { get; } = node.Text("request", "message");

    public string Interaction { get; } = interactions.Of(node.Block("request"));

    public string? Sentinel { get; } = node.Text("sentinel");

    public string? Patient { get; } = node.Text("request", "patient");

    public int Status { get; } = int.TryParse(node.Text("expect", "status"), NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : 0;

    public string? Resource { get; } = node.Text("expect", "resource");

    public string? Id { get; } = node.Text("expect", "id");

    public string? Outcome { get; } = node.Text("expect", "outcome");

    /// <summary>All scenarios of a file, those that the guide does not print among them.</summary>
    public static IReadOnlyList<KnownRow> All(CatalogueFile file)
    {
        var interactions = new Interactions(file);
        var printed = file.Rows.Where(row => row.Guide.Kind == TableKinds.Scenarios).ToDictionary(row => row.Node.From(), row => row.Guide);
        return
        [
            .. from area in file.Root.Items("scenarios")
               from node in area.Items("rows")
               select new KnownRow(area.Text("area") ?? "", node, printed.GetValueOrDefault(node.From()), interactions),
        ];
    }
}
