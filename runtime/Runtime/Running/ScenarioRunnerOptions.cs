using System;

namespace Bars.Scenarios.Runtime;

/// <summary>How a <see cref="ScenarioRunner"/> performs scenarios.</summary>
public sealed record ScenarioRunnerOptions
{
    /// <summary>What requests are built with.</summary>
    public ScenarioRequestOptions Requests { get; init; } = new();

    /// <summary>What answers are judged by.</summary>
    public ScenarioJudgeOptions Judge { get; init; } = new();

    /// <summary>How long an answer may take, body included: longer than the 32 seconds that the proxy in front of TKW waits for a receiver.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(35);

    /// <summary>Scenarios that are performed at the same time; results come in the order asked for all the same. Stateful cells are always performed one by one.</summary>
    public int MaxParallelism { get; init; } = 4;
}
