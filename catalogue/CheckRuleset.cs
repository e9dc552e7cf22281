namespace Bars.Scenarios;

/// <summary>The ruleset of TKW that the checks follow.</summary>
/// <param name="Name">Name, for example <c>FHIR_BaRS</c>.</param>
/// <param name="Version">Version, for example <c>1.0.19</c>.</param>
/// <param name="Source">Address where it is published.</param>
public sealed record CheckRuleset(string Name, string Version, string Source)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Name} {Version}";
}
