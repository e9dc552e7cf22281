using Bars.Scenarios.Runtime;

namespace Bars.Scenarios.StandIn.Matching;

/// <summary>Elements of a request as explanations name them, and what stands in them.</summary>
internal static class ElementText
{
    public const string Method = "the method";
    public const string Path = "the path";
    public const string Body = "the body";
    public const string Event = "MessageHeader.eventCoding.code";
    public const string Reason = "MessageHeader.reason.coding.code";
    public const string Category = "ServiceRequest.category.coding.code";

    private const string Other = "something else";

    /// <summary>The element of a sentinel.</summary>
    public static string Of(SentinelKind kind) => kind switch
    {
        SentinelKind.TargetIdentifier => "the value of the header " + BarsHeaders.NhsdTargetIdentifier,
        SentinelKind.Context => "the parameter " + QueryNames.Context,
        SentinelKind.SlotService => "the parameter " + QueryNames.SlotService,
        SentinelKind.NhsNumber => "Patient.identifier.value",
        SentinelKind.ResourceId => "the id in the path",
        _ => "",
    };

    /// <summary>The element that a row's condition looks at, and what stands there.</summary>
    public static (string Field, string? Actual) Of(Condition condition, RequestFacts facts) => condition.Element switch
    {
        "slotStatus" => ("the parameter " + QueryNames.Status, facts.Search.SlotStatuses is { Count: > 0 } statuses ? string.Join(',', statuses) : null),
        "include" => ("the parameter " + QueryNames.Include, facts.Search.HasInclude ? Other : null),
        "service" => (Of(SentinelKind.SlotService), facts.Search.SlotService),
        "context" => (Of(SentinelKind.Context), facts.Search.Context),
        "parameters" => ("the query", facts.Search.Query.Length > 0 ? facts.Search.Query : null),
        "appointments" => ("the number of Appointments", $"{facts.Message?.Appointments}"),
        ConditionCompiler.AppointmentStatus => ("Appointment.status", facts.Message?.AppointmentStatus),
        "cancelled" => ("MessageHeader.definition", facts.Message?.Definition),
        "serviceRequestId" => ("ServiceRequest.id", facts.Message?.HasServiceRequestId == true ? Other : null),
        "useCase" => ("the use case in ServiceRequest.category", facts.Message?.UseCase),
        "location" => ("Location", facts.Message?.Locations > 0 ? Other : null),
        "family" => ("Patient.name.family", Other),
        "condition" => ("Condition.code.text", Other),
        "sceneSafety" => ("Flag.code.coding.code", Other),
        "encounter" => ("Encounter.status", Other),
        _ => (condition.Element, Other),
    };

    /// <summary>What a row's condition wants.</summary>
    public static string Wanted(Condition condition) => condition switch
    {
        { Element: "cancelled" } => "that of a cancellation",
        { Values: [ConditionCompiler.Absent] } => "missing",
        _ => string.Join(",", condition.Values),
    };
}
