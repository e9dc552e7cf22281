using System;
using System.Buffers;
using System.Text;

namespace Bars.Scenarios.Runtime;

/// <summary>Writes the inside of an XML attribute as UTF-8 (XML 1.0 §2.2, §2.4).</summary>
internal static class XmlText
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        " !#$%'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    /// <summary>Writes a text with markup and blanks other than the space escaped; what XML can not hold becomes U+FFFD.</summary>
    /// <returns>The number of bytes written.</returns>
    public static int Write(ReadOnlySpan<char> text, Span<byte> destination)
    {
        if (!text.ContainsAnyExcept(Plain))
            return Encoding.UTF8.GetBytes(text, destination);
        var written = 0;
        foreach (var rune in text.EnumerateRunes())
            written += Write(rune, destination[written..]);
        return written;
    }

    private static int Write(Rune rune, Span<byte> destination)
    {
        var escaped = rune.Value switch
        {
            '&' => "&amp;"u8,
            '<' => "&lt;"u8,
            '>' => "&gt;"u8,
            '"' => "&quot;"u8,
            '\t' => "&#x9;"u8,
            '\n' => "&#xA;"u8,
            '\r' => "&#xD;"u8,
            < ' ' or 0xFFFE or 0xFFFF => "\uFFFD"u8,
            _ => default,
        };
        if (escaped.IsEmpty)
            return rune.EncodeToUtf8(destination);
        escaped.CopyTo(destination);
        return escaped.Length;
    }
}
