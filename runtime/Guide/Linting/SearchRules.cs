using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Bars.Scenarios.Guide.Editions;
using Bars.Scenarios.Guide.Interpreting;

namespace Bars.Scenarios.Guide.Linting;

/// <summary>Searches for Slots: parameters that FHIR has not, malformed instants, two searches that ask the same.</summary>
internal static partial class SearchRules
{
    private const int LongestRangeInDays = 366;

    // FHIR R4, Slot, search parameters; those with a dot or an underscore are chained or common ones.
    private static readonly string[] Parameters =
        ["appointment-type", "identifier", "schedule", "service-category", "service-type", "specialty", "start", "status", "context"];

    public static IEnumerable<LintFinding> Check(Edition edition, DateTimeOffset now)
    {
        var seen = new List<(RowFacts Row, string Query)>();
        Dictionary<string, string> above = [];
        foreach (var row in edition.Of(TableKinds.Scenarios).Select(row => new RowFacts(row)).Where(row => row.Element == "slot-service"))
        {
            var printed = row.Parameters.ToList();
            foreach (var (name, value) in printed)
            {
                if (!Parameters.Contains(name) && !name.Contains('.', StringComparison.Ordinal) && !name.StartsWith('_'))
                    yield return Of(row, "unknown-parameter", $"Slot has no search parameter '{name}'");
                if (CutOffset().IsMatch(Uri.UnescapeDataString(value)))
                    yield return Of(row, "malformed-instant", $"the offset of {value} is cut short; a FHIR instant has hours and minutes");
            }

            var days = printed.Select(parameter => Day().Match(parameter.Value)).Where(match => match.Success)
                .Select(match => DateTime.TryParseExact(match.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateTime?)null)
                .OfType<DateTime>().ToList();
            if (days.Count > 1 && (days.Max() - days.Min()).TotalDays > LongestRangeInDays)
                yield return Of(row, "search-range", $"the search spans {(days.Max() - days.Min()).TotalDays} days{(days.Max() < now.UtcDateTime ? " and lies in the past" : "")}");

            if (row.Hint.Contains("as above", StringComparison.OrdinalIgnoreCase) && row.Hint.Contains("but &", StringComparison.Ordinal) && printed.Find(parameter => above.ContainsKey(parameter.Name)) is { Name: { } twice })
                yield return Of(row, "parameter-twice", $"the hint appends '{twice}', which the request above it has already");
            var query = row.Hint.Contains("as above", StringComparison.OrdinalIgnoreCase) ? new Dictionary<string, string>(above) : [];
            foreach (var (name, value) in printed)
                query[name] = value;
            if (query.Count == 0)
                continue;
            if (!row.Hint.Contains("as above", StringComparison.OrdinalIgnoreCase))
                above = query;
            var text = string.Join('&', query.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"));
            if (seen.Find(other => other.Query == text).Row is { } same)
            {
                yield return Of(row, "same-request", $"asks exactly what '{same.Test}' asks: {text}");
                yield return Of(same, "same-request", $"asks exactly what '{row.Test}' asks: {text}");
            }

            seen.Add((row, text));
        }
    }

    private static LintFinding Of(RowFacts row, string rule, string reason) => new(rule, row.Row.Place, row.Test, reason);

    [GeneratedRegex(@"T\d\d:\d\d:\d\d[+-]\d\d$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CutOffset();

    [GeneratedRegex(@"\d{4}-\d\d-\d\d", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Day();
}
