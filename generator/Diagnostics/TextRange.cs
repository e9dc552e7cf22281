using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using YamlDotNet.Core;

namespace Bars.Scenarios.Generator.Diagnostics;

/// <summary>Where a token stands in a file: offsets and zero-based lines and columns, in UTF-16 units.</summary>
internal readonly record struct TextRange(int Start, int Length, int Line, int Column, int EndLine, int EndColumn)
{
    public static TextRange From(Mark start, Mark end) => new(
        (int)start.Index,
        (int)Math.Max(0, end.Index - start.Index),
        (int)start.Line - 1,
        (int)start.Column - 1,
        (int)end.Line - 1,
        (int)end.Column - 1);

    public Location In(string path) => Location.Create(
        path,
        new TextSpan(Start, Length),
        new LinePositionSpan(new LinePosition(Line, Column), new LinePosition(EndLine, EndColumn)));
}
