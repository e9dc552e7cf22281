using System.Collections.Generic;
using Bars.Scenarios.Generator.Diagnostics;
using Bars.Scenarios.Generator.Model;

namespace Bars.Scenarios.Generator.Parsing.Checks;

/// <summary>Two rows that a receiver can not tell apart have to have one answer.</summary>
internal sealed class SentinelConflicts
{
    private readonly Dictionary<(string Interaction, string Kind, string Match, string? Value, EquatableArray<ConditionModel> Conditions), List<ScenarioModel>> _seen = [];

    public void Check(Block row, ScenarioModel scenario, string? value)
    {
        var key = (scenario.Request.Interaction, scenario.Sentinel.Kind, scenario.Sentinel.Match, value, scenario.Conditions);
        if (!_seen.TryGetValue(key, out var rivals))
        {
            // Nearly every row is alone.
            _seen[key] = new(capacity: 1) { scenario };
            return;
        }

        if (rivals.Find(other => MeetInOneMode(other, scenario) && !HaveOneAnswer(other, scenario)) is { } rival)
            row.Fail(Descriptors.ConflictingSentinel, row.PlaceOf(row.Has("sentinel") ? "sentinel" : "request"), rival.Id, scenario.Id);
        rivals.Add(scenario);
    }

    private static bool MeetInOneMode(ScenarioModel left, ScenarioModel right) =>
        left.Fidelity == "Both" || right.Fidelity == "Both" || left.Fidelity == right.Fidelity;

    private static bool HaveOneAnswer(ScenarioModel left, ScenarioModel right) =>
        left.Expectation == right.Expectation && (left.Parity ?? left.Expectation) == (right.Parity ?? right.Expectation);
}
