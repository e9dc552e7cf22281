namespace Bars.Scenarios.Guide.Comparing;

/// <summary>What a page made of an erratum of the catalogue, or a contradiction that is new.</summary>
/// <param name="Id">Id of the erratum, or name of the rule that found a new contradiction.</param>
/// <param name="State"><c>fixed</c>, <c>still there</c>, <c>to be checked</c> or <c>new</c>.</param>
/// <param name="Text">The problem.</param>
public sealed record ErratumState(string Id, string State, string Text);
