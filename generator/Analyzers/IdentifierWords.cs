using System;
using System.Collections.Generic;
using System.Linq;

namespace Bars.Scenarios.Generator.Analyzers;

/// <summary>Identifiers as words: <c>PatientNHSNo</c> is patient, nhs, no.</summary>
internal static class IdentifierWords
{
    private const string Nhs = "nhs";

    private static readonly string[] Numbers = ["number", "numbers", "no", "nos", "num", "nums", "nr", "id", "ids"];
    private static readonly string[] Joined = ["nhsnumber", "nhsnumbers", "nhsno", "nhsnos"];

    /// <summary>Whether an identifier names NHS numbers: "nhs" comes last or before a word for number.</summary>
    public static bool NameNhsNumber(string identifier)
    {
        var words = Of(identifier).ToList();
        var at = words.IndexOf(Nhs);
        return words.Exists(word => Joined.Contains(word)) || (at >= 0 && (at == words.Count - 1 || Numbers.Contains(words[at + 1])));
    }

    private static IEnumerable<string> Of(string identifier)
    {
        var start = 0;
        for (var index = 1; index <= identifier.Length; index++)
        {
            if (index < identifier.Length && !Starts(identifier, index))
                continue;
            var word = new string([.. identifier.Substring(start, index - start).Where(char.IsLetter)]);
            if (word.Length > 0)
                yield return word.ToLowerInvariant();
            start = index;
        }
    }

    /// <summary>Whether a word starts here: at a capital after a small letter, at the last capital of several, and behind anything else.</summary>
    private static bool Starts(string text, int index) =>
        !char.IsLetter(text[index - 1])
        || !char.IsLetter(text[index])
        || (char.IsUpper(text[index]) && (!char.IsUpper(text[index - 1]) || (index + 1 < text.Length && char.IsLower(text[index + 1]))));
}
