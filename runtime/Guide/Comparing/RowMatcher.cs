using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Guide.Editions;
using Bars.Scenarios.Guide.Interpreting;

namespace Bars.Scenarios.Guide.Comparing;

/// <summary>Finds out which rows of two editions are the same row: by their keys, then by how alike their cells are.</summary>
internal static class RowMatcher
{
    private const double LeastLikeness = 0.55;
    private const int MostComparisons = 250_000;

    /// <summary>Indexes of rows that are the same, as pairs of an index in either list.</summary>
    public static IReadOnlyDictionary<int, int> Match(
        TableKind kind, IReadOnlyList<GuideRow> before, IReadOnlyList<GuideRow> after, Func<GuideRow, GuideRow, bool> section)
    {
        var pairs = new Dictionary<int, int>();
        var (left, right) = (Enumerable.Range(0, before.Count).ToList(), Enumerable.Range(0, after.Count).ToList());
        foreach (var key in kind.Keys)
        {
            var columns = key.Where(column => column != TableKind.SectionKey).ToList();
            var isWithinSection = key.Contains(TableKind.SectionKey);
            // A key of blanks identifies nothing, unless the whole row is compared.
            var byKey = right.GroupBy(index => Key(after[index], columns)).ToDictionary(group => group.Key, group => group.ToList());
            foreach (var index in left.ToList())
            {
                if (columns.TrueForAll(column => before[index].Plain(column).Length == 0) || !byKey.TryGetValue(Key(before[index], columns), out var candidates))
                    continue;
                var found = candidates.FindIndex(candidate => !isWithinSection || section(before[index], after[candidate]));
                if (found >= 0)
                {
                    Pair(index, candidates[found]);
                    candidates.RemoveAt(found);
                }
            }
        }

        if ((long)left.Count * right.Count > MostComparisons)
            return pairs;
        var alike =
            from index in left
            from candidate in right
            let likeness = Likeness(kind, before[index], after[candidate]) + (section(before[index], after[candidate]) ? 0.05 : -0.15)
            where likeness >= LeastLikeness
            orderby likeness descending
            select (index, candidate);
        foreach (var (index, candidate) in alike.ToList())
        {
            if (left.Contains(index) && right.Contains(candidate))
                Pair(index, candidate);
        }

        return pairs;

        void Pair(int index, int candidate)
        {
            pairs[index] = candidate;
            left.Remove(index);
            right.Remove(candidate);
        }
    }

    private static string Key(GuideRow row, List<string> columns) => string.Join('\n', columns.Select(row.Plain));

    private static double Likeness(TableKind kind, GuideRow before, GuideRow after)
    {
        var columns = kind.Columns.Where(column => before.Plain(column.Name).Length > 0 || after.Plain(column.Name).Length > 0).ToList();
        var all = columns.Sum(column => column.Weight);
        return all == 0 ? 0 : columns.Sum(column => column.Weight * Similarity.Of(before.Plain(column.Name), after.Plain(column.Name))) / all;
    }
}
