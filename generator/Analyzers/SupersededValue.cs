namespace Bars.Scenarios.Generator.Analyzers;

/// <summary>An id or number that the guide prints and an erratum replaces.</summary>
internal sealed record SupersededValue(string Erratum, string Printed, string Used, string Reason);
