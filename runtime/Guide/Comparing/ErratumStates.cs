using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Guide.Catalogue;
using Bars.Scenarios.Guide.Editions;
using Bars.Scenarios.Guide.Linting;
using Bars.Scenarios.Guide.Reading;

namespace Bars.Scenarios.Guide.Comparing;

/// <summary>
/// Judges errata by what they print: an erratum is fixed when no row that names it prints that any more. Where an
/// erratum prints nothing that the row held literally, a changed row has to be checked by somebody.
/// </summary>
internal static class ErratumStates
{
    public static IReadOnlyList<ErratumState> Of(EditionDiff diff, CatalogueFile file)
    {
        var changed = diff.Changes.Where(change => change.Before is not null && (change.Cells.Count > 0 || change.After is null))
            .ToDictionary(change => change.Before!, change => change);
        var states = new List<ErratumState>();
        foreach (var erratum in file.Root.Items("errata"))
        {
            var (id, printed) = (erratum.Text("id") ?? "", erratum.Text("printed"));
            var rows = diff.Rows.Where(row => row.Errata.Contains(id)).ToList();
            var state = rows.Count == 0
                ? OfText(diff.Page, printed)
                : Worst(rows.Select(row => changed.TryGetValue(row, out var change) ? OfRow(row, change, printed)
                    : diff.Page.Has(row.Guide.Kind) ? "still there" : null));
            if (state is not null)
                states.Add(new ErratumState(id, state, erratum.Text("problem") ?? ""));
        }

        // What the linter finds in the page's tables and not in the catalogue's.
        var known = Linter.Check(new Edition { Rows = [.. diff.Rows.Select(row => row.Guide)], StatefulNhsNumber = file.Edition.StatefulNhsNumber }, DateTimeOffset.MaxValue)
            .Select(finding => (finding.Rule, finding.Subject)).ToHashSet();
        var tables = new Edition { Rows = diff.Page.Rows, StatefulNhsNumber = diff.Page.StatefulNhsNumber };
        // A row that has another name now is still the same.
        var names = diff.Changes.Where(change => change is { Before: not null, After: not null })
            .GroupBy(change => change.After!.Title).ToDictionary(group => group.Key, group => group.First().Before!.Guide.Title);
        states.AddRange(Linter.Check(tables, DateTimeOffset.MaxValue)
            .Where(finding => !known.Contains((finding.Rule, names.GetValueOrDefault(finding.Subject, finding.Subject))))
            .Select(finding => new ErratumState(finding.Rule, "new", $"{finding.Place}: {finding.Subject}: {finding.Reason}")));
        return states;
    }

    private static string? Worst(IEnumerable<string?> states)
    {
        var all = states.OfType<string>().ToList();
        return all.Contains("still there") ? "still there" : all.Contains("to be checked") ? "to be checked" : all.Count > 0 ? "fixed" : null;
    }

    private static string OfRow(CatalogueRow row, RowChange change, string? printed)
    {
        if (change.After is not { } now)
            return "fixed";
        // An application says nothing about what a row asks and answers.
        if (change.Cells.All(cell => cell.Column == "application"))
            return "still there";
        var literal = Fragments(printed).Where(fragment => Prints(row.Guide, fragment)).ToList();
        return literal.Count == 0 ? "to be checked" : literal.Exists(fragment => Prints(now, fragment)) ? "still there" : "fixed";
    }

    // Sentences outside of tables; a page that was not read says nothing.
    private static string? OfText(Edition page, string? printed)
    {
        var fragments = Fragments(printed).ToList();
        var texts = page.Parts.Select(part => part switch { TextPart text => text.Text, CodePart code => code.Text, HeadingPart heading => heading.Text, _ => "" });
        return fragments.Count > 0 && texts.Any(text => fragments.Exists(fragment => text.Contains(fragment, StringComparison.Ordinal))) ? "still there" : null;
    }

    private static IEnumerable<string> Fragments(string? printed) =>
        printed?.Split([", ", "..."], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(GuideRow.Normalize) ?? [];

    private static bool Prints(GuideRow row, string fragment) =>
        row.Kind.Columns.Any(column => row.Plain(column.Name).Contains(fragment, StringComparison.Ordinal));
}
