using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Generator.Diagnostics;
using Bars.Scenarios.Generator.Model;

namespace Bars.Scenarios.Generator.Parsing.Checks;

/// <summary>Two rows that a receiver can not tell apart have to have one answer.</summary>
internal sealed class SentinelConflicts
{
    private readonly Dictionary<(string Interaction, SentinelModel Sentinel, string? Value, EquatableArray<ConditionModel> Conditions), List<ScenarioModel>> _seen = [];

    public void Check(Block row, ScenarioModel scenario, string? value)
    {
        var key = (scenario.Request.Interaction, scenario.Sentinel with { ValueExpression = null }, value, scenario.Conditions);
        if (!_seen.TryGetValue(key, out var rivals))
            _seen[key] = rivals = [];
        var rival = rivals.FirstOrDefault(other => MeetInOneMode(other, scenario) && !HaveOneAnswer(other, scenario));
        if (rival is not null)
            row.Fail(Descriptors.ConflictingSentinel, row.RangeOf(row.Has("sentinel") ? "sentinel" : "request"), rival.Id, scenario.Id);
        rivals.Add(scenario);
    }

    private static bool MeetInOneMode(ScenarioModel left, ScenarioModel right) =>
        left.Fidelity == "Both" || right.Fidelity == "Both" || left.Fidelity == right.Fidelity;

    private static bool HaveOneAnswer(ScenarioModel left, ScenarioModel right) =>
        left.Expectation == right.Expectation && (left.Parity ?? left.Expectation) == (right.Parity ?? right.Expectation);
}
