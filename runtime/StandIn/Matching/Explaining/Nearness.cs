using System;
using System.Linq;

namespace Bars.Scenarios.StandIn.Matching;

/// <summary>How far a value is from the one that a row wants.</summary>
/// <param name="Penalty">From 0 (the same) to 1 (nothing in common).</param>
/// <param name="Hint">The mistake that leads from one to the other, if it is one that people make.</param>
internal readonly record struct Nearness(double Penalty, string? Hint)
{
    private const double Slip = 0.25;

    // Longer values are no identifiers; comparing them would cost their length squared.
    private const int Longest = 128;

    /// <summary>Whether a slip of the hand explains the difference.</summary>
    public bool IsSlip => Hint is not null;

    /// <summary>Compares two values.</summary>
    public static Nearness Between(string actual, string expected)
    {
        if (actual.Length > Longest)
            return new(1, null);
        if (Mistake(actual, expected) is { } hint)
            return new(Slip, hint);
        return new(Math.Min(1, 0.5 + (0.5 * Suggestion.Distance(actual, expected) / Math.Max(actual.Length, expected.Length))), null);
    }

    private static string? Mistake(string actual, string expected)
    {
        if (string.Equals(actual, expected, StringComparison.OrdinalIgnoreCase))
            return "it is written in another case";
        if (string.Concat(actual.Where(char.IsLetterOrDigit)) == string.Concat(expected.Where(char.IsLetterOrDigit)))
            return "it is written with other blanks or punctuation";
        var place = actual.AsSpan().CommonPrefixLength(expected);
        var found = actual.AsSpan(place);
        var wanted = expected.AsSpan(place);
        return (found.Length - wanted.Length) switch
        {
            0 when found[1..].SequenceEqual(wanted[1..]) => $"character {place + 1} is '{found[0]}' instead of '{wanted[0]}'",
            0 when found[0] == wanted[1] && found[1] == wanted[0] && found[2..].SequenceEqual(wanted[2..]) => $"characters {place + 1} and {place + 2} are swapped",
            1 when found[1..].SequenceEqual(wanted) => $"character {place + 1} is one too many",
            -1 when wanted[1..].SequenceEqual(found) => $"a character is missing at {place + 1}",
            _ => null,
        };
    }
}
