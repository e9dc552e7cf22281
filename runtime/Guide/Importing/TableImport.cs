using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Guide.Editions;
using Bars.Scenarios.Guide.Reading;

namespace Bars.Scenarios.Guide.Importing;

/// <summary>Reads the rows of one printed table.</summary>
/// <param name="rows">Where to put the rows.</param>
/// <param name="notices">Where to put what can not be placed.</param>
internal sealed class TableImport(List<GuideRow> rows, List<Notice> notices)
{
    /// <summary>Tables with more rows are refused: the guide's longest has a few dozen.</summary>
    public const int MostRows = 5000;

    /// <summary>Reads a table that stands under a heading; <see langword="false"/> when it is none of ours.</summary>
    public bool Read(TablePart table, string section)
    {
        table = MergedColumn.Split(table);
        // The head may have a caption or a blank row above it.
        var head = table.Rows.Take(3).Select(ColumnMap.Of).ToList().FindIndex(map => map is not null);
        if (head < 0)
            return false;
        if (rows.Count + table.Rows.Count > MostRows)
            throw new GuideException($"{table.Place}: the page has more than {MostRows} rows. Give the page of the guide alone.");
        var map = ColumnMap.Of(table.Rows[head])!;
        foreach (var row in table.Rows.Take(head))
            Report(row, "stands above the head of its table");
        if (table.Rows.Count == head + 1)
            Report(table.Rows[head], "is the head of a table without rows");
        foreach (var row in table.Rows.Skip(head + 1))
            section = ReadRow(map, row, section);
        return true;
    }

    /// <summary>Reports a row that no table takes.</summary>
    public void Report(GridRow row, string problem)
    {
        var text = string.Join(" | ", row.Cells.Select(cell => cell.Text).Where(text => text.Length > 0));
        if (text.Length > 0)
            notices.Add(new Notice(row.Place, problem, text));
    }

    // Returns the section for the rows below.
    private string ReadRow(ColumnMap map, GridRow row, string section)
    {
        if (row.Cells.All(cell => cell.Text.Length == 0) || IsHead(map, row))
            return section;
        if (Heading(map, row) is { } heading)
            return heading;
        var (texts, isJoined) = RowCells.Align(map, row);
        if (isJoined)
            notices.Add(new Notice(row.Place, "has cells that an unescaped bar split; they were joined", string.Join(" | ", texts)));
        if (map.Section >= 0 && texts[map.Section].Length > 0)
            section = texts[map.Section];
        for (var index = 0; index < texts.Count; index++)
        {
            if (map.Columns[index] is null && index != map.Section && texts[index].Length > 0)
                notices.Add(new Notice(row.Place, $"has a cell in the column '{map.Headers[index]}', which is not known", texts[index]));
        }

        if (map.Kind == TableKinds.Stateful)
        {
            for (var index = 1; index < texts.Count; index++)
                Add(texts[0], [new("event", texts[0]), new("state", map.Headers[index]), new("cell", texts[index])]);
            return section;
        }

        var cells = map.Kind.Columns
            .Select(column => (column.Name, Index: Array.IndexOf(map.Columns, column.Name)))
            .Where(column => column.Index >= 0 && texts[column.Index].Length > 0)
            .Select(column => new GuideCell(column.Name, texts[column.Index]))
            .ToList();
        if (cells.Count == 0 || cells[0].Column != map.Kind.Columns[0].Name)
            Report(row, $"has no {map.Kind.Columns[0].Name}");
        else if (cells.Count == 1 && map.Kind != TableKinds.Scenarios)
            Report(row, $"has nothing but the {map.Kind.Columns[0].Name}");
        else
            Add(section, cells);
        return section;

        void Add(string under, List<GuideCell> cells) =>
            rows.Add(new GuideRow(map.Kind, under, [.. cells.Where(cell => cell.Text.Length > 0)], row.Place));
    }

    private static bool IsHead(ColumnMap map, GridRow row) =>
        map.Headers.Select((header, index) => index < row.Cells.Count && ColumnMap.Plain(row.Cells[index].Text) == ColumnMap.Plain(header)).All(isSame => isSame);

    // A row with one cell over all columns, or one bold cell alone, is a heading within the table.
    private static string? Heading(ColumnMap map, GridRow row)
    {
        if (map.Kind != TableKinds.Scenarios)
            return null;
        var filled = row.Cells.Where(cell => cell.Text.Length > 0).ToList();
        return filled.Count > 0
            && filled.TrueForAll(cell => cell.Text == filled[0].Text)
            && (filled[0].Columns >= map.Headers.Count - 1 || (filled.Count == 1 && filled[0].IsBold && map.Section < 0))
            && map.Headers.Count > 2
            ? filled[0].Text
            : null;
    }
}
