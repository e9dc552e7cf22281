namespace Bars.Scenarios.Generator;

/// <summary>Names of generated classes and constants that analyzers look for.</summary>
internal static class CatalogueNames
{
    public const string Patients = "Patients";
    public const string NhsNumber = "NhsNumber";
    public const string DosServices = "DosServices";
    public const string ServiceId = "Id";
    public const string TargetIdentifier = "TargetIdentifier";
    public const string ScenarioIds = "ScenarioIds";
    public const string ResourceIds = "ResourceIds";
    public const string Errata = "Errata";

    /// <summary>Name of the tool that generated types carry.</summary>
    public const string Tool = "Bars.Scenarios.Generator";
}
