namespace Bars.Scenarios.Runtime;

/// <summary>How FHIR resources are written (FHIR R4, "Resource Formats").</summary>
public enum BodyFormat
{
    /// <summary><c>application/fhir+json</c>.</summary>
    Json,

    /// <summary><c>application/fhir+xml</c>.</summary>
    Xml,
}
