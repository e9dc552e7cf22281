using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using YamlDotNet.Core;

namespace Bars.Scenarios.Generator.Diagnostics;

/// <summary>Where a token stands in a file: offsets and zero-based lines and columns, in UTF-16 units.</summary>
internal readonly record struct TextRange(int Start, int Length, int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>The overlay the token stands in; <see langword="null"/> for the guide's table and for C#.</summary>
    public string? Overlay { get; init; }

    public static TextRange From(Mark start, Mark end) => new(
        (int)start.Index,
        (int)Math.Max(0, end.Index - start.Index),
        (int)start.Line - 1,
        (int)start.Column - 1,
        (int)end.Line - 1,
        (int)end.Column - 1);

    /// <summary>A token of one line.</summary>
    public static TextRange From(Mark start, int length) =>
        new((int)start.Index, length, (int)start.Line - 1, (int)start.Column - 1, (int)start.Line - 1, (int)start.Column - 1 + length);

    /// <summary>The part of a text that starts at an offset, as far as it stands in one line.</summary>
    public static TextRange Of(string text, int start, int length)
    {
        start = Math.Min(start, text.Length);
        var end = text.IndexOfAny(['\r', '\n'], start, Math.Min(length, text.Length - start));
        length = end < 0 ? Math.Min(length, text.Length - start) : end - start;
        var line = 0;
        var lineStart = 0;
        for (var index = text.IndexOf('\n'); index >= 0 && index < start; index = text.IndexOf('\n', lineStart))
            (line, lineStart) = (line + 1, index + 1);
        return new TextRange(start, length, line, start - lineStart, line, start - lineStart + length);
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
