using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Guide.Catalogue;
using Bars.Scenarios.Guide.Editions;
using Bars.Scenarios.Guide.Importing;

namespace Bars.Scenarios.Guide.Comparing;

/// <summary>Which area of the catalogue a printed heading is.</summary>
internal sealed class AreaMap
{
    private readonly Dictionary<string, string> _areas = new(StringComparer.Ordinal);

    /// <param name="known">Headings of the catalogue's areas, see <see cref="CatalogueFile.Areas"/>.</param>
    /// <param name="before">Scenarios of the catalogue, whose sections are areas.</param>
    /// <param name="after">Scenarios of a page, whose sections are headings.</param>
    public AreaMap(IReadOnlyList<AreaHeading> known, IEnumerable<GuideRow> before, IReadOnlyList<GuideRow> after)
    {
        var headings = after.Select(row => row.Section).Distinct().ToList();
        foreach (var heading in headings)
        {
            if (known.FirstOrDefault(area => IsSame(area.Name, heading) || IsSame(area.Heading, heading)) is { } area)
                _areas[heading] = area.Name;
        }

        // A heading that was reworded: half of its rows are those of an area that has no heading any more.
        var areas = before.ToLookup(row => row.Section, row => row.Plain("test"));
        foreach (var heading in headings.Where(heading => !_areas.ContainsKey(heading)))
        {
            var tests = after.Where(row => row.Section == heading).Select(row => row.Plain("test")).ToHashSet();
            var best = areas.Where(area => !_areas.ContainsValue(area.Key)).MaxBy(area => area.Count(tests.Contains));
            if (best is not null && best.Count(tests.Contains) * 2 >= tests.Count && best.Any(tests.Contains))
                _areas[heading] = best.Key;
        }

        Order = [.. headings.Where(_areas.ContainsKey).Select(heading => _areas[heading]).Distinct()];
        Reworded =
        [
            .. from heading in headings
               where _areas.ContainsKey(heading)
               let area = known.FirstOrDefault(area => area.Name == _areas[heading])
               where area is not null && !IsSame(area.Heading, heading)
               select (area.Name, area.Heading, heading),
        ];
    }

    /// <summary>The areas that the page has, in its order.</summary>
    public IReadOnlyList<string> Order { get; }

    /// <summary>Areas that have another heading now: the area, its heading and that of the page.</summary>
    public IReadOnlyList<(string Area, string Before, string After)> Reworded { get; }

    /// <summary>The area of a heading, or <see langword="null"/> for a new one.</summary>
    public string? Of(string heading) => _areas.GetValueOrDefault(heading);

    /// <summary>Whether two texts name one area: "2. Message Def" and "MessageDef" do.</summary>
    public static bool IsSame(string one, string other) => Slug(one) == Slug(other);

    /// <summary>A heading without the number before it.</summary>
    public static string Unnumbered(string heading) => heading.TrimStart("0123456789. ".ToCharArray()) is { Length: > 0 } rest ? rest : heading;

    private static string Slug(string text) => ColumnMap.Plain(Unnumbered(text)).Replace(" ", "", StringComparison.Ordinal);
}
