using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Guide.Comparing;
using Spectre.Console;

namespace Bars.Scenarios.Tool.Output;

/// <summary>A difference for people: a table on a terminal, else lines with tabs.</summary>
internal static class DiffTable
{
    public static void Write(ToolHost host, EditionDiff diff)
    {
        foreach (var change in diff.Guide)
            host.Out.WriteLine($"{change.Column}\t{change.Before} -> {change.After}");
        var rows = diff.Changes.SelectMany(Rows).ToList();
        if (host.IsTerminal)
            Table(host, rows);
        else
            rows.ForEach(row => host.Out.WriteLine(string.Join('\t', row)));
        foreach (var erratum in diff.Errata)
            host.Out.WriteLine($"erratum\t{erratum.Id}\t{erratum.State}\t{erratum.Text}");
        if (diff.NotCompared.Count > 0)
            host.Out.WriteLine($"not on the pages, and not compared: {string.Join(", ", diff.NotCompared)}");
        host.Out.WriteLine(diff.HasDrift ? Count(diff.Changes) : "no difference");
    }

    private static string Count(IReadOnlyList<RowChange> changes) => string.Join(", ",
        new[] { "added", "removed", "changed", "moved" }.Select(what => $"{changes.Count(change => change.What == what || (what == "moved" && change is { What: "changed", Moved: not null }))} {what}"));

    private static IEnumerable<string[]> Rows(RowChange change)
    {
        yield return
        [
            change.What,
            change.Area.Length > 0 ? $"{change.Kind} {change.Area}" : change.Kind.Name,
            change.Title,
            string.Join(", ", change.Touches),
            string.Join("; ", change.Moved is null ? change.Effects : [$"moved {change.Moved}", .. change.Effects]),
        ];
        foreach (var cell in change.Cells)
            yield return ["", "", $"  {cell.Column}", "", $"'{CellText.Short(cell.Before)}' -> '{CellText.Short(cell.After)}'"];
    }

    private static void Table(ToolHost host, List<string[]> rows)
    {
        if (rows.Count == 0)
            return;
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("", "Table", "Row", "Touches", "Change and effects");
        foreach (var row in rows)
            table.AddRow(row.Select(cell => new Text(cell)));
        Terminal.Of(host).Write(table);
    }
}
