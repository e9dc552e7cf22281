using System;

namespace Bars.Scenarios.Reports;

/// <summary>Which entries of a journal are wanted. Members that are <see langword="null"/> let all pass.</summary>
public sealed record JournalFilter
{
    /// <summary>The sender's ODS code, exactly as sent.</summary>
    public string? OdsCode { get; init; }

    /// <summary>Id of the scenario or cell that answered, ordinal.</summary>
    public string? ScenarioId { get; init; }

    /// <summary>Whether a row answered.</summary>
    public bool? IsMatched { get; init; }

    /// <summary>The earliest time, inclusive.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The latest time, exclusive.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>Only entries that are older than the one with this id: the way to the next page.</summary>
    public string? Before { get; init; }
}
