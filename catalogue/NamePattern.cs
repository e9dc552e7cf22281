using System.Collections.Generic;

namespace Bars.Scenarios;

/// <summary>A convention for names, of key identifiers or of receivers' hosts (guide, "Onboarding").</summary>
public sealed class NamePattern
{
    /// <summary>Name within the catalogue, for example <c>IntSupplier</c>.</summary>
    public string Name { get; init; } = "";

    /// <summary>The pattern, with the words to fill in between angle brackets, for example <c>&lt;Supplier&gt;-&lt;Environment&gt;-&lt;rotation&gt;</c>.</summary>
    public string Pattern { get; init; } = "";

    /// <summary>The environment the convention is for; <see langword="null"/> when it is for every one.</summary>
    public BarsEnvironment? Environment { get; init; }

    /// <summary>The guide's cells.</summary>
    public IReadOnlyList<GuideCell> Guide { get; init; } = [];

    /// <summary>Errata that touch the convention.</summary>
    public IReadOnlyList<Erratum> Errata { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => Pattern;
}
