namespace Bars.Scenarios.StandIn;

/// <summary>The state of a sender in the stateful scenarios.</summary>
/// <param name="OdsCode">The sender's ODS code, exactly as sent.</param>
/// <param name="Run">Value of <see cref="TkwStandIn.RunHeader"/>, or an empty string.</param>
/// <param name="State">Name of the state, for example <c>AppointmentBooked</c>.</param>
public sealed record SenderState(string OdsCode, string Run, string State);
