using System.Collections.Generic;

namespace Bars.Scenarios.Tool.Selection;

/// <summary>Expectations as text.</summary>
internal static class ExpectationWords
{
    /// <summary>On one line: status, resource with its id, and the codes of a failure.</summary>
    public static string Brief(Expectation expectation) => string.Join(' ', Parts(expectation));

    private static IEnumerable<string> Parts(Expectation expectation)
    {
        yield return $"{expectation.Status}";
        yield return expectation.Id is null ? expectation.Resource : $"{expectation.Resource}/{expectation.Id}";
        if (expectation.Outcome is { } outcome)
            yield return $"{outcome.IssueCode} {outcome.ErrorCode}";
    }

    /// <summary>Everything that is looked at besides <see cref="Brief"/>, by what it is.</summary>
    public static IEnumerable<(string What, string Expected)> Details(Expectation expectation)
    {
        if (expectation.Receives is { } receives)
            yield return ("receives", List(receives));
        if (expectation.Sends is { } sends)
            yield return ("sends", List(sends));
        if (expectation.ServerResources is { } server)
            yield return ("rest, mode server", List(server));
        if (expectation.ClientResources is { } client)
            yield return ("rest, mode client", List(client));
        foreach (var group in expectation.Definitions ?? [])
            yield return ("definitions", $"{List(group.Definitions)} for use cases {List(group.UseCases)}");
        if (expectation.Total is { } total)
            yield return ("Bundle.total", $"{total}");
        if (expectation.Focus is { } focus)
            yield return ("focus of one definition", focus);
        if (expectation.SlotStatuses is { } slots)
            yield return ("Slot.status, in order", List(slots));
        if (expectation.Includes is { } includes)
            yield return ("included resources", List(includes));
    }

    private static string List(IReadOnlyCollection<string> words) => words.Count == 0 ? "none" : string.Join(", ", words);
}
