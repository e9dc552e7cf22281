using System.Collections.Generic;

namespace Bars.Scenarios;

/// <summary>What it takes to reach an environment, and to be reached from it (guide, "Onboarding").</summary>
public sealed class EnvironmentAccess
{
    /// <summary>The environment.</summary>
    public BarsEnvironment Environment { get; init; } = new("", "", "", false);

    /// <summary>How names of keys and endpoints write the environment, for example <c>INT</c>.</summary>
    public string Code { get; init; } = "";

    /// <summary>Whether the BaRS proxy calls receivers with mutual TLS.</summary>
    public bool MutualTls { get; init; }

    /// <summary>IP addresses the BaRS proxy calls receivers from, for their firewalls.</summary>
    public IReadOnlyList<string> Callers { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => Environment.Name;
}
