using System;

namespace Bars.Scenarios.Runtime;

/// <summary>What goes into the slots of a template. Whatever is <see langword="null"/> is left as the template has it.</summary>
internal readonly record struct MessageValues
{
    /// <summary>The instant that takes the place of the template's clock; all others keep their distance from it.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary><c>Patient.identifier.value</c>.</summary>
    public string? NhsNumber { get; init; }

    /// <summary>Whether <c>Patient.identifier</c> is left out; <see cref="NhsNumber"/> is not used then.</summary>
    public bool IsWithoutNhsNumber { get; init; }

    /// <summary><c>Patient.name.family</c>.</summary>
    public string? Family { get; init; }

    /// <summary><c>Patient.name.given</c>.</summary>
    public string? Given { get; init; }

    /// <summary><c>Patient.gender</c>.</summary>
    public string? Gender { get; init; }

    /// <summary><c>Patient.birthDate</c>, <c>yyyy-MM-dd</c>.</summary>
    public string? BirthDate { get; init; }

    /// <summary><c>Patient.address.postalCode</c>.</summary>
    public string? PostalCode { get; init; }

    /// <summary>Service id of the receiver: <c>MessageHeader.destination.endpoint</c> and <c>HealthcareService.identifier</c>.</summary>
    public string? Target { get; init; }

    /// <summary>Service id of the sender: <c>MessageHeader.source.endpoint</c>.</summary>
    public string? Source { get; init; }

    /// <summary>Canonical of the message definition: <c>MessageHeader.definition</c>.</summary>
    public string? Definition { get; init; }

    /// <summary><c>Appointment.id</c>.</summary>
    public string? AppointmentId { get; init; }

    /// <summary><c>ServiceRequest.id</c>.</summary>
    public string? ServiceRequestId { get; init; }

    /// <summary><c>ServiceRequest.status</c>.</summary>
    public string? ServiceRequestStatus { get; init; }

    /// <summary>Id of the Appointment that <c>ServiceRequest.supportingInfo</c> refers to.</summary>
    public string? LinkedAppointmentId { get; init; }

    /// <summary>The text for a slot, or <see langword="null"/> to leave it.</summary>
    public string? this[SlotKind kind] => kind switch
    {
        SlotKind.NhsNumber => NhsNumber,
        SlotKind.Family => Family,
        SlotKind.Given => Given,
        SlotKind.Gender => Gender,
        SlotKind.BirthDate => BirthDate,
        SlotKind.PostalCode => PostalCode,
        SlotKind.Target => Target,
        SlotKind.Source => Source,
        SlotKind.Definition => Definition,
        SlotKind.AppointmentId => AppointmentId,
        SlotKind.ServiceRequestId => ServiceRequestId,
        SlotKind.ServiceRequestStatus => ServiceRequestStatus,
        SlotKind.LinkedAppointmentId => LinkedAppointmentId,
        _ => null,
    };
}
