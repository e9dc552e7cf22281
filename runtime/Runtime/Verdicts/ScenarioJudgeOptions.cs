namespace Bars.Scenarios.Runtime;

/// <summary>What a <see cref="ScenarioJudge"/> judges by.</summary>
public sealed record ScenarioJudgeOptions
{
    /// <summary>Whether to expect what the real TKW answers (<see cref="ScenarioCatalogue.ParityRelease"/>) where it differs from the guide.</summary>
    public bool Parity { get; init; }

    /// <summary>Bytes of a body that are read, after decompression; a larger body is a finding.</summary>
    public int MaxBodyBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>The catalogue that the scenarios belong to.</summary>
    public ScenarioCatalogue Catalogue { get; init; } = ScenarioCatalogue.Default;
}
