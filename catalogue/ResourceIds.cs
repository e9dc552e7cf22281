namespace Bars.Scenarios;

/// <summary>Ids of resources that scenarios read or are answered with, by area: constants named like the scenario.</summary>
public static partial class ResourceIds;
