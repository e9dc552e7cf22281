using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Bars.Scenarios.Guide.Editions;
using Bars.Scenarios.Guide.Reading;

namespace Bars.Scenarios.Guide.Importing;

/// <summary>A column that holds test and application in one, taken apart.</summary>
internal static partial class MergedColumn
{
    private static readonly string[] Joints = ["/", "&", "+", " and ", ", "];

    /// <summary>The table with two columns instead of one; the table itself when it has no such column.</summary>
    public static TablePart Split(TablePart table)
    {
        for (var head = 0; head < Math.Min(3, table.Rows.Count); head++)
        {
            var heads = table.Rows[head].Cells.Select(cell => Heads(cell.Text)).ToList();
            var index = heads.FindIndex(both => both is not null);
            if (index < 0)
                continue;
            var rows = table.Rows.Skip(head + 1).Select(row => Put(row, index, index < row.Cells.Count ? Cells(row.Cells[index].Text) : ["", ""]));
            return table with { Rows = [.. table.Rows.Take(head), Put(table.Rows[head], index, heads[index]!), .. rows] };
        }

        return table;
    }

    private static GridRow Put(GridRow row, int index, IReadOnlyList<string> texts)
    {
        if (index >= row.Cells.Count || row.Cells[index].Columns > 1)
            return row;
        var cell = row.Cells[index];
        return row with { Cells = [.. row.Cells.Take(index), .. texts.Select(text => cell with { Text = text }), .. row.Cells.Skip(index + 1)] };
    }

    private static string[]? Heads(string header)
    {
        foreach (var joint in Joints)
        {
            if (header.Split(joint) is [var first, var second] && IsKnown("test", first) && IsKnown("application", second))
                return [first.Trim(), second.Trim()];
        }

        return null;
    }

    private static bool IsKnown(string column, string header) => TableKinds.Scenarios.Column(column).Headers.Contains(ColumnMap.Plain(header));

    // What looks like applications at the end of the cell, in brackets or behind a stroke; else all of it is the test.
    private static string[] Cells(string text) =>
        Applications().Match(text) is { Success: true } match ? [text[..match.Index].Trim(), match.Groups["applications"].Value] : [text, ""];

    [GeneratedRegex(
        @"\s*[/(\[–-]?\s*(?<applications>(?:\d{3}-[A-Z]{2,6}|[A-Z]{2,4}-[A-Z]{2,4}|BaRS Core|Any)(?:(?:, ?| & )(?:\d{3}-[A-Z]{2,6}|[A-Z]{2,4}-[A-Z]{2,4}|BaRS Core|Any))*)\s*[)\]]?$",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Applications();
}
