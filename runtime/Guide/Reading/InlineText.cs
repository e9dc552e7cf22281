using System.Text;
using System.Text.RegularExpressions;

namespace Bars.Scenarios.Guide.Reading;

/// <summary>Collects text as a browser shows it: blanks collapse, no-break spaces stay.</summary>
internal sealed partial class InlineText
{
    private readonly StringBuilder _text = new();
    private bool _hasPlain;
    private bool _hasBold;

    public bool IsEmpty => _text.Length == 0;

    public void Append(string text, bool isBold)
    {
        foreach (var character in text)
        {
            var isBlank = character is ' ' or '\t' or '\n' or '\r' or '\f';
            if (isBlank && (_text.Length == 0 || _text[^1] == ' '))
                continue;
            _text.Append(isBlank ? ' ' : character);
            _hasBold |= isBold && !isBlank;
            _hasPlain |= !isBold && !isBlank;
        }
    }

    /// <summary>The text so far and whether all of it is bold; starts anew.</summary>
    public (string Text, bool IsBold) Take()
    {
        var taken = (Invisible().Replace(_text.ToString(), "").Trim(' ', '\u00A0'), _hasBold && !_hasPlain);
        _text.Clear();
        (_hasPlain, _hasBold) = (false, false);
        return taken;
    }

    // Editors and browsers leave characters without width, which a catalogue refuses.
    [GeneratedRegex("[\u200B-\u200D\u2060\uFEFF\u00AD\u202A-\u202E\u0000]", RegexOptions.CultureInvariant)]
    private static partial Regex Invisible();
}
