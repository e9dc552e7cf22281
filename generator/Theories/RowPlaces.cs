using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using Bars.Scenarios.Generator.Model;
using Bars.Scenarios.Generator.Parsing;
using Microsoft.CodeAnalysis;

namespace Bars.Scenarios.Generator.Theories;

/// <summary>Where a scenario's row stands.</summary>
/// <param name="Id">Id of the scenario.</param>
/// <param name="Path">The file.</param>
/// <param name="Line">Line of the row's name, counted from 1.</param>
internal sealed record RowPlace(string Id, string Path, int Line);

/// <summary>
/// Reads where rows stand, apart from what they say: lines move with every edit above them, and only the files of
/// line numbers are to follow.
/// </summary>
internal static class RowPlaces
{
    private const string TableName = "scenarios.yaml";
    private const string OverlaySuffix = ".scenarios.yaml";

    public static bool IsTable(AdditionalText file) =>
        Path.GetFileName(file.Path) == TableName || file.Path.EndsWith(OverlaySuffix, StringComparison.OrdinalIgnoreCase);

    /// <summary>The places of all rows; of several that have one id, as where an overlay overrides a row, the last counts.</summary>
    public static EquatableArray<RowPlace> Read(ImmutableArray<AdditionalText> files, CancellationToken cancellation)
    {
        var places = new Dictionary<string, RowPlace>(StringComparer.Ordinal);
        foreach (var file in files.OrderBy(file => Path.GetFileName(file.Path) != TableName).ThenBy(file => file.Path, StringComparer.Ordinal))
        {
            var root = file.GetText(cancellation) is { } text ? YamlReader.Read(text.ToString(), new ParseLog(file.Path), cancellation) : null;
            foreach (var area in Items(root, "scenarios"))
            {
                foreach (var row in Items(area, "rows"))
                {
                    if (Value(area, "area") is not YamlScalar { Value: { Length: > 0 } areaName } || Value(row, "name") is not YamlScalar { Value.Length: > 0 } name)
                        continue;
                    var id = $"{Identifiers.Kebab(areaName)}.{Identifiers.Kebab(name.Value)}";
                    places[id] = new(id, file.Path, name.Range.Line + 1);
                }
            }
        }

        return places.Values.OrderBy(place => place.Id, StringComparer.Ordinal).ToEquatableArray();
    }

    /// <summary>The directive that places what follows at a row; empty for a path that a directive can not hold.</summary>
    public static string Directive(RowPlace place) => place.Path.Any(character => character == '"' || char.IsControl(character))
        ? ""
        : $"#line {place.Line.ToString(CultureInfo.InvariantCulture)} \"{place.Path}\"";

    private static IEnumerable<YamlNode> Items(YamlNode? node, string key) => (Value(node, key) as YamlSequence)?.Items ?? [];

    private static YamlNode? Value(YamlNode? node, string key) => (node as YamlMapping)?.Find(key);
}
