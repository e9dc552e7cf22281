using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace Bars.Scenarios.Runtime;

/// <summary>
/// Values of an answer as findings may show them: on one line, cut to <see cref="LongestValue"/> characters, and
/// every NHS number except those of the catalogue with its middle masked, tokens masked whole.
/// </summary>
internal sealed partial class Display
{
    private const int LongestValue = 200;

    private readonly HashSet<string> _published;

    /// <summary>Numbers that the catalogue publishes tell what was tested and identify nobody.</summary>
    public Display(ScenarioCatalogue catalogue) => _published = catalogue.Patients.Select(patient => patient.NhsNumber)
        .Concat(catalogue.Messages.Select(message => message.PlaceholderNhsNumber))
        .Concat(catalogue.Services.Select(service => service.Id))
        .ToHashSet(StringComparer.Ordinal);

    public string Of(string? value)
    {
        if (value is null)
            return "nothing";
        var text = new StringBuilder(Math.Min(value.Length, LongestValue));
        foreach (var character in TenDigits().Replace(CredentialText.Redacted(value.Length > 2 * LongestValue ? value[..(2 * LongestValue)] : value), Masked).Take(LongestValue))
            text.Append(char.IsControl(character) ? ' ' : character);
        if (value.Length > LongestValue)
            text.Append('…');
        return text.ToString();
    }

    /// <summary>Whether a value is a number that the catalogue publishes.</summary>
    public bool IsPublished(string value) => _published.Contains(value);

    /// <summary>A value that stands where an NHS number belongs, whatever its form.</summary>
    public string OfNhsNumber(string value) => _published.Contains(value) ? value : Masked(value);

    public string Of(IEnumerable<string?> values)
    {
        var shown = string.Join(", ", values.Select(value => value ?? "nothing"));
        return shown.Length == 0 ? "none" : Of(shown);
    }

    /// <summary>A whole text with its NHS numbers and tokens masked, as long as before.</summary>
    public string Redacted(string text) => TenDigits().Replace(CredentialText.Redacted(text), match => _published.Contains(Digits(match.Value))
        ? match.Value
        : string.Concat(match.Value.Select((character, index) => index > 2 && index < match.Length - 2 && char.IsAsciiDigit(character) ? '•' : character)));

    private string Masked(Match match)
    {
        var digits = Digits(match.Value);
        return _published.Contains(digits) ? match.Value : Masked(digits);
    }

    private static string Masked(string value) => value.Length < 6 ? "•••••" : $"{value[..3]}•••••{value[^2..]}";

    private static string Digits(string value) => string.Concat(value.Where(char.IsAsciiDigit));

    [GeneratedRegex(@"(?<!\w)[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}(?!\w)")]
    private static partial Regex TenDigits();
}
