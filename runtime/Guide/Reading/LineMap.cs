using System;
using System.Collections.Generic;
using System.Globalization;

namespace Bars.Scenarios.Guide.Reading;

/// <summary>Lines of the source for lines of HTML made from it.</summary>
internal sealed class LineMap
{
    private readonly List<(int Html, int Source)> _anchors = [];

    /// <param name="html">The HTML that <see cref="MarkdownPage"/> wrote, or a saved page, whose lines are its own.</param>
    /// <param name="isSaved">Whether it is a saved page.</param>
    public LineMap(string html, bool isSaved)
    {
        if (isSaved)
            return;
        var line = 1;
        var start = 0;
        for (var at = html.IndexOf(MarkdownPage.LineComment, StringComparison.Ordinal); at >= 0;)
        {
            line += html.AsSpan(start, at - start).Count('\n');
            start = at;
            var number = html.AsSpan(at + MarkdownPage.LineComment.Length);
            var end = number.IndexOf('-');
            if (end > 0 && int.TryParse(number[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var source))
                _anchors.Add((line, source));
            at = html.IndexOf(MarkdownPage.LineComment, at + 1, StringComparison.Ordinal);
        }
    }

    /// <summary>The line of the source, counted from 1.</summary>
    public int Source(int htmlLine)
    {
        if (_anchors.Count == 0)
            return htmlLine;
        var index = _anchors.BinarySearch((htmlLine, int.MaxValue));
        var anchor = _anchors[Math.Max(0, (index < 0 ? ~index : index) - 1)];
        return Math.Max(1, anchor.Source + htmlLine - anchor.Html);
    }
}
