using System.Globalization;

namespace Bars.Scenarios.Generator.Emitting;

/// <summary>A string literal of a text, or <c>null</c> without one. Most texts are plain, and are written as they are.</summary>
internal readonly record struct Quoted(string? Text)
{
    public void AppendTo(TextBuffer buffer)
    {
        if (Text is null)
        {
            buffer.Append("null");
            return;
        }

        buffer.Append('"');
        if (IsPlain(Text))
            buffer.Append(Text);
        else
            AppendEscaped(buffer, Text);
        buffer.Append('"');
    }

    public override string ToString()
    {
        if (Text is null)
            return "null";
        if (IsPlain(Text))
            return $"\"{Text}\"";
        using var buffer = new TextBuffer();
        AppendTo(buffer);
        return buffer.ToString();
    }

    private static void AppendEscaped(TextBuffer buffer, string text)
    {
        foreach (var character in text)
        {
            if (IsPlain(character))
                buffer.Append(character);
            else if (character is '"' or '\\')
                buffer.Append(['\\', character]);
            else
                buffer.Append($"\\u{((int)character).ToString("x4", CultureInfo.InvariantCulture)}");
        }
    }

    private static bool IsPlain(string text)
    {
        foreach (var character in text)
        {
            if (!IsPlain(character))
                return false;
        }

        return true;
    }

    private static bool IsPlain(char character) => character is >= ' ' and <= '~' and not ('"' or '\\');
}
