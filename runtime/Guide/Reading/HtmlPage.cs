using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Bars.Scenarios.Guide.Reading;

/// <summary>Reads HTML into the parts of a page. Walks the tree with a stack of its own: nesting may be as deep as it likes.</summary>
internal sealed class HtmlPage
{
    private static readonly HashSet<string> Ignored = ["script", "style", "noscript", "template", "svg", "head", "iframe", "object"];

    private static readonly HashSet<string> Blocks =
    [
        "p", "div", "li", "ul", "ol", "dl", "dt", "dd", "section", "article", "main", "nav", "header", "footer", "aside", "summary", "details",
        "blockquote", "hr", "form", "figure", "figcaption", "body", "html", "br", "address", "fieldset", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption",
    ];

    private const int MostRowsAboveHead = 2;

    // The parser gives up a little above.
    private const int DeepestTree = 500;

    private readonly string _path;
    private readonly LineMap _lines;
    private readonly List<PagePart> _parts = [];
    private readonly InlineText _text = new();
    private int _textLine;
    private int _lastLine = 1;

    private readonly Func<GridRow, bool> _isHead;

    private HtmlPage(string path, LineMap lines, Func<GridRow, bool> isHead) => (_path, _lines, _isHead) = (path, lines, isHead);

    /// <summary>Reads a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="isHead">Whether a row is the head of a table that is looked for: such a table arranges no page, whatever stands in it.</param>
    public static IReadOnlyList<PagePart> Read(PageFile page, Func<GridRow, bool> isHead)
    {
        var html = page.IsHtml ? page.Text : MarkdownPage.ToHtml(page);
        using var document = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true }).ParseDocument(html);
        if (Depth(document) > DeepestTree)
            throw new GuideException($"{page.Path}: elements stand more than {DeepestTree} deep in one another, and what is deeper would be lost. Save the page of the guide alone.");
        var reader = new HtmlPage(page.Path, new LineMap(html, page.IsHtml), isHead);
        if (document.Body is { } body)
            reader.Walk(body);
        return reader._parts;
    }

    private static int Depth(INode root)
    {
        var deepest = 0;
        var stack = new Stack<(INode Node, int Depth)>([(root, 0)]);
        while (stack.TryPop(out var item))
        {
            deepest = Math.Max(deepest, item.Depth);
            foreach (var child in item.Node.ChildNodes)
                stack.Push((child, item.Depth + 1));
        }

        return deepest;
    }

    private void Walk(INode root)
    {
        var stack = new Stack<(INode Node, bool IsEnd, int Depth, bool IsBold)>();
        stack.Push((root, false, 0, false));
        while (stack.TryPop(out var item))
        {
            if (item.Node is not IElement element)
            {
                if (item.Node is IText text && !(text.Parent is { } parent && IsStructure(parent)))
                    Append(text.Data, item.IsBold);
                continue;
            }

            var name = element.LocalName;
            if (Blocks.Contains(name))
                Flush(item.Depth);
            if (item.IsEnd || Ignored.Contains(name) || Take(element, item.Depth))
                continue;
            if (TableGrid.Tag(element) is { } tag)
                Append(tag, item.IsBold);
            _textLine = _text.IsEmpty ? Line(element) : _textLine;
            var depth = item.Depth + (name is "ul" or "ol" ? 1 : 0);
            stack.Push((element, true, item.Depth, false));
            foreach (var child in element.ChildNodes.Reverse())
                stack.Push((child, false, depth, item.IsBold || name is "b" or "strong"));
        }
    }

    // Parts that are read as a whole.
    private bool Take(IElement element, int depth)
    {
        switch (element.LocalName)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Flush(depth);
                var text = TableGrid.Text(element).Text;
                if (text.Length > 0)
                    _parts.Add(new HeadingPart(At(element), element.LocalName[1] - '0', text));
                return true;
            case "pre":
                Flush(depth);
                _parts.Add(new CodePart(At(element.QuerySelector("code") ?? element), element.TextContent));
                return true;
            // A table that only arranges the page holds others and has no head of its own.
            case "table" when element.QuerySelector("table") is not null && !HasHead((IHtmlTableElement)element):
                return false;
            case "table":
                Flush(depth);
                var grid = TableGrid.Read((IHtmlTableElement)element, At);
                _parts.Add(grid.Table);
                foreach (var inner in grid.Inner)
                    Walk(inner);
                return true;
            default:
                return false;
        }
    }

    private void Append(string text, bool isBold) => _text.Append(text, isBold);

    private void Flush(int depth)
    {
        var (text, isBold) = _text.Take();
        if (text.Length == 0)
            return;
        var place = new Place(_path, _textLine);
        if (isBold && depth == 0 && text.Length < 80)
            _parts.Add(new HeadingPart(place, 7, text));
        else
            _parts.Add(new TextPart(place, depth, text));
    }

    private Place At(IElement element) => new(_path, Line(element));

    private int Line(IElement element)
    {
        if (int.TryParse(element.GetAttribute(MarkdownPage.LineAttribute), NumberStyles.None, CultureInfo.InvariantCulture, out var line))
            return _lastLine = line;
        return element.SourceReference is { } source ? _lastLine = _lines.Source(source.Position.Line) : _lastLine;
    }

    private bool HasHead(IHtmlTableElement table) => table.Rows.Take(2).Any(row => row.Cells.Any(cell => cell.LocalName == "th"))
        || table.Rows.Take(MostRowsAboveHead + 1).Any(row => _isHead(new GridRow(At(row), [.. row.Cells.Select(cell => new GridCell(TableGrid.Text(cell).Text, false, 1))])));

    private static bool IsStructure(INode node) => node is IHtmlTableElement or IHtmlTableRowElement or IHtmlTableSectionElement;
}
