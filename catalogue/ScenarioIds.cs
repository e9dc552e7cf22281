namespace Bars.Scenarios;

/// <summary>Ids of scenarios, by area: constants, so that attributes can name them.</summary>
public static partial class ScenarioIds;
