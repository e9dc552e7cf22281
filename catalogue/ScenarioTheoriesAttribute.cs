using System;

namespace Bars.Scenarios;

/// <summary>
/// Asks the generator for one xunit theory per area on a partial class, with one row per scenario. The class
/// implements <c>private partial Task&lt;HttpResponseMessage&gt; PerformAsync(Scenario scenario, CancellationToken ct)</c>,
/// which sends the scenario's request; the theory judges the response.
/// </summary>
/// <remarks>The filters narrow each other; an empty filter lets everything through.</remarks>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ScenarioTheoriesAttribute : Attribute
{
    /// <summary>Areas to run, as printed, for example <c>Booking</c>.</summary>
    public string[] Areas { get; set; } = [];

    /// <summary>BaRS applications to run, as printed, for example <c>111-ED</c>.</summary>
    public string[] Applications { get; set; } = [];

    /// <summary>Scenario ids to run, for example <c>ScenarioIds.Booking.CancelBooking</c>.</summary>
    public string[] Ids { get; set; } = [];

    /// <summary>Scenario ids to skip, each followed by the reason after a colon: <c>"booking.cancel-booking: not offered"</c>.</summary>
    public string[] Skip { get; set; } = [];

    /// <summary>Whether rows run that TKW answers although the guide does not print them.</summary>
    public bool Undocumented { get; set; }
}
