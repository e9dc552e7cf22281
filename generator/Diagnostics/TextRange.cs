using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Bars.Scenarios.Generator.Diagnostics;

/// <summary>Where a token stands in a file: offsets and zero-based lines and columns, in UTF-16 units.</summary>
internal readonly record struct TextRange(int Start, int Length, int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>The part of a text that starts at an offset, as far as it stands in one line.</summary>
    public static TextRange Of(string text, int start, int length)
    {
        start = Math.Min(start, text.Length);
        length = Math.Min(length, text.Length - start);
        var end = text.IndexOfAny(['\r', '\n'], start, length);
        return new TextLines(text).Range(start, end < 0 ? length : end - start);
    }

    public static TextRange Of(Location location)
    {
        var lines = location.GetLineSpan();
        return new(
            location.SourceSpan.Start,
            location.SourceSpan.Length,
            lines.StartLinePosition.Line,
            lines.StartLinePosition.Character,
            lines.EndLinePosition.Line,
            lines.EndLinePosition.Character);
    }

    public Location In(string path) => Location.Create(
        path,
        new TextSpan(Start, Length),
        new LinePositionSpan(new LinePosition(Line, Column), new LinePosition(EndLine, EndColumn)));
}
