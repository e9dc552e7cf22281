using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Bars.Scenarios.Generator.Model;
using Bars.Scenarios.Generator.Parsing;

namespace Bars.Scenarios.Generator.Theories;

/// <summary>Where a scenario's row stands.</summary>
/// <param name="Id">Id of the scenario.</param>
/// <param name="Path">The file.</param>
/// <param name="Line">Line of the row's name, counted from 1.</param>
internal sealed record RowPlace(string Id, string Path, int Line);

/// <summary>
/// Where rows stand, apart from what they say: lines move with every edit above them, and only the files of line
/// numbers are to follow.
/// </summary>
internal static class RowPlaces
{
    /// <summary>The places of all rows; of several that have one id the last counts.</summary>
    public static EquatableArray<RowPlace> Of(CatalogueNodes nodes)
    {
        var places = new Dictionary<string, RowPlace>(StringComparer.Ordinal);
        foreach (var area in nodes.Rows("scenarios"))
        {
            foreach (var row in CatalogueNodes.Items(area, "rows"))
            {
                if (CatalogueNodes.Value(area, "area") is not YamlScalar { Value: { Length: > 0 } areaName }
                    || CatalogueNodes.Value(row, "name") is not YamlScalar { Value.Length: > 0 } name)
                    continue;
                var id = $"{Identifiers.Kebab(areaName)}.{Identifiers.Kebab(name.Value)}";
                places[id] = new(id, name.Place.Source?.Path ?? nodes.Path, name.Place.Range.Line + 1);
            }
        }

        return places.Values.OrderBy(place => place.Id, StringComparer.Ordinal).ToEquatableArray();
    }

    /// <summary>The directive that places what follows at a row; empty for a path that a directive can not hold.</summary>
    public static string Directive(RowPlace place) => place.Path.Any(character => character == '"' || char.IsControl(character))
        ? ""
        : $"#line {place.Line.ToString(CultureInfo.InvariantCulture)} \"{place.Path}\"";
}
