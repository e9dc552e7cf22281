namespace Bars.Scenarios.Reports;

/// <summary>An exchange in a journal.</summary>
/// <param name="Exchange">The exchange; <see cref="RecordedExchange.ScenarioId"/> is the row that answered.</param>
/// <param name="Explanation">Which rows the request came near, when none answered; <see langword="null"/> when one did.</param>
public sealed record JournalEntry(RecordedExchange Exchange, MatchExplanation? Explanation = null);
