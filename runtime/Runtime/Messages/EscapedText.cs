using System;
using System.Buffers;
using System.Text;

namespace Bars.Scenarios.Runtime;

/// <summary>Writes the inside of a JSON string or an XML attribute as UTF-8.</summary>
internal static class EscapedText
{
    /// <summary>Bytes that one UTF-16 unit takes at most: <c>\u001f</c>, <c>&amp;quot;</c>.</summary>
    public const int LongestCharacter = 6;

    // What neither format escapes.
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        " !#$%'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    /// <summary>Writes a text as a format has it; unpaired surrogates become U+FFFD.</summary>
    /// <returns>The number of bytes written.</returns>
    public static int Write(BodyFormat format, ReadOnlySpan<char> text, Span<byte> destination)
    {
        if (!text.ContainsAnyExcept(Plain))
            return Encoding.UTF8.GetBytes(text, destination);
        var written = 0;
        foreach (var rune in text.EnumerateRunes())
            written += format == BodyFormat.Xml ? XmlText.Write(rune, destination[written..]) : JsonText.Write(rune, destination[written..]);
        return written;
    }
}
