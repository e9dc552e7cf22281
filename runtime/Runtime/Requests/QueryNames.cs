namespace Bars.Scenarios.Runtime;

/// <summary>Names of the query parameters that requests carry and the stand-in looks at (guide, "Booking"; FHIR R4, "Search").</summary>
internal static class QueryNames
{
    public const string Context = "context";
    public const string Start = "start";
    public const string SlotService = "Schedule.actor:HealthcareService";
    public const string Status = "status";
    public const string Include = "_include";
    public const string Format = "_format";
}
