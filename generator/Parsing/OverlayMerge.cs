using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Bars.Scenarios.Generator.Diagnostics;

namespace Bars.Scenarios.Generator.Parsing;

/// <summary>
/// Lays overlays over the guide's table, row by row and before anything is checked: the checks then see one table,
/// in which every value knows its file.
/// </summary>
internal sealed class OverlayMerge(ParseLog log)
{
    /// <summary>The key by which a row of an overlay replaces values of a row that is there; its value is the reason.</summary>
    public const string Override = "override";

    private const string Scenarios = "scenarios";
    private static readonly (string Key, string Name, string What)[] Tables =
        [("errata", "id", "erratum"), ("services", "name", "service"), ("patients", "name", "patient")];

    private static readonly string[] Keys = [.. Tables.Select(table => table.Key), Scenarios];

    // Rows of the overlays laid so far, by table and name.
    private readonly Dictionary<(string Table, string Name), YamlMapping> _laid = [];

    /// <summary>The table with the rows of an overlay added to it.</summary>
    public YamlNode Lay(YamlNode overlay, YamlNode table)
    {
        var block = new Block(overlay, "an overlay", log, null, Keys);
        if (overlay is not YamlMapping || table is not YamlMapping mapping)
            return table;
        foreach (var (key, name, what) in Tables)
            mapping = With(mapping, key, rows => LayRows(rows, block.Items(key), key, name, what));
        return With(mapping, Scenarios, areas => LayAreas(areas, block.Items(Scenarios)));
    }

    private void LayAreas(List<YamlNode> areas, IEnumerable<YamlNode> overlay)
    {
        foreach (var node in overlay)
        {
            var block = new Block(node, "an area", log, null, Parsing.Keys.Area);
            var name = block.Text("area");
            if (block.Failed)
                continue;
            var index = areas.FindIndex(area => Text(area, "area") == name);
            if (index < 0)
            {
                index = areas.Count;
                areas.Add(new YamlMapping(node.Place, [.. ((YamlMapping)node).Entries.Where(entry => entry.Key == "area")]));
            }

            areas[index] = With((YamlMapping)areas[index], "rows", rows => LayRows(rows, block.Items("rows"), name, "name", "scenario"));
        }
    }

    private void LayRows(List<YamlNode> rows, IEnumerable<YamlNode> overlay, string table, string key, string what)
    {
        foreach (var node in overlay)
        {
            if (node is not YamlMapping row || Text(row, key) is not { } name)
                rows.Add(node);
            else if (!_laid.TryGetValue((table, name), out var other))
                LayRow(rows, row, table, key, what);
            else if (!IsSame(other, row))
                log.Report(OverlayDiagnostics.Disagree, Value(row, key)!.Place, what, Block.Shorten(name), Position(other, key), Position(row, key));
        }
    }

    private void LayRow(List<YamlNode> rows, YamlMapping row, string table, string key, string what)
    {
        var name = Text(row, key)!;
        _laid[(table, name)] = row;
        var index = rows.FindIndex(candidate => Text(candidate, key) == name);
        var reason = Value(row, Override);
        if (index < 0 && reason is null)
            rows.Add(row);
        else if (index < 0)
            log.Report(OverlayDiagnostics.NothingToOverride, Value(row, key)!.Place, what, Block.Shorten(name), Suggestion.Sentence(name, rows.Select(candidate => Text(candidate, key) ?? "")));
        else if (reason is null)
            log.Report(OverlayDiagnostics.RowExists, Value(row, key)!.Place, what, Block.Shorten(name));
        else
            rows[index] = Combine((YamlMapping)rows[index], row);
    }

    /// <summary>A row of the guide with the values an overlay gives in their place.</summary>
    private static YamlMapping Combine(YamlMapping row, YamlMapping overlay) => new(
        overlay.Place, [.. row.Entries.Where(entry => Value(overlay, entry.Key) is null), .. overlay.Entries]);

    private static YamlMapping With(YamlMapping mapping, string key, Action<List<YamlNode>> change)
    {
        var sequence = Value(mapping, key) as YamlSequence;
        if (sequence is null && Value(mapping, key) is not null)
            return mapping;
        List<YamlNode> items = [.. sequence?.Items ?? []];
        change(items);
        var changed = new YamlEntry(key, mapping.Place, new YamlSequence(sequence?.Place ?? mapping.Place, [.. items]));
        return new YamlMapping(mapping.Place, [.. mapping.Entries.Where(entry => entry.Key != key), changed]);
    }

    private static YamlNode? Value(YamlNode node, string key) =>
        (node as YamlMapping)?.Find(key);

    private static string? Text(YamlNode node, string key) => (Value(node, key) as YamlScalar)?.Value;

    private static string Position(YamlMapping row, string key)
    {
        var place = Value(row, key)!.Place;
        var range = place.Range;
        return $"{Path.GetFileName(place.Source?.Path)}({range.Line + 1},{range.Column + 1})";
    }

    private static bool IsSame(YamlNode left, YamlNode right) => (left, right) switch
    {
        (YamlScalar a, YamlScalar b) => a.Value == b.Value,
        (YamlSequence a, YamlSequence b) => a.Items.Length == b.Items.Length && a.Items.Zip(b.Items, IsSame).All(same => same),
        (YamlMapping a, YamlMapping b) => a.Entries.Length == b.Entries.Length
            && a.Entries.All(entry => Value(b, entry.Key) is { } other && IsSame(entry.Value, other)),
        _ => false,
    };
}
