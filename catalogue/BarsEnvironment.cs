namespace Bars.Scenarios;

/// <summary>A deployment of the BaRS API (guide, "Environments" and "Onboarding").</summary>
/// <param name="Name">Name within the catalogue, for example <c>Int</c>.</param>
/// <param name="BaseUrl">Absolute FHIR base address, without a trailing slash; paths of <see cref="Interaction"/> are appended to it.</param>
/// <param name="TokenEndpoint">Absolute address of the OAuth 2.0 token endpoint.</param>
/// <param name="TokenRequired">Whether requests need an <c>Authorization</c> header.</param>
public sealed record BarsEnvironment(string Name, string BaseUrl, string TokenEndpoint, bool TokenRequired);
