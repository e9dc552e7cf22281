using System;
using System.Buffers;
using System.Text;

namespace Bars.Scenarios.Runtime;

/// <summary>Writes the inside of a JSON string as UTF-8 (RFC 8259 §7).</summary>
internal static class JsonText
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        " !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    /// <summary>Writes a text with quotes, backslashes and control characters escaped; unpaired surrogates become U+FFFD.</summary>
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
        if (rune.Value is '"' or '\\')
        {
            destination[0] = (byte)'\\';
            destination[1] = (byte)rune.Value;
            return 2;
        }

        if (!Rune.IsControl(rune))
            return rune.EncodeToUtf8(destination);
        "\\u00"u8.CopyTo(destination);
        _ = rune.Value.TryFormat(destination[4..], out _, "x2");
        return "\\u001f".Length;
    }
}
