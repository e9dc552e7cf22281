using System;
using System.Collections.Generic;

namespace Bars.Scenarios;

/// <summary>How a token is asked for: OAuth 2.0 client credentials with a signed JWT (guide, "Onboarding"; RFC 7523).</summary>
public sealed partial class TokenRules
{
    /// <summary>Signature algorithm of the assertion, a JWA name (RFC 7518).</summary>
    public string Algorithm { get; init; } = "";

    /// <summary>Claims an assertion carries.</summary>
    public IReadOnlyList<string> Claims { get; init; } = [];

    /// <summary>How far in the future an assertion may expire.</summary>
    public TimeSpan Lifetime { get; init; }

    /// <summary>How long an access token is valid, as the guide's example shows it; the answer's own <c>expires_in</c> counts.</summary>
    public TimeSpan AccessTokenLifetime { get; init; }

    /// <summary>Media type of the request's body.</summary>
    public string MediaType { get; init; } = "";

    /// <summary>Value of the field <c>grant_type</c>.</summary>
    public string GrantType { get; init; } = "";

    /// <summary>Value of the field <c>client_assertion_type</c>.</summary>
    public string AssertionType { get; init; } = "";

    /// <summary>The guide's examples as printed, mistakes included.</summary>
    public IReadOnlyList<GuideCell> Guide { get; init; } = [];

    /// <summary>Errata of the examples.</summary>
    public IReadOnlyList<Erratum> Errata { get; init; } = [];
}
