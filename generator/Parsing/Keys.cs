namespace Bars.Scenarios.Generator.Parsing;

/// <summary>
/// The keys of every block of <c>scenarios.yaml</c>. <c>scenarios.schema.json</c> defines an object of each name, with
/// the same keys: a test holds the two together.
/// </summary>
internal static class Keys
{
    public static readonly string[] Catalogue =
    [
        "guide", "parityRelease", "environments", "applications", "headers", "sender", "interactions", "outcomes", "services", "patients",
        "messageDefinitionBase", "useCaseSystem", "useCases", "placeholders", "messages", "scenarios", "stateful", "differences", "errata",
    ];

    public static readonly string[] Guide = ["title", "publisher", "version", "core", "package", "source", "tables"];

    public static readonly string[] Environment = ["name", "base", "token", "tokenRequired"];

    public static readonly string[] Application = ["name", "title"];

    public static readonly string[] Header = ["name", "documented", "guide", "value", "base64", "methods", "errata", "review"];

    public static readonly string[] HeaderCells = ["name", "value", "example"];

    public static readonly string[] Sender = ["odsCode", "organisationName", "softwareId", "softwareName", "softwareVersion", "serviceId"];

    public static readonly string[] Interaction =
        ["name", "method", "path", "returns", "id", "event", "reason", "category", "appointmentStatus", "includes", "answer", "errata"];

    public static readonly string[] Outcomes = ["system", "profile", "unmatched", "rows"];

    public static readonly string[] Outcome = ["name", "status", "issue", "code", "diagnostics", "echoesHeaders", "headers"];

    public static readonly string[] OutcomeHeaders = ["Allow", "Retry-After", "WWW-Authenticate"];

    public static readonly string[] Service = ["name", "documented", "title", "guide", "id", "errata", "review"];

    public static readonly string[] ServiceCells = ["serviceId", "serviceName", "postCode", "pathway", "comment"];

    public static readonly string[] Patient =
        ["name", "documented", "title", "guide", "nhsNumber", "family", "given", "birthDate", "gender", "postalCode", "errata", "review"];

    public static readonly string[] PatientCells = ["surname", "forename", "dob", "nhsNo", "sex", "postcode"];

    public static readonly string[] UseCase = ["code", "display"];

    public static readonly string[] Placeholders = ["target", "source", "clock"];

    public static readonly string[] Message = ["name", "title", "interaction", "file", "useCase", "nhsNumber", "errata"];

    public static readonly string[] Area = ["area", "heading", "rows"];

    public static readonly string[] Scenario =
        ["name", "documented", "title", "only", "guide", "request", "sentinel", "when", "expect", "parity", "note", "errata", "review"];

    public static readonly string[] ScenarioCells = ["test", "application", "hint", "value", "comment"];

    public static readonly string[] Request =
    [
        "interaction", "message", "target", "context", "service", "slotStatus", "includes", "parameters", "id", "patient",
        "appointmentId", "serviceRequestId", "status", "definition", "linkedAppointmentId",
    ];

    public static readonly string[] When =
    [
        "slotStatus", "include", "service", "context", "parameters", "appointments", "appointmentStatus", "cancelled", "serviceRequestId", "useCase",
        "family", "condition", "location", "sceneSafety", "encounter",
    ];

    public static readonly string[] Expect =
    [
        "status", "resource", "id", "outcome", "receives", "sends", "server", "client", "definitions", "total", "focus", "slots", "includes",
        "body", "answer",
    ];

    public static readonly string[] Parity = [.. Expect, "note"];

    public static readonly string[] DefinitionGroup = ["names", "useCases"];

    public static readonly string[] Stateful = ["patient", "alias", "appointmentId", "reset", "errata", "states", "events"];

    public static readonly string[] Reset = ["at", "zone"];

    public static readonly string[] State = ["name", "guide", "review"];

    public static readonly string[] Event = ["name", "documented", "guide", "request", "cells", "review"];

    public static readonly string[] Cell = ["guide", "expect", "parity", "next", "errata", "review"];

    public static readonly string[] Difference = ["name", "guide", "tkw", "imitated"];

    public static readonly string[] Erratum = ["id", "problem", "printed", "used", "reason"];
}
