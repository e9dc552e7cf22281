using System.Collections.Generic;
using System.Linq;

namespace Bars.Scenarios.Reports;

/// <summary>An element of a request that is not as a row wants it.</summary>
/// <param name="Field">The element, for example <c>Patient.identifier.value</c>.</param>
/// <param name="Expected">What the row wants there.</param>
/// <param name="Actual">What stands there, NHS numbers masked unless the table publishes them; <see langword="null"/> when nothing does.</param>
/// <param name="Hint">What the mistake looks like, for example two characters swapped; <see langword="null"/> when it looks like none.</param>
public sealed record FieldDifference(string Field, string Expected, string? Actual, string? Hint)
{
    /// <inheritdoc/>
    public override string ToString() =>
        $"{Field} must be {Expected}" + (Hint is not null ? $": {Hint}" : Actual is null ? ", and is missing" : $", not {Actual}");
}

/// <summary>A row that a request came near.</summary>
/// <param name="Row">Id of the scenario, or of the event of the stateful table.</param>
/// <param name="Title">Its printed name.</param>
/// <param name="Score">How near, from 0 to 1; a request that the row claims would have 1.</param>
/// <param name="Differences">The elements that differ.</param>
public sealed record NearRow(string Row, string Title, double Score, IReadOnlyList<FieldDifference> Differences)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Row} ({string.Join("; ", Differences)})";
}

/// <summary>Why no row claims a request, or only one that takes every value.</summary>
/// <param name="Reason">The reason in a sentence.</param>
/// <param name="Nearest">The rows that came nearest, the nearest first; empty when none came near.</param>
public sealed record MatchExplanation(string Reason, IReadOnlyList<NearRow> Nearest)
{
    /// <inheritdoc/>
    public override string ToString() =>
        Nearest.Count == 0 ? Reason : $"{Reason} Nearest: {string.Join(", ", Nearest.Select(row => row.ToString()))}.";
}
