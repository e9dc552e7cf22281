using System;
using System.Collections.Generic;

namespace Bars.Scenarios.Generator.Parsing.Checks;

/// <summary>
/// Finds the values in a cell that matter: ids of services and patients, resource ids, the two contexts that fail, statuses.
/// Written by hand because every cell of every row comes here.
/// </summary>
internal static class PrintedTokens
{
    private const int StatusLength = 3;
    private const int IdLength = 10;
    private const int GuidLength = 36;
    private const string Failing = "FAIL";
    private const int FailingLength = 8;

    private static readonly string[] BeforeStatus = ["HTTP ", "Http ", "returns ", "returns a "];

    /// <summary>The first value at or behind an offset; <see langword="null"/> when there is no more.</summary>
    public static PrintedToken? Next(string text, int from)
    {
        for (var start = from; start < text.Length; start++)
        {
            if (start > 0 && (IsAlphanumeric(text[start - 1]) || text[start - 1] == '-'))
                continue;
            if (IdAt(text, start) is var length and > 0)
                return new PrintedToken(text, start, length, IsStatus: false);
            if (IsStatusAt(text, start))
                return new PrintedToken(text, start, StatusLength, IsStatus: true);
        }

        return null;
    }

    /// <summary>All values, for whoever has few cells to read.</summary>
    public static IEnumerable<PrintedToken> In(string text)
    {
        for (var token = Next(text, 0); token is { } found; token = Next(text, found.End))
            yield return found;
    }

    private static int IdAt(string text, int start)
    {
        var length = Digits(text, start, IdLength) == IdLength ? IdLength
            : string.CompareOrdinal(text, start, Failing, 0, Failing.Length) == 0 && Digits(text, start + Failing.Length, 4) == 4 ? FailingLength
            : text.Length - start >= GuidLength && Formats.IsGuid(text.AsSpan(start, GuidLength), allowUpper: true) ? GuidLength
            : 0;
        var end = start + length;
        return end < text.Length && IsAlphanumeric(text[end]) ? 0 : length;
    }

    private static bool IsStatusAt(string text, int start)
    {
        if (Digits(text, start, StatusLength + 1) != StatusLength)
            return false;
        foreach (var words in BeforeStatus)
        {
            if (start >= words.Length && string.CompareOrdinal(text, start - words.Length, words, 0, words.Length) == 0)
                return true;
        }

        return false;
    }

    /// <summary>How many digits stand at an offset, up to a number of interest.</summary>
    private static int Digits(string text, int start, int most)
    {
        var count = 0;
        while (count < most && start + count < text.Length && text[start + count] is >= '0' and <= '9')
            count++;
        return count;
    }

    private static bool IsAlphanumeric(char character) =>
        character is >= '0' and <= '9' or >= 'A' and <= 'Z' or >= 'a' and <= 'z';
}

/// <summary>A value in a cell; it is compared in place, because of nearly all nothing has to be said.</summary>
internal readonly record struct PrintedToken(string Cell, int Start, int Length, bool IsStatus)
{
    public int End => Start + Length;

    public string Text => Cell.Substring(Start, Length);

    public bool IsOneOf(string?[] values)
    {
        foreach (var value in values)
        {
            if (value?.Length == Length && string.CompareOrdinal(Cell, Start, value, 0, Length) == 0)
                return true;
        }

        return false;
    }
}
