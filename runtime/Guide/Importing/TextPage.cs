using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Guide.Reading;

namespace Bars.Scenarios.Guide.Importing;

/// <summary>Reads text copied from a browser. Tables are found by their head, and rows split by what their cells look like.</summary>
internal sealed class TextPage
{
    private const int LongestHeading = 60;

    private readonly string _path;
    private readonly string[] _lines;
    private readonly List<PagePart> _parts = [];

    private TextPage(PageFile page) => (_path, _lines) = (page.Path, page.Text.ReplaceLineEndings("\n").Split('\n'));

    public static IReadOnlyList<PagePart> Read(PageFile page)
    {
        var reader = new TextPage(page);
        for (var index = 0; index < reader._lines.Length;)
            index = reader.Take(index);
        return reader._parts;
    }

    // Returns the line to go on with.
    private int Take(int index)
    {
        var line = _lines[index];
        var text = line.Trim();
        if (text.Length == 0)
            return index + 1;
        if (text.StartsWith("-----BEGIN ", StringComparison.Ordinal))
            return Code(index, until => until.StartsWith("-----END ", StringComparison.Ordinal));
        if (text is "{" or "[")
            return Code(index, until => until is "}" or "]");
        if (text.StartsWith("curl ", StringComparison.Ordinal))
            return Code(index, until => until.Length == 0);
        if (TextColumns.OfHead(text) is { } columns)
            return Table(index, columns);
        var place = new Place(_path, index + 1);
        if (IsHeading(index, text))
            _parts.Add(new HeadingPart(place, 2, text));
        else
            _parts.Add(new TextPart(place, text.StartsWith('•') ? 1 + ((line.Length - line.TrimStart().Length) / 2) : 0, text.TrimStart('•', ' ')));
        return index + 1;
    }

    private int Code(int start, Func<string, bool> isEnd)
    {
        var end = start;
        while (end < _lines.Length - 1 && !isEnd(_lines[end].Trim()))
            end++;
        _parts.Add(new CodePart(new Place(_path, start + 1), string.Join('\n', _lines[start..(end + 1)])));
        return end + 1;
    }

    private int Table(int head, TextColumns columns)
    {
        var end = head + 1;
        while (end < _lines.Length && _lines[end].Trim() is { Length: > 0 } line && !line.StartsWith("-----", StringComparison.Ordinal))
            end++;
        var rows = columns.Split([.. _lines[(head + 1)..end].Select(line => line.Trim())]);
        _parts.Add(new TablePart(
            new Place(_path, head + 1),
            [Row(head, columns.Heads), .. rows.Select((cells, index) => Row(head + 1 + index, cells))],
            IsOuter: false));
        return end;

        GridRow Row(int index, IReadOnlyList<string> cells) =>
            new(new Place(_path, index + 1), [.. cells.Select(cell => new GridCell(cell, false, 1))]);
    }

    private bool IsHeading(int index, string text) =>
        text.Length <= LongestHeading
        && !text.EndsWith('.')
        && !text.EndsWith('-')
        && !text.StartsWith('•')
        && (index == 0 || _lines[index - 1].Trim().Length == 0)
        && (index + 1 >= _lines.Length || _lines[index + 1].Trim().Length == 0);
}
