using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Bars.Scenarios.Guide.Updating;

/// <summary>Replacements in a text, at offsets of the text as it was.</summary>
internal sealed class TextEdits(string text)
{
    private readonly SortedDictionary<(int Start, int Order), (int End, string Text)> _edits = [];
    private readonly HashSet<(int Start, int End, string Text)> _known = [];

    /// <summary>Line end of the text.</summary>
    public string NewLine { get; } = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    /// <summary>Replaces a range. The same replacement twice is one; those at one place keep their order.</summary>
    public void Replace(int start, int end, string with)
    {
        with = with.ReplaceLineEndings(NewLine);
        if (_known.Add((start, end, with)))
            _edits[(start, _edits.Count)] = (end, with);
    }

    public void Insert(int at, string with) => Replace(at, at, with);

    /// <summary>A range of the text with the replacements that start in it.</summary>
    public string Apply(int from, int to)
    {
        var result = new StringBuilder();
        var at = from;
        foreach (var ((start, _), (end, with)) in _edits.Where(edit => IsWithin(edit.Key.Start, edit.Value.End, from, to)))
        {
            if (start > at)
                result.Append(text, at, start - at);
            result.Append(with);
            at = Math.Max(at, end);
        }

        return result.Append(text, at, Math.Max(0, to - at)).ToString();
    }

    // What is put between two ranges belongs to the first.
    private static bool IsWithin(int start, int end, int from, int to) =>
        start == end ? start <= to && (start > from || from == 0) : start >= from && start < to;
}
