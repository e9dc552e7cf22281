using System;
using System.Collections.Generic;
using System.Linq;

namespace Bars.Scenarios;

/// <summary>"Did you mean": the known words nearest to a word that is not known.</summary>
/// <remarks>Compiled into the generator as well, so both speak alike.</remarks>
internal static class Suggestion
{
    private const int LongestWord = 128;

    /// <summary>A sentence with a leading blank that names up to three candidates, or an empty string.</summary>
    public static string Sentence(string word, IEnumerable<string> known)
    {
        var nearest = Nearest(word, known);
        return nearest.Count == 0 ? "" : $" Did you mean {string.Join(" or ", nearest.Select(candidate => $"'{candidate}'"))}?";
    }

    /// <summary>Up to three known words within a third of the word's length, nearest first.</summary>
    public static IReadOnlyList<string> Nearest(string word, IEnumerable<string> known)
    {
        if (word.Length > LongestWord)
            return [];
        var limit = Math.Max(2, word.Length / 3);
        return [.. known
            .Distinct(StringComparer.Ordinal)
            .Where(candidate => Math.Abs(candidate.Length - word.Length) <= limit)
            .Select(candidate => (candidate, distance: Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .Where(pair => pair.distance <= limit)
            .OrderBy(pair => pair.distance)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Take(3)
            .Select(pair => pair.candidate)];
    }

    /// <summary>Characters to insert, delete or replace to make one word the other (Levenshtein).</summary>
    public static int Distance(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var current = new int[right.Length + 1];
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var substitution = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(substitution, Math.Min(previous[j], current[j - 1]) + 1);
            }

            previous = current;
        }

        return previous[right.Length];
    }
}
