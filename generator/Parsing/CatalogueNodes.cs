using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Bars.Scenarios.Generator.Parsing;

/// <summary>
/// The values of a catalogue's files with their positions: the guide's table, and overlays laid over it. Each file is
/// read once, whoever wants to know what stands in it and where.
/// </summary>
/// <param name="Path">The file of the guide's table.</param>
/// <param name="Root">The merged tables.</param>
/// <param name="Log">What was wrong with the files.</param>
internal sealed record CatalogueNodes(string Path, YamlNode Root, ParseLog Log)
{
    /// <summary>Reads the guide's table with overlays laid over it, in their order.</summary>
    public static CatalogueNodes Read(TableFile table, IEnumerable<TableFile> overlays, CancellationToken cancellation)
    {
        var laid = overlays.ToList();
        var log = new ParseLog(table.Path) { HasOverlays = laid.Count > 0 };
        var root = YamlReader.Read(table, log, cancellation) ?? new YamlMapping(default, []);
        var merge = new OverlayMerge(log);
        foreach (var overlay in laid)
        {
            if (YamlReader.Read(overlay, log, cancellation, isOverlay: true) is { } node)
                root = merge.Lay(node, root);
        }

        return new CatalogueNodes(table.Path, root, log);
    }

    /// <summary>The rows of a table as they stand in the files.</summary>
    public IEnumerable<YamlNode> Rows(string table) => Items(Root, table);

    /// <summary>The items of a list within a block; none when there is no such list.</summary>
    public static IEnumerable<YamlNode> Items(YamlNode node, string key) => (Value(node, key) as YamlSequence)?.Items ?? [];

    /// <summary>A value within a block.</summary>
    public static YamlNode? Value(YamlNode node, string key) => (node as YamlMapping)?.Find(key);
}
