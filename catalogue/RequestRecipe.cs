using System.Collections.Generic;

namespace Bars.Scenarios;

/// <summary>How to build the request of a row. Whatever is <see langword="null"/> is left as the message template has it.</summary>
public sealed record RequestRecipe
{
    /// <summary>What is asked.</summary>
    public Interaction Interaction { get; init; } = new();

    /// <summary>The service in the header <c>NHSD-Target-Identifier</c> and in <c>MessageHeader.destination</c>.</summary>
    public DosService Target { get; init; } = new();

    /// <summary>The body of a message; <see langword="null"/> for reads and searches, and for rows that describe an answer only.</summary>
    public MessageBody? Message { get; init; }

    /// <summary>The service in the query parameter <c>context</c>.</summary>
    public DosService? Context { get; init; }

    /// <summary>The service in the query parameter <c>Schedule.actor:HealthcareService</c>.</summary>
    public DosService? Service { get; init; }

    /// <summary>Slot statuses searched for, for example <c>free</c> and <c>busy</c>.</summary>
    public IReadOnlyList<string> SlotStatuses { get; init; } = [];

    /// <summary>Whether a Slot search asks for the included resources (<c>_include</c>).</summary>
    public bool HasIncludes { get; init; } = true;

    /// <summary>Further query parameters, sent behind all others in this order.</summary>
    public IReadOnlyList<QueryParameter> Parameters { get; init; } = [];

    /// <summary>The resource id in the path of a read.</summary>
    public string? ResourceId { get; init; }

    /// <summary>The patient of the body: identifier and demographics.</summary>
    public Patient? Patient { get; init; }

    /// <summary>Whether the body's patient has no NHS number: <c>Patient.identifier</c> is removed.</summary>
    public bool IsWithoutNhsNumber { get; init; }

    /// <summary><c>Appointment.id</c>.</summary>
    public string? AppointmentId { get; init; }

    /// <summary><c>ServiceRequest.id</c>.</summary>
    public string? ServiceRequestId { get; init; }

    /// <summary><c>ServiceRequest.status</c>.</summary>
    public string? ServiceRequestStatus { get; init; }

    /// <summary>Canonical of the message definition (<c>MessageHeader.definition</c>).</summary>
    public string? Definition { get; init; }

    /// <summary>Id of the booking a referral is linked to (<c>ServiceRequest.supportingInfo</c>).</summary>
    public string? LinkedAppointmentId { get; init; }

    /// <summary>Whether a request can be built: not for rows that describe an answer only.</summary>
    public bool CanBuild => !Interaction.IsMessage || Message is not null;
}
