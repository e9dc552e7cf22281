using System;
using System.Collections.Generic;
using System.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Bars.Scenarios.Guide.Reading;

/// <summary>Reads an HTML table into a grid, in which merged cells stand in every row and column they cover.</summary>
internal static class TableGrid
{
    private const int WidestTable = 64;
    private const int TallestMerge = 1000;

    public static (TablePart Table, IReadOnlyList<INode> Inner) Read(IHtmlTableElement table, Func<IElement, Place> at)
    {
        var rows = new List<GridRow>();
        var inner = new List<INode>();
        var merged = new Dictionary<int, (GridCell Cell, int Rows)>();
        foreach (var row in table.Rows)
        {
            var cells = new List<GridCell>();
            foreach (var cell in row.Cells)
            {
                Fill(cells, merged);
                var columns = Math.Clamp(cell.ColumnSpan, 1, WidestTable);
                var (text, isBold, tables) = Text(cell);
                inner.AddRange(tables);
                for (var column = 0; column < columns && cells.Count < WidestTable; column++)
                {
                    var content = new GridCell(text, isBold, columns);
                    if (cell.RowSpan > 1)
                        merged[cells.Count] = (content, Math.Min(cell.RowSpan, TallestMerge) - 1);
                    cells.Add(content);
                }
            }

            Fill(cells, merged);
            rows.Add(new GridRow(at(row), cells));
        }

        return (new TablePart(at(table), rows, inner.Count > 0), inner);
    }

    /// <summary>The text of an element, whether it is bold throughout, and the tables inside, which are not part of it.</summary>
    public static (string Text, bool IsBold, IReadOnlyList<INode> Tables) Text(IElement root)
    {
        var text = new InlineText();
        var tables = new List<INode>();
        var stack = new Stack<(INode Node, bool IsBold, bool IsCode)>();
        stack.Push((root, false, false));
        while (stack.TryPop(out var item))
        {
            switch (item.Node)
            {
                case IText data:
                    text.Append(item.IsCode ? data.Data.Replace("\\|", "|") : data.Data, item.IsBold);
                    continue;
                case IHtmlTableElement when item.Node != root:
                    tables.Add(item.Node);
                    continue;
                case not IElement:
                    continue;
            }

            var element = (IElement)item.Node;
            if (element.LocalName is "br" or "p" or "div" or "li")
                text.Append(" ", item.IsBold);
            if (element.LocalName is "script" or "style" || IsFootnote(element))
                continue;
            if (Tag(element) is { } tag)
                text.Append(tag, item.IsBold);
            foreach (var child in element.ChildNodes.Reverse())
                stack.Push((child, item.IsBold || element.LocalName is "b" or "strong", item.IsCode || element.LocalName == "code"));
        }

        var (taken, isBold) = text.Take();
        return (taken, isBold, tables);
    }

    // The mark of a footnote: a number, a letter or a sign set above the line.
    private static bool IsFootnote(IElement element) =>
        element.LocalName == "sup" && element.TextContent.Trim().Trim('[', ']', '(', ')') is { Length: > 0 and < 3 } mark
        && (mark.All(char.IsAsciiDigit) || mark.Length == 1);

    /// <summary>An element that HTML does not know was meant as text, such as <c>&lt;value value="9476719931" /&gt;</c>.</summary>
    public static string? Tag(IElement element) =>
        element is IHtmlUnknownElement && !element.LocalName.Contains('-')
            ? $"<{element.LocalName}{string.Concat(element.Attributes.Where(attribute => attribute.Name != "/").Select(attribute => $" {attribute.Name}=\"{attribute.Value}\""))} />"
            : null;

    private static void Fill(List<GridCell> cells, Dictionary<int, (GridCell Cell, int Rows)> merged)
    {
        while (merged.Remove(cells.Count, out var above))
        {
            if (above.Rows > 1)
                merged[cells.Count] = (above.Cell, above.Rows - 1);
            cells.Add(above.Cell);
            if (cells.Count >= WidestTable)
                return;
        }
    }
}
