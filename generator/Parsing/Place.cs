using Bars.Scenarios.Generator.Diagnostics;

namespace Bars.Scenarios.Generator.Parsing;

/// <summary>
/// Where a value stands: as little as can be held for each of many thousand values, because lines and columns are
/// wanted of the few that are complained of.
/// </summary>
/// <param name="Source">The file; <see langword="null"/> for what stands nowhere.</param>
/// <param name="Start">Offset of the first character, in UTF-16 units.</param>
/// <param name="Length">Number of characters.</param>
internal readonly record struct Place(YamlSource? Source, int Start, int Length)
{
    /// <summary>Whether the value is a project's own, not the guide's.</summary>
    public bool IsOverlay => Source?.IsOverlay == true;

    /// <summary>The place with its lines and columns.</summary>
    public TextRange Range => Source?.Lines.Range(Start, Length) ?? default;
}

/// <summary>A file while it is read.</summary>
internal sealed class YamlSource(string path, string text, bool isOverlay)
{
    private TextLines? _lines;

    public string Path => path;

    public string Text => text;

    public bool IsOverlay => isOverlay;

    public TextLines Lines => _lines ??= new TextLines(text);
}
