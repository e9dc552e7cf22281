using System;
using System.Collections.Generic;

namespace Bars.Scenarios.Guide.Comparing;

/// <summary>Rows that changed places: those outside the longest run that kept its order.</summary>
internal static class MovedRows
{
    /// <summary>Indexes into <paramref name="places"/>, the places that rows have now, in their old order.</summary>
    public static HashSet<int> Of(IReadOnlyList<int> places)
    {
        // Longest increasing subsequence: tails[n] is the row that ends the best run of n + 1 rows.
        var tails = new List<int>();
        var previous = new int[places.Count];
        for (var index = 0; index < places.Count; index++)
        {
            var (low, high) = (0, tails.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (places[tails[middle]] < places[index])
                    low = middle + 1;
                else
                    high = middle;
            }

            previous[index] = low > 0 ? tails[low - 1] : -1;
            if (low == tails.Count)
                tails.Add(index);
            else
                tails[low] = index;
        }

        var moved = new HashSet<int>(places.Count);
        for (var index = 0; index < places.Count; index++)
            moved.Add(index);
        for (var index = tails.Count > 0 ? tails[^1] : -1; index >= 0; index = previous[index])
            moved.Remove(index);
        return moved;
    }
}
