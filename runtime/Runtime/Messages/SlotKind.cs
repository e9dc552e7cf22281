namespace Bars.Scenarios.Runtime;

/// <summary>What goes into a slot of a <see cref="MessageTemplate"/>. The generator writes these names.</summary>
internal enum SlotKind
{
    /// <summary>An instant or dateTime but for its offset, moved with the clock.</summary>
    Instant,

    /// <summary>The member <c>Patient.identifier</c>, left out for a patient without an NHS number. The kinds below it are texts.</summary>
    PatientIdentifier,

    /// <summary><c>Patient.identifier.value</c>.</summary>
    NhsNumber,

    /// <summary><c>Patient.name.family</c>.</summary>
    Family,

    /// <summary><c>Patient.name.given</c>.</summary>
    Given,

    /// <summary><c>Patient.gender</c>.</summary>
    Gender,

    /// <summary><c>Patient.birthDate</c>.</summary>
    BirthDate,

    /// <summary><c>Patient.address.postalCode</c>.</summary>
    PostalCode,

    /// <summary>Service id in <c>MessageHeader.destination.endpoint</c> and <c>HealthcareService.identifier</c>.</summary>
    Target,

    /// <summary>Service id in <c>MessageHeader.source.endpoint</c>.</summary>
    Source,

    /// <summary><c>MessageHeader.definition</c>.</summary>
    Definition,

    /// <summary><c>Appointment.id</c>.</summary>
    AppointmentId,

    /// <summary><c>ServiceRequest.id</c>.</summary>
    ServiceRequestId,

    /// <summary><c>ServiceRequest.status</c>.</summary>
    ServiceRequestStatus,

    /// <summary>The id in the <c>ServiceRequest.supportingInfo</c> that refers to an Appointment.</summary>
    LinkedAppointmentId,
}
