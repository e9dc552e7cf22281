using System;
using System.Buffers;

namespace Bars.Scenarios.Reports;

/// <summary>Makes a value unreadable and keeps its length and shape: letters become x, digits 0, and a date stays a date.</summary>
internal static class Blot
{
    private const string Date = "1900-01-01";

    private static readonly SearchValues<char> DateMarks = SearchValues.Create("-T:.+Z");
    private static readonly SearchValues<char> DateCharacters = SearchValues.Create("0123456789-T:.+Z");

    /// <summary>Blots out a value as it is written in a JSON string or in an attribute or text of XML.</summary>
    public static void Out(Span<char> value)
    {
        if (IsDate(value))
        {
            value.ReplaceAnyExcept(DateMarks, '0');
            Date.AsSpan(0, Math.Min(value.Length, Date.Length)).CopyTo(value);
            return;
        }

        for (var index = 0; index < value.Length; index++)
        {
            // Tags of a narrative stay, so that it remains one.
            if (value[index] == '<' && value[index..].IndexOf('>') is > 0 and var end)
                index += end;
            else if (EscapeLength(value[index..]) is > 0 and var length)
                value.Slice(index, length).Fill('x');
            else if (char.IsDigit(value[index]))
                value[index] = '0';
            else if (char.IsLetter(value[index]) || char.IsSurrogate(value[index]))
                value[index] = 'x';
        }
    }

    // A year, a month, a day or an instant.
    private static bool IsDate(ReadOnlySpan<char> value) => value.Length is 4 or 7 or >= 10
        && value.IndexOfAnyExcept(DateCharacters) < 0
        && value[..4].IndexOfAnyExceptInRange('0', '9') < 0
        && (value.Length == 4 || value[4] == '-');

    /// <summary>Length of the escape that a text begins with, or 0.</summary>
    private static int EscapeLength(ReadOnlySpan<char> text) => text switch
    {
        ['\\', 'u', ..] => Math.Min(6, text.Length),
        ['\\', _, ..] => 2,
        ['&', ..] => Math.Max(text.IndexOf(';') + 1, 0),
        _ => 0,
    };
}
