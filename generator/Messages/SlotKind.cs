namespace Bars.Scenarios.Generator.Messages;

/// <summary>What goes into a slot. The runtime has an enum of the same name and members.</summary>
internal enum SlotKind
{
    Instant,
    PatientIdentifier,
    NhsNumber,
    Family,
    Given,
    Gender,
    BirthDate,
    PostalCode,
    Target,
    Source,
    Definition,
    AppointmentId,
    ServiceRequestId,
    ServiceRequestStatus,
    LinkedAppointmentId,
}
