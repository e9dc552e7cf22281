using System;
using System.Text;

namespace Bars.Scenarios.Runtime;

/// <summary>Writes a character of a JSON string as UTF-8 (RFC 8259 §7): quotes, backslashes and control characters escaped.</summary>
internal static class JsonText
{
    public static int Write(Rune rune, Span<byte> destination)
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
