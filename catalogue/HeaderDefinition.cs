using System.Collections.Generic;

namespace Bars.Scenarios;

/// <summary>A header that requests carry (guide, "Headers").</summary>
public sealed class HeaderDefinition
{
    /// <summary>Field name, for example <c>NHSD-Target-Identifier</c>; case-insensitive on the wire (RFC 9110).</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether the guide's table lists the header; the others are asked for by the API specification and TKW's reports.</summary>
    public bool IsDocumented { get; init; } = true;

    /// <summary>The value before Base64, with <c>${name}</c> where a request fills something in.</summary>
    public string ValueTemplate { get; init; } = "";

    /// <summary>Whether the value is sent as standard Base64 (RFC 4648 section 4, padded) of its UTF-8 bytes.</summary>
    public bool IsBase64 { get; init; }

    /// <summary>HTTP methods that carry the header; empty when all do.</summary>
    public IReadOnlyList<string> Methods { get; init; } = [];

    /// <summary>The guide's cells; empty for a header the guide does not list.</summary>
    public IReadOnlyList<GuideCell> Guide { get; init; } = [];

    /// <summary>Errata that touch the header.</summary>
    public IReadOnlyList<Erratum> Errata { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => Name;
}
