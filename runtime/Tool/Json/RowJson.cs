using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Tool.Selection;

namespace Bars.Scenarios.Tool.Json;

/// <summary>A row as <c>bars list --json</c> prints it.</summary>
/// <param name="Applications">BaRS applications as printed.</param>
/// <param name="Documented">Whether the guide prints the row.</param>
/// <param name="Erratum">Errata that touch the row; <see langword="null"/> when there is none.</param>
internal record RowJson(
    string Id,
    string Area,
    string Title,
    IReadOnlyList<string> Applications,
    bool Documented,
    SentinelJson Sentinel,
    ExpectationJson Expect,
    IReadOnlyList<Erratum>? Erratum)
{
    public static RowJson Of(Row row) => new(
        row.Id,
        row.Area,
        row.Title,
        [.. row.Applications.Select(application => application.Title)],
        row.IsDocumented,
        SentinelJson.Of(row.Sentinel),
        ExpectationJson.Of(row.Expectation),
        row.Errata.Count == 0 ? null : row.Errata);
}

/// <summary>A sentinel as JSON.</summary>
/// <param name="Kind">The element, in the words of <c>scenarios.yaml</c>.</param>
/// <param name="Match"><c>exact</c>, <c>any</c> or <c>absent</c>.</param>
/// <param name="Value">The value; <see langword="null"/> unless the match is exact.</param>
internal sealed record SentinelJson(string Kind, string Match, string? Value)
{
    public static SentinelJson Of(Sentinel sentinel) =>
        new(SentinelWords.Of(sentinel.Kind), sentinel.Match.ToString().ToLowerInvariant(), sentinel.Value);
}

/// <summary>An expectation as JSON.</summary>
/// <param name="Status">HTTP status code.</param>
/// <param name="Resource">Resource type.</param>
/// <param name="Id">Logical id, or <see langword="null"/> when any will do.</param>
/// <param name="Issue"><c>OperationOutcome.issue.code</c> of a failure.</param>
/// <param name="Code"><c>OperationOutcome.issue.details.coding.code</c> of a failure.</param>
internal sealed record ExpectationJson(int Status, string Resource, string? Id, string? Issue, string? Code)
{
    public static ExpectationJson Of(Expectation expectation) => new(
        expectation.Status, expectation.Resource, expectation.Id, expectation.Outcome?.IssueCode, expectation.Outcome?.ErrorCode);
}
