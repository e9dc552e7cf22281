using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Guide.Editions;
using Bars.Scenarios.Guide.Importing;

namespace Bars.Scenarios.Guide.Comparing;

/// <summary>Which area of the catalogue a printed heading is.</summary>
internal sealed class AreaMap
{
    private readonly Dictionary<string, string> _areas = new(StringComparer.Ordinal);

    /// <param name="before">Scenarios of the catalogue, whose sections are areas.</param>
    /// <param name="after">Scenarios of a page, whose sections are headings.</param>
    public AreaMap(IEnumerable<GuideRow> before, IReadOnlyList<GuideRow> after)
    {
        var areas = before.ToLookup(row => row.Section, row => row.Plain("test"));
        foreach (var heading in after.Select(row => row.Section).Distinct())
        {
            if (areas.FirstOrDefault(area => Slug(area.Key) == Slug(heading))?.Key is { } area)
                _areas[heading] = area;
        }

        // A heading that was reworded: half of its rows are those of an area that has no heading any more.
        foreach (var heading in after.Select(row => row.Section).Distinct().Where(heading => !_areas.ContainsKey(heading)).ToList())
        {
            var tests = after.Where(row => row.Section == heading).Select(row => row.Plain("test")).ToHashSet();
            var best = areas.Where(area => !_areas.ContainsValue(area.Key)).MaxBy(area => area.Count(tests.Contains));
            if (best is not null && best.Count(tests.Contains) * 2 >= tests.Count && best.Any(tests.Contains))
                _areas[heading] = best.Key;
        }
    }

    /// <summary>The area of a heading, or <see langword="null"/> for a new one.</summary>
    public string? Of(string heading) => _areas.GetValueOrDefault(heading);

    // "2. Message Def" and "MessageDef" are one area.
    private static string Slug(string text) =>
        ColumnMap.Plain(text).TrimStart("0123456789 ".ToCharArray()).Replace(" ", "", StringComparison.Ordinal);
}
