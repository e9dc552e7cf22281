namespace Bars.Scenarios.Generator.Emitting;

/// <summary>Text for XML documentation: escaped, and on one line. Most texts are plain, and are written as they are.</summary>
internal readonly record struct Escaped(string Text)
{
    public void AppendTo(TextBuffer buffer)
    {
        if (IsPlain(Text))
        {
            buffer.Append(Text);
            return;
        }

        foreach (var character in Text)
        {
            if (Replacement(character) is { } replacement)
                buffer.Append(replacement);
            else
                buffer.Append(character);
        }
    }

    public override string ToString()
    {
        if (IsPlain(Text))
            return Text;
        using var buffer = new TextBuffer();
        AppendTo(buffer);
        return buffer.ToString();
    }

    private static bool IsPlain(string text)
    {
        foreach (var character in text)
        {
            if (Replacement(character) is not null)
                return false;
        }

        return true;
    }

    private static string? Replacement(char character) => character switch
    {
        >= '?' and <= '~' => null,
        '<' => "&lt;",
        '>' => "&gt;",
        '&' => "&amp;",
        '\u2028' or '\u2029' or '\u0085' => " ",
        < ' ' or '\uFFFE' or '\uFFFF' => " ",
        >= '\uD800' and <= '\uDFFF' => "?",
        _ => null,
    };
}
