using System.Collections.Generic;

namespace Bars.Scenarios;

/// <summary>A state of the stateful scenarios.</summary>
/// <param name="Name">Name within the catalogue, for example <c>AppointmentBooked</c>.</param>
/// <param name="Title">The printed column heading.</param>
public sealed record StatefulState(string Name, string Title);

/// <summary>A cell of the guide's state transition table.</summary>
public sealed class StatefulCell
{
    /// <summary>Stable identifier, for example <c>stateful.make-booking.initial</c>.</summary>
    public string Id { get; init; } = "";

    /// <summary>Name of the event (the row).</summary>
    public string Event { get; init; } = "";

    /// <summary>Name of the state before (the column).</summary>
    public string State { get; init; } = "";

    /// <summary>Name of the state afterwards.</summary>
    public string Next { get; init; } = "";

    /// <summary>The cell's text as printed.</summary>
    public string Guide { get; init; } = "";

    /// <summary>The answer by the guide.</summary>
    public Expectation Expectation { get; init; } = new();

    /// <summary>The answer of TKW, or <see langword="null"/> where it is the guide's.</summary>
    public Expectation? ParityExpectation { get; init; }

    /// <summary>How TKW differs, in a sentence.</summary>
    public string? Note { get; init; }

    /// <summary>Errata that touch the cell.</summary>
    public IReadOnlyList<Erratum> Errata { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => Id;
}

/// <summary>An event of the state transition table: a request for the stateful patient.</summary>
public sealed class StatefulEvent
{
    /// <summary>Name within the catalogue, for example <c>MakeBooking</c>.</summary>
    public string Name { get; init; } = "";

    /// <summary>The printed row heading.</summary>
    public string Title { get; init; } = "";

    /// <summary>How to build the request.</summary>
    public RequestRecipe Request { get; init; } = new();

    /// <summary>The cells, in the order of <see cref="StatefulTable.States"/>.</summary>
    public IReadOnlyList<StatefulCell> Cells { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>The stateful 111 to ED simulation (guide, "Stateful Scenarios"): one state per end user organisation.</summary>
public sealed class StatefulTable
{
    /// <summary>The patient whose requests are stateful.</summary>
    public Patient Patient { get; init; } = new();

    /// <summary>The patient to whom TKW answers statefully, taken as an alias.</summary>
    public Patient Alias { get; init; } = new();

    /// <summary>Id of the booked Appointment, which a linked referral refers to.</summary>
    public string AppointmentId { get; init; } = "";

    /// <summary>Time of day of the nightly reset, <c>HH:mm</c>.</summary>
    public string ResetTime { get; init; } = "";

    /// <summary>IANA time zone of the nightly reset.</summary>
    public string ResetZone { get; init; } = "";

    /// <summary>The states, the initial one first.</summary>
    public IReadOnlyList<StatefulState> States { get; init; } = [];

    /// <summary>The events, in the order of the page.</summary>
    public IReadOnlyList<StatefulEvent> Events { get; init; } = [];

    /// <summary>Errata that touch the table.</summary>
    public IReadOnlyList<Erratum> Errata { get; init; } = [];
}
