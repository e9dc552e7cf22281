using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Guide.Editions;
using YamlDotNet.RepresentationModel;

namespace Bars.Scenarios.Guide.Catalogue;

/// <summary>Finds the rows that the guide prints in a file of the catalogue.</summary>
internal static class CatalogueTables
{
    public static IEnumerable<CatalogueRow> Read(CatalogueFile file)
    {
        foreach (var kind in TableKinds.All)
        {
            var rows = kind == TableKinds.Scenarios ? Scenarios(file)
                : kind == TableKinds.Stateful ? Stateful(file)
                : kind == TableKinds.Access ? Access(file)
                : file.Root.Items(kind.Name).Select(node => Row(file, kind, Section(kind, node), node));
            foreach (var row in rows.OfType<CatalogueRow>())
                yield return row;
        }
    }

    private static string Section(TableKind kind, YamlMappingNode node) =>
        kind == TableKinds.Certificates ? node.Text("direction") ?? "inbound" : "";

    private static IEnumerable<CatalogueRow?> Scenarios(CatalogueFile file) =>
        from area in file.Root.Items("scenarios")
        from node in area.Items("rows")
        select Row(file, TableKinds.Scenarios, area.Text("area") ?? "", node);

    private static CatalogueRow? Row(CatalogueFile file, TableKind kind, string section, YamlMappingNode node)
    {
        if (node.Block("guide") is not { } guide || IsRetired(node))
            return null;
        var cells = kind.Columns
            .Where(column => guide.Text(column.Name) is { Length: > 0 })
            .Select(column => new GuideCell(column.Name, guide.Text(column.Name)!))
            .ToList();
        if (kind == TableKinds.Certificates && node.Text("pem") is { } pem)
            cells.Add(new("pem", pem.TrimEnd()));
        return new CatalogueRow(new GuideRow(kind, section, cells, file.At(node)), node.Text("name") ?? "", node.Texts("errata")) { Node = node };
    }

    /// <summary>Whether a row keeps its cells although the page no longer has them.</summary>
    public static bool IsRetired(YamlMappingNode node) => node.Text("documented") == "false";

    private static IEnumerable<CatalogueRow> Access(CatalogueFile file) =>
        from node in file.Root.Items("access")
        let callers = node.Texts("callers")
        where callers.Count > 0
        select new CatalogueRow(
            new GuideRow(TableKinds.Access, "", [new("environment", node.Text("code") ?? ""), new("callers", string.Join(", ", callers))], file.At(node)),
            node.Text("environment") ?? "",
            [])
        { Node = node };

    private static IEnumerable<CatalogueRow> Stateful(CatalogueFile file)
    {
        if (file.Root.Block("stateful") is not { } table)
            return [];
        var states = table.Items("states").ToList();
        return
            from happening in table.Items("events")
            where !IsRetired(happening)
            from pair in happening.Items("cells").Zip(states)
            let title = happening.Text("guide") ?? ""
            let state = pair.Second.Text("guide") ?? ""
            select new CatalogueRow(
                new GuideRow(
                    TableKinds.Stateful, title,
                    [new("event", title), new("state", state), new("cell", pair.First.Text("guide") ?? "")], file.At(pair.First)),
                happening.Text("name") ?? "",
                pair.First.Texts("errata"))
            {
                Node = pair.First,
                Event = happening,
                StateNode = pair.Second,
                State = pair.Second.Text("name") ?? "",
            };
    }
}
