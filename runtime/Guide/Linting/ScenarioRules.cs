using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Guide.Editions;
using Bars.Scenarios.Guide.Importing;
using Bars.Scenarios.Guide.Interpreting;

namespace Bars.Scenarios.Guide.Linting;

/// <summary>Rows of scenarios that contradict themselves or each other.</summary>
internal static class ScenarioRules
{
    private static readonly string[] Quantities = ["one", "first", "last", "every", "each", "all", "only", "single", "both"];

    public static IEnumerable<LintFinding> Check(Edition edition)
    {
        var rows = edition.Of(TableKinds.Scenarios).Select(row => new RowFacts(row)).ToList();
        return rows.SelectMany(row => Alone(row).Concat(Among(row, rows)));
    }

    private static IEnumerable<LintFinding> Alone(RowFacts row)
    {
        if (row.PathId is { } read && RowFacts.Guids(row.Comment).ToList() is { Count: > 0 } said && !said.Contains(read))
            yield return Of(row, "hint-and-comment", $"the hint reads {read}, the comment names {said[0]}");
        if (row.Replacing is { } replacing && row.ValueId is { } value && replacing != value)
            yield return Of(row, "hint-and-sentinel", $"the hint puts {replacing} into the body, the sentinel value is {value}");
        if (row.Context is { } context && row.ValueId is { } sentinel && context != sentinel)
            yield return Of(row, "hint-and-sentinel", $"the hint names the context {context}, the sentinel value is {sentinel}");
        if (row.ValueId is { } id && row.Ids("comment").Where(printed => printed.Length == id.Length).ToList() is { Count: > 0 } others && !others.Contains(id))
            yield return Of(row, "sentinel-and-comment", $"the sentinel value is {id}, the comment names {others[0]}");
        if (row.TestStatus is { } named && row.CommentStatus is { } returned && named != returned)
            yield return Of(row, "test-and-comment", $"the test says HTTP {named}, the comment {returned}");
        if (row.Hint.Contains("\\/>", StringComparison.Ordinal))
            yield return Of(row, "stray-character", "a backslash stands in the value to replace");
        var words = ColumnMap.Plain(row.Comment).Split(' ');
        if (words.Contains("invalid") && !words.Any(word => Quantities.Contains(word)))
            yield return Of(row, "ambiguous-comment", $"the comment says that something is invalid, but not whether that is all of it or a part: '{row.Comment}'");
    }

    private static IEnumerable<LintFinding> Among(RowFacts row, List<RowFacts> rows)
    {
        var same = rows.Find(other => !ReferenceEquals(other, row) && other.Row.Section == row.Row.Section && other.Row.HasSame(row.Row, "test"));
        if (same is not null)
            yield return Of(row, "same-name", $"line {same.Row.Place.Line} of the area {row.Row.Section} has the same name; nothing but the cells tells them apart");
        var success = row.ExpectedStatus >= 400 && row.PathId is { } id
            ? rows.Find(other => other.PathId == id && other.Path == row.Path && other.ExpectedStatus < 400)
            : null;
        if (success is not null)
            yield return Of(row, "success-and-failure", $"'{success.Test}' reads {row.PathId} with success, and this row expects {row.ExpectedStatus} of the same");
        var rival = row.ValueId is null || row.Element is null or "slot-service"
            ? null
            : rows.Find(other => !ReferenceEquals(other, row) && other.ValueId == row.ValueId && other.Element == row.Element && other.Path == row.Path
                && Request(other) == Request(row) && other.ExpectedStatus != row.ExpectedStatus);
        if (rival is not null)
            yield return Of(row, "sentinel-twice", $"'{rival.Test}' sends the same with the sentinel {row.ValueId} and expects {rival.ExpectedStatus}, this row {row.ExpectedStatus}");
        foreach (var title in row.References.Where(title => title.Contains("HTTP", StringComparison.Ordinal)))
        {
            if (!rows.Exists(other => ColumnMap.Plain(other.Test) == ColumnMap.Plain(title)))
                yield return Of(row, "missing-row", $"the comment refers to '{title}', which is no test of the page");
            else if (row.CommentId is { } made && rows.Find(other => ColumnMap.Plain(other.Test) == ColumnMap.Plain(title)) is { PathId: { } reads } && reads != made)
                yield return Of(row, "reference", $"the comment says that {made} is read by '{title}', whose hint reads {reads}");
        }
    }

    private static string Request(RowFacts row) => row.BodyName is null ? row.Test.Split(' ')[0] : row.BodyName.Trim();

    private static LintFinding Of(RowFacts row, string rule, string reason) => new(rule, row.Row.Place, row.Test, reason);
}
