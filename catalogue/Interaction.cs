using System.Collections.Generic;

namespace Bars.Scenarios;

/// <summary>Something that can be asked of a BaRS receiver: an endpoint and, for messages, what the message says.</summary>
public sealed class Interaction
{
    /// <summary>Name within the catalogue, for example <c>NewBooking</c>.</summary>
    public string Name { get; init; } = "";

    /// <summary>HTTP method, upper case.</summary>
    public string Method { get; init; } = "";

    /// <summary>Case-sensitive path below the FHIR base, starting with a slash, without query or resource id.</summary>
    public string Path { get; init; } = "";

    /// <summary>Resource type of a successful answer's body.</summary>
    public string Returns { get; init; } = "";

    /// <summary>Identifier of the interaction in TKW's validation reports, without its common prefix; <see langword="null"/> for messages.</summary>
    public string? ReportId { get; init; }

    /// <summary><c>MessageHeader.eventCoding.code</c> of a message; <see langword="null"/> for other interactions.</summary>
    public string? Event { get; init; }

    /// <summary><c>MessageHeader.reason.coding.code</c> of a message.</summary>
    public string? Reason { get; init; }

    /// <summary>Message category: the code of the first coding of <c>ServiceRequest.category</c>; <see langword="null"/> for bookings.</summary>
    public string? Category { get; init; }

    /// <summary><c>Appointment.status</c> of a booking message.</summary>
    public string? AppointmentStatus { get; init; }

    /// <summary>Values of the parameter <c>_include</c> of a search whose scenario asks for them.</summary>
    public IReadOnlyList<string> Includes { get; init; } = [];

    /// <summary>How a receiver forms the body of a success from the request, for example <c>booking</c>; <see langword="null"/> for reads and searches.</summary>
    public string? Answer { get; init; }

    /// <summary>Errata that touch the interaction.</summary>
    public IReadOnlyList<Erratum> Errata { get; init; } = [];

    /// <summary>Whether a message Bundle is posted.</summary>
    public bool IsMessage => Event is not null;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
