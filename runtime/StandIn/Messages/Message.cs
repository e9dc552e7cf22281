using System;
using System.Collections.Generic;

namespace Bars.Scenarios.StandIn.Messages;

/// <summary>
/// A message Bundle as far as the stand-in needs to know it: the elements that decide the answer, and where in the
/// text the ids and resources stand, so that the answer can be made by copying.
/// </summary>
internal sealed class Message
{
    /// <summary>The Bundle, UTF-8 JSON.</summary>
    public required ReadOnlyMemory<byte> Json { get; init; }

    /// <summary>Whether the text is a Bundle.</summary>
    public bool IsBundle { get; set; }

    /// <summary>Whether the text is a Bundle whose entries include a MessageHeader with an event.</summary>
    public bool IsMessage => IsBundle && Event is not null && EntryEnd > 0;

    /// <summary><c>MessageHeader.eventCoding.code</c>.</summary>
    public string? Event { get; set; }

    /// <summary>First <c>MessageHeader.reason.coding.code</c>.</summary>
    public string? Reason { get; set; }

    /// <summary><c>MessageHeader.definition</c>.</summary>
    public string? Definition { get; set; }

    /// <summary>First <c>ServiceRequest.category.coding.code</c>.</summary>
    public string? Category { get; set; }

    /// <summary>First code of <c>ServiceRequest.category</c> in the BaRS use-case categories.</summary>
    public string? UseCase { get; set; }

    /// <summary><c>ServiceRequest.status</c>.</summary>
    public string? ServiceRequestStatus { get; set; }

    /// <summary>First <c>ServiceRequest.supportingInfo.reference</c> to an Appointment, <c>Appointment/...</c>.</summary>
    public string? LinkedAppointment { get; set; }

    /// <summary>Where <c>ServiceRequest.encounter.reference</c> stands: the <c>fullUrl</c> of the sender's Encounter.</summary>
    public Token SenderEncounter { get; set; }

    /// <summary><c>Appointment.status</c>.</summary>
    public string? AppointmentStatus { get; set; }

    /// <summary>First <c>Patient.identifier.value</c>.</summary>
    public string? NhsNumber { get; set; }

    /// <summary>The words of <see cref="MessageVocabulary"/> that occur, one bit each.</summary>
    public ulong Words { get; set; }

    /// <summary>Number of Appointment resources.</summary>
    public int Appointments { get; set; }

    /// <summary>Number of Location resources.</summary>
    public int Locations { get; set; }

    /// <summary>The entries' resources, in order.</summary>
    public List<ResourcePart> Resources { get; } = new(32);

    /// <summary>Whether the first ServiceRequest has an id.</summary>
    public bool HasServiceRequestId => ServiceRequest >= 0 && !Resources[ServiceRequest].Id.IsMissing;

    /// <summary>Index within <see cref="Resources"/> of the first ServiceRequest, or -1.</summary>
    public int ServiceRequest { get; set; } = -1;

    /// <summary>Where <c>ServiceRequest.subject</c> stands.</summary>
    public Range? Subject { get; set; }

    /// <summary>Where the first item of <c>Encounter.episodeOfCare</c> stands.</summary>
    public Range? EpisodeOfCare { get; set; }

    /// <summary>Offset of the bracket that closes <c>Bundle.entry</c>.</summary>
    public int EntryEnd { get; set; }
}
