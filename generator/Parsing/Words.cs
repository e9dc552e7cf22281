namespace Bars.Scenarios.Generator.Parsing;

/// <summary>
/// The words that a value of <c>scenarios.yaml</c> may be, where it may not be anything. <c>scenarios.schema.json</c>
/// defines an enumeration of each name: a test holds the two together.
/// </summary>
internal static class Words
{
    public static readonly string[] Method = ["GET", "POST", "PUT", "PATCH", "DELETE"];

    /// <summary>How a receiver forms the body of a success from the request.</summary>
    public static readonly string[] Answer = ["echo", "booking", "new-request", "update-request", "keep-id", "progress", "add-ids"];

    /// <summary>FHIR AdministrativeGender.</summary>
    public static readonly string[] Gender = ["male", "female", "other", "unknown"];

    /// <summary>FHIR SlotStatus.</summary>
    public static readonly string[] SlotStatus = ["busy", "free", "busy-unavailable", "busy-tentative", "entered-in-error"];

    /// <summary>FHIR AppointmentStatus.</summary>
    public static readonly string[] AppointmentStatus =
        ["proposed", "pending", "booked", "arrived", "fulfilled", "cancelled", "noshow", "entered-in-error", "checked-in", "waitlist"];

    /// <summary>FHIR RequestStatus.</summary>
    public static readonly string[] RequestStatus = ["draft", "active", "on-hold", "revoked", "completed", "entered-in-error", "unknown"];

    public static readonly string[] Only = ["guide", "parity"];

    /// <summary>Elements that can decide an answer; <c>any</c> or <c>no</c> may stand before each.</summary>
    public static readonly string[] Sentinel = ["target-identifier", "context", "slot-service", "nhs-number", "resource-id"];

    /// <summary>The value of a condition on what is not there.</summary>
    public const string Absent = "absent";

    /// <summary>The value of the condition on more than one Appointment.</summary>
    public const string Many = "many";

    /// <summary>The value of the condition on a cancellation.</summary>
    public const string Yes = "yes";
}
