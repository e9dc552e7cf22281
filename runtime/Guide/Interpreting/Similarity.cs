using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Guide.Importing;

namespace Bars.Scenarios.Guide.Interpreting;

/// <summary>How alike texts are.</summary>
internal static class Similarity
{
    private const int MostWords = 60;

    /// <summary>The share of words that two texts have in common, from 0 to 1.</summary>
    public static double Of(string left, string right)
    {
        if (string.Equals(left, right, StringComparison.Ordinal))
            return 1;
        var (first, second) = (Words(left), Words(right));
        var common = first.Count(second.Contains);
        var all = first.Count + second.Count - common;
        return all == 0 ? 1 : (double)common / all;
    }

    private static HashSet<string> Words(string text) =>
        [.. ColumnMap.Plain(text.Length > 2000 ? text[..2000] : text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords)];
}
