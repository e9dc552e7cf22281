using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Bars.Scenarios.Generator.Messages;

/// <summary>Strings, numbers and words of JSON.</summary>
internal static class JsonToken
{
    private static readonly Regex Literal = new(
        @"\G(?:true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)(?![0-9A-Za-z_.+-])",
        RegexOptions.CultureInvariant);

    /// <summary>A number, <c>true</c>, <c>false</c> or <c>null</c> as written, or <see langword="null"/> when none stands there.</summary>
    public static string? ReadLiteral(string source, ref int position)
    {
        var match = Literal.Match(source, position);
        position += match.Length;
        return match.Success ? match.Value : null;
    }

    /// <summary>Reads a string that starts at a quote, and returns what it stands for.</summary>
    /// <exception cref="JsonFormatException">The string is not well formed.</exception>
    public static string ReadString(string source, ref int position)
    {
        var text = new StringBuilder();
        var start = position++;
        while (true)
        {
            if (position >= source.Length || source[position] is '\r' or '\n')
                throw new JsonFormatException(start, "the string is not closed; end it with a quote in the same line");
            var character = source[position];
            if (character == '"')
            {
                position++;
                return Paired(text.ToString(), start);
            }

            if (character < ' ')
                throw new JsonFormatException(position, $"the control character U+{(int)character:X4} has to be escaped in a string");
            if (IsUnpaired(source, position))
                throw new JsonFormatException(position, "half of a surrogate pair stands alone");
            text.Append(character == '\\' ? ReadEscape(source, ref position) : character);
            position++;
        }
    }

    private static char ReadEscape(string source, ref int position)
    {
        var start = position++;
        switch (position < source.Length ? source[position] : '\0')
        {
            case '"' or '\\' or '/':
                return source[position];
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u' when position + 4 < source.Length
                && ushort.TryParse(source.Substring(position + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                position += 4;
                return (char)code;
            default:
                throw new JsonFormatException(start, "unknown escape; JSON has \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\uXXXX");
        }
    }

    // Escapes make halves, too.
    private static string Paired(string text, int start)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (IsUnpaired(text, index))
                throw new JsonFormatException(start, "half of a surrogate pair stands alone");
        }

        return text;
    }

    private static bool IsUnpaired(string source, int position) =>
        (char.IsHighSurrogate(source[position]) && !(position + 1 < source.Length && char.IsLowSurrogate(source[position + 1])))
        || (char.IsLowSurrogate(source[position]) && !(position > 0 && char.IsHighSurrogate(source[position - 1])));
}
