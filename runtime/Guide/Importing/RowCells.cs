using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Guide.Reading;

namespace Bars.Scenarios.Guide.Importing;

/// <summary>Brings the cells of a printed row under the headers of its table.</summary>
internal static class RowCells
{
    /// <summary>As many texts as there are headers, and whether cells had to be joined that an unescaped bar had split.</summary>
    public static (IReadOnlyList<string> Texts, bool IsJoined) Align(ColumnMap map, GridRow row)
    {
        var texts = row.Cells.Select(cell => cell.Text).ToList();
        while (texts.Count > map.Headers.Count && texts[^1].Length == 0)
            texts.RemoveAt(texts.Count - 1);
        while (texts.Count < map.Headers.Count)
            texts.Add("");
        var excess = texts.Count - map.Headers.Count;
        // A browser leaves out what is too much, so a row of the right length may lack its last cell.
        if (excess == 0)
        {
            return Best(map, texts, 1, "") is { } joined && Fit(map, joined) > Fit(map, texts) + 4 ? (joined, true) : (texts, false);
        }

        return (Best(map, texts, excess) ?? [.. Join(texts, texts.Count - excess - 1, excess)], true);
    }

    // A bar in a cell has text on both sides.
    private static List<string>? Best(ColumnMap map, List<string> texts, int excess, params string[] appended) =>
        Enumerable.Range(0, texts.Count - excess)
            .Where(start => texts.Skip(start).Take(excess + 1).All(text => text.Length > 0))
            .Select(start => Join(texts, start, excess).Concat(appended).ToList())
            .MaxBy(joined => Fit(map, joined));

    private static IEnumerable<string> Join(List<string> texts, int start, int excess) =>
        texts.Take(start).Append(string.Join('|', texts.Skip(start).Take(excess + 1))).Concat(texts.Skip(start + excess + 1));

    private static int Fit(ColumnMap map, List<string> texts) =>
        texts.Zip(map.Columns, (text, column) => column is null ? 0 : CellFit.Of(map.Kind, column, text)).Sum();
}
