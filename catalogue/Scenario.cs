using System.Collections.Generic;

namespace Bars.Scenarios;

/// <summary>Which of the two a row belongs to: the guide, or the real TKW (release <see cref="ScenarioCatalogue.ParityRelease"/>) where it differs.</summary>
public enum Fidelity
{
    /// <summary>The guide and TKW answer alike, or <see cref="Scenario.ParityExpectation"/> says how they differ.</summary>
    Both,

    /// <summary>The guide asks for the row; TKW has no such rule.</summary>
    GuideOnly,

    /// <summary>TKW has the rule; the guide does not.</summary>
    ParityOnly,
}

/// <summary>A row of the guide's scenario tables: what to send, which element decides, and what comes back.</summary>
public sealed class Scenario
{
    /// <summary>Stable identifier, for example <c>booking.cancel-booking</c>.</summary>
    public string Id { get; init; } = "";

    /// <summary>Name of the member in its area's class, for example <c>CancelBooking</c>.</summary>
    public string Name { get; init; } = "";

    /// <summary>Area: the heading of the guide's table, for example <c>Booking</c>.</summary>
    public string Area { get; init; } = "";

    /// <summary>The printed test name, or a title of the catalogue's for an undocumented row.</summary>
    public string Title { get; init; } = "";

    /// <summary>Whether the guide prints the row; undocumented rows are answers of TKW that it does not print.</summary>
    public bool IsDocumented { get; init; } = true;

    /// <summary>BaRS applications of the row; empty for undocumented rows.</summary>
    public IReadOnlyList<BarsApplication> Applications { get; init; } = [];

    /// <summary>The guide's cells; empty for undocumented rows.</summary>
    public IReadOnlyList<GuideCell> Guide { get; init; } = [];

    /// <summary>How to build the request.</summary>
    public RequestRecipe Request { get; init; } = new();

    /// <summary>The element that decides the answer.</summary>
    public Sentinel Sentinel { get; init; } = Sentinel.None;

    /// <summary>Further conditions on the request.</summary>
    public IReadOnlyList<Condition> Conditions { get; init; } = [];

    /// <summary>The answer by the guide.</summary>
    public Expectation Expectation { get; init; } = new();

    /// <summary>The answer of TKW, or <see langword="null"/> where it is the guide's.</summary>
    public Expectation? ParityExpectation { get; init; }

    /// <summary>Whether guide and TKW both have the row.</summary>
    public Fidelity Fidelity { get; init; }

    /// <summary>How TKW differs, in a sentence; <see langword="null"/> where it does not.</summary>
    public string? Note { get; init; }

    /// <summary>Errata that touch the row.</summary>
    public IReadOnlyList<Erratum> Errata { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => Id;
}
