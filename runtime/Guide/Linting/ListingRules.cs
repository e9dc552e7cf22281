using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Bars.Scenarios.Guide.Editions;
using Bars.Scenarios.Guide.Interpreting;

namespace Bars.Scenarios.Guide.Linting;

/// <summary>The tables of services and patients, and the scenarios that use them.</summary>
internal static partial class ListingRules
{
    public static IEnumerable<LintFinding> Check(Edition edition)
    {
        var scenarios = edition.Of(TableKinds.Scenarios).Select(row => new RowFacts(row)).ToList();
        if (edition.Has(TableKinds.Services))
        {
            var used = scenarios.SelectMany(row => Services(row).Select(id => (Id: id, Row: row.Row))).ToList();
            foreach (var finding in Compare(edition, TableKinds.Services, row => row.Plain("serviceId"), used, "UserTest DoS services"))
                yield return finding;
            foreach (var finding in Gaps(edition.Of(TableKinds.Services)))
                yield return finding;
        }

        if (edition.Has(TableKinds.Patients))
        {
            var used = scenarios.SelectMany(row => new[] { row.Replacing, row.Element == "nhs-number" ? row.ValueId : null }.OfType<string>().Distinct().Select(id => (Id: id, row.Row)));
            if (edition.StatefulNhsNumber is { } number)
                used = used.Append((number, edition.Of(TableKinds.Stateful).FirstOrDefault() ?? edition.Rows[0]));
            foreach (var finding in Compare(edition, TableKinds.Patients, row => row.NhsNumber, [.. used], "test patients"))
                yield return finding;
        }
    }

    private static IEnumerable<string> Services(RowFacts row) =>
        (row.Element is "context" or "slot-service" or "target-identifier" || row.Hint.Contains("NHSD Target", StringComparison.Ordinal)
            ? new[] { row.ValueId, row.Context }.OfType<string>()
            : []).Distinct();

    private static IEnumerable<LintFinding> Compare(Edition edition, TableKind kind, Func<GuideRow, string> idOf, List<(string Id, GuideRow Row)> used, string what)
    {
        var listed = edition.Of(kind).ToList();
        foreach (var (id, row) in used.Where(use => !listed.Exists(service => idOf(service) == use.Id)).DistinctBy(use => use.Id))
            yield return new("not-listed", row.Place, id, $"'{row.Title}' uses {id}, which the table of {what} does not list{Near(id, listed.Select(idOf))}");
        foreach (var row in listed.Where(row => used.Count > 0 && !used.Exists(use => use.Id == idOf(row))))
            yield return new("unused", row.Place, idOf(row), $"no scenario uses {idOf(row)} of the table of {what}");
        foreach (var twice in listed.GroupBy(idOf).Where(group => group.Key.Length > 0 && group.Count() > 1))
            yield return new("listed-twice", twice.Last().Place, twice.Key, $"the table of {what} lists {twice.Key} twice");
    }

    private static string Near(string id, IEnumerable<string> listed) =>
        listed.FirstOrDefault(other => other.Length == id.Length && other.Zip(id, (left, right) => left == right ? 0 : 1).Sum() == 1) is { } near
            ? $"; one digit away is {near}"
            : "";

    // Names that count: (TKW 9) is followed by (TKW 12).
    private static IEnumerable<LintFinding> Gaps(IEnumerable<GuideRow> services)
    {
        var numbered = services
            .Select(row => (Row: row, Match: Numbered().Match(row.Plain("serviceName"))))
            .Where(row => row.Match.Success)
            .Select(row => (row.Row, Name: row.Match.Groups["name"].Value, Number: int.Parse(row.Match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)))
            .ToList();
        foreach (var (before, after) in numbered.Zip(numbered.Skip(1)))
        {
            if (before.Name == after.Name && after.Number > before.Number + 1)
                yield return new("numbering", after.Row.Place, after.Row.Plain("serviceName"), $"{before.Name} {before.Number} is followed by {after.Name} {after.Number}: {after.Number - before.Number - 1} missing between them");
        }
    }

    [GeneratedRegex(@"\((?<name>[A-Za-z]{1,20}) (?<number>\d{1,4})\)\s*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbered();
}
