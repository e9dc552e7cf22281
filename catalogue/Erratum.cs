namespace Bars.Scenarios;

/// <summary>A place where the guide contradicts itself or is silent, and what the catalogue uses instead.</summary>
/// <param name="Id">Identifier within the catalogue, for example <c>A01</c>.</param>
/// <param name="Problem">What is wrong or unclear.</param>
/// <param name="Printed">What the guide prints, or <see langword="null"/> when it prints nothing.</param>
/// <param name="Used">What the catalogue uses instead, or <see langword="null"/> when nothing depends on it.</param>
/// <param name="Reason">Why.</param>
public sealed record Erratum(string Id, string Problem, string? Printed, string? Used, string Reason);
