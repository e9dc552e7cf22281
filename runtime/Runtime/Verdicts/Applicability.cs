namespace Bars.Scenarios.Runtime;

/// <summary>Which scenarios can be performed by the guide, and which by the real TKW.</summary>
internal static class Applicability
{
    /// <summary>The verdict on a scenario that is not to be performed, or <see langword="null"/>.</summary>
    public static Verdict? Skipped(Scenario scenario, ScenarioJudgeOptions options) => (scenario.Fidelity, options.Parity) switch
    {
        (Fidelity.GuideOnly, true) => JudgedRow.Of(scenario, options).Skipped($"TKW {options.Catalogue.ParityRelease} has no such rule."),
        (Fidelity.ParityOnly, false) => JudgedRow.Of(scenario, options).Skipped($"Only TKW {options.Catalogue.ParityRelease} has the rule; the guide does not."),
        _ => null,
    };
}
