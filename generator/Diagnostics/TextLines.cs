using System;
using System.Collections.Generic;

namespace Bars.Scenarios.Generator.Diagnostics;

/// <summary>Where the lines of a text start, counted as the compiler counts them.</summary>
internal sealed class TextLines
{
    private readonly int _length;
    private readonly List<int> _starts = [0];

    public TextLines(string text)
    {
        _length = text.Length;
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] is '\n' or '\u0085' or '\u2028' or '\u2029' || (text[index] == '\r' && (index + 1 == text.Length || text[index + 1] != '\n')))
                _starts.Add(index + 1);
        }
    }

    /// <summary>A part of the text, with the lines and columns of its ends.</summary>
    public TextRange Range(int start, int length)
    {
        start = Math.Min(start, _length);
        var end = Math.Min(start + length, _length);
        var (line, endLine) = (LineOf(start), LineOf(end));
        return new TextRange(start, end - start, line, start - _starts[line], endLine, end - _starts[endLine]);
    }

    private int LineOf(int offset)
    {
        var line = _starts.BinarySearch(offset);
        return line < 0 ? ~line - 1 : line;
    }
}
