using System;
using System.Text;

namespace Bars.Scenarios.Runtime;

/// <summary>Writes a character of an XML attribute as UTF-8 (XML 1.0 §2.2, §2.4): markup and blanks other than the space escaped; what XML can not hold becomes U+FFFD.</summary>
internal static class XmlText
{
    public static int Write(Rune rune, Span<byte> destination)
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
