using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Generator.Diagnostics;
using Bars.Scenarios.Generator.Model;

namespace Bars.Scenarios.Generator.Parsing.Checks;

/// <summary>Two rows that a receiver can not tell apart have to have one answer.</summary>
internal sealed class SentinelConflicts
{
    private readonly Dictionary<(string Interaction, string Kind, string Match, string? Value, EquatableArray<ConditionModel> Conditions), ScenarioModel> _first = [];

    // Nearly every row is alone.
    private readonly Dictionary<ScenarioModel, List<ScenarioModel>> _others = [];

    public void Check(Block row, ScenarioModel scenario, string? value)
    {
        var key = (scenario.Request.Interaction, scenario.Sentinel.Kind, scenario.Sentinel.Match, value, scenario.Conditions);
        if (!_first.TryGetValue(key, out var first))
        {
            _first.Add(key, scenario);
            return;
        }

        if (!_others.TryGetValue(first, out var others))
            _others.Add(first, others = []);
        if (others.Prepend(first).FirstOrDefault(other => MeetInOneMode(other, scenario) && !HaveOneAnswer(other, scenario)) is { } rival)
            row.Fail(Descriptors.ConflictingSentinel, row.PlaceOf(row.Has("sentinel") ? "sentinel" : "request"), rival.Id, scenario.Id);
        others.Add(scenario);
    }

    private static bool MeetInOneMode(ScenarioModel left, ScenarioModel right) =>
        left.Fidelity == "Both" || right.Fidelity == "Both" || left.Fidelity == right.Fidelity;

    private static bool HaveOneAnswer(ScenarioModel left, ScenarioModel right) =>
        left.Expectation == right.Expectation && (left.Parity ?? left.Expectation) == (right.Parity ?? right.Expectation);
}
