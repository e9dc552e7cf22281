using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Bars.Scenarios.Guide.Editions;
using Bars.Scenarios.Guide.Reading;

namespace Bars.Scenarios.Guide.Linting;

/// <summary>Sentences: doubled words, lists that are longer or shorter than announced.</summary>
internal static partial class TextRules
{
    private const int LongestSentence = 2000;

    private static readonly string[] Numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    public static IEnumerable<LintFinding> Check(Edition edition)
    {
        var parts = edition.Parts;
        for (var index = 0; index < parts.Count; index++)
        {
            if (parts[index] is not TextPart { Text.Length: < LongestSentence } text)
                continue;
            if (Doubled().Match(text.Text) is { Success: true } doubled)
                yield return new("doubled-word", text.Place, doubled.Value, $"'{doubled.Value}' is '{doubled.Groups["word"].Value}' twice without a blank");
            if (Announced(text.Text) is { } announced && Listed(parts, index, text.Depth) is { Count: > 0 } listed && listed.Count != announced)
                yield return new("count", text.Place, text.Text, $"{announced} fields are announced, and {listed.Count} are listed: {string.Join(", ", listed)}");
        }
    }

    private static int? Announced(string text)
    {
        if (Fields().Match(text) is not { Success: true } match)
            return null;
        var word = match.Groups["number"].Value.ToLowerInvariant();
        return int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : Array.IndexOf(Numbers, word);
    }

    // The fields of the list that follows, one level deeper.
    private static List<string> Listed(IReadOnlyList<PagePart> parts, int index, int depth)
    {
        var names = new List<string>();
        foreach (var part in parts.Skip(index + 1).Take(40))
        {
            if (part is not TextPart item || item.Depth <= depth)
                break;
            if (Field().Match(item.Text) is { Success: true } field && !field.Groups["name"].Value.Equals("example", StringComparison.OrdinalIgnoreCase))
                names.Add(field.Groups["name"].Value);
        }

        return names;
    }

    [GeneratedRegex(@"\b(?<word>[A-Za-z_]{5,20})\k<word>\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Doubled();

    [GeneratedRegex(@"\b(?<number>\d|one|two|three|four|five|six|seven|eight|nine)[ -]fields?\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fields();

    [GeneratedRegex(@"^(?<name>[A-Za-z_]{2,40})\s?:", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Field();
}
