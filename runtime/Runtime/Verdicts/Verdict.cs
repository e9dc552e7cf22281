using System;
using System.Collections.Generic;

namespace Bars.Scenarios.Runtime;

/// <summary>What came of a scenario, why, and what the guide says about it.</summary>
/// <param name="Id">Id of the scenario or of the cell of the stateful table.</param>
/// <param name="Title">Its printed name.</param>
/// <param name="Kind">What came of it.</param>
/// <param name="Findings">Everything noticed, in the order of the checks; empty when there is nothing to say.</param>
public sealed record Verdict(string Id, string Title, VerdictKind Kind, IReadOnlyList<Finding> Findings)
{
    /// <summary>The guide's cells of the row.</summary>
    public IReadOnlyList<GuideCell> Guide { get; init; } = [];

    /// <summary>Errata that touch the row.</summary>
    public IReadOnlyList<Erratum> Errata { get; init; } = [];

    /// <summary>Throws unless the scenario passed or was skipped: for theories and other assertions.</summary>
    /// <exception cref="ScenarioFailedException"><see cref="Kind"/> is <see cref="VerdictKind.Fail"/> or <see cref="VerdictKind.Error"/>.</exception>
    public void ThrowIfFailed()
    {
        if (Kind is VerdictKind.Fail or VerdictKind.Error)
            throw new ScenarioFailedException(this);
    }

    /// <summary>The verdict as an assertion message of several lines: scenario, findings, guide row, errata.</summary>
    public override string ToString() => VerdictText.Of(this);
}
