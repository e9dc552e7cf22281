namespace Bars.Scenarios;

/// <summary>A parameter of a search, which may stand in a query several times (FHIR R4, "Search").</summary>
/// <param name="Name">Name, for example <c>context</c>; not percent-encoded.</param>
/// <param name="Value">Value, for example <c>https://fhir.nhs.uk/CodeSystem/usecases-categories-bars|a5t1</c>; not percent-encoded.</param>
public sealed record QueryParameter(string Name, string Value);
