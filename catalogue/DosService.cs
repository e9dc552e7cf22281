using System.Collections.Generic;

namespace Bars.Scenarios;

/// <summary>A service of the UserTest Directory of Services (guide, "UserTest DoS Services").</summary>
public sealed class DosService
{
    /// <summary>Name within the catalogue, for example <c>Tkw2</c>.</summary>
    public string Name { get; init; } = "";

    /// <summary>Service id: the value of the target identifier and of the parameters <c>context</c> and <c>Schedule.actor:HealthcareService</c>.</summary>
    public string Id { get; init; } = "";

    /// <summary>Value of the header <c>NHSD-Target-Identifier</c>: Base64 of a JSON identifier, ready to send.</summary>
    public string TargetIdentifier { get; init; } = "";

    /// <summary>The printed service name, or what the identifier is used for.</summary>
    public string Title { get; init; } = "";

    /// <summary>Whether the guide's table lists the service.</summary>
    public bool IsDocumented { get; init; } = true;

    /// <summary>The guide's cells; empty for an identifier the table does not list.</summary>
    public IReadOnlyList<GuideCell> Guide { get; init; } = [];

    /// <summary>Errata that touch the service.</summary>
    public IReadOnlyList<Erratum> Errata { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => $"{Name} ({Id})";
}
