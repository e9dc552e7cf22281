using System;
using System.Collections.Generic;

namespace Bars.Scenarios.StandIn;

/// <summary>What stands in front of TKW in a real environment: the token endpoint and the BaRS proxy.</summary>
public sealed class ProxyOptions
{
    /// <summary>
    /// Whether requests pass the proxy's checks before TKW sees them: token (if there are <see cref="Clients"/>), rate,
    /// correlation headers, target, version. When <see langword="false"/>, there is the token endpoint only.
    /// </summary>
    public bool IsInFront { get; init; } = true;

    /// <summary>The applications that can get tokens. Without any, the token endpoint refuses everybody, and the proxy asks for no token.</summary>
    public IReadOnlyList<RegisteredClient> Clients { get; init; } = [];

    /// <summary>Requests within a minute, of all senders together, before the proxy answers that they are too many; <see langword="null"/> for no limit.</summary>
    public int? RequestsPerMinute { get; init; }

    /// <summary>How long tokens are valid.</summary>
    public TimeSpan TokenLifetime { get; init; } = TokenRules.Default.AccessTokenLifetime;
}
