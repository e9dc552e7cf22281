namespace Bars.Scenarios;

/// <summary>An interaction as TKW's validation reports name it.</summary>
/// <param name="Name">Name within the catalogue, for example <c>NewBooking</c>.</param>
/// <param name="Id">TKW's identifier without its common prefix: <c>messaging:reason:event</c> of a message, for example <c>messaging:new:booking-request</c>.</param>
/// <param name="RequestCodes">What requirement codes on its request begin with, for example <c>BS-</c>; empty when any may be named.</param>
/// <param name="ResponseCodes">What requirement codes on its response begin with, for example <c>BR-</c>.</param>
public sealed record CheckedInteraction(string Name, string Id, string RequestCodes, string ResponseCodes)
{
    /// <inheritdoc/>
    public override string ToString() => Id;
}
