using System;
using System.Collections.Generic;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Bars.Scenarios.Onboarding;

/// <summary>
/// A signed JWT that stands for the application at the token endpoint (guide, "Generate a signed JWT using your
/// private key"; RFC 7523). Good for one request.
/// </summary>
public sealed class ClientAssertion
{
    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    private ClientAssertion(string keyId, string apiKey, Uri audience, Guid id, DateTimeOffset expires, string jwt)
    {
        KeyId = keyId;
        ApiKey = apiKey;
        Audience = audience;
        Id = id;
        Expires = expires;
        Jwt = jwt;
    }

    /// <summary>Header <c>kid</c>.</summary>
    public string KeyId { get; }

    /// <summary>Claims <c>iss</c> and <c>sub</c>.</summary>
    public string ApiKey { get; }

    /// <summary>Claim <c>aud</c>: the token endpoint.</summary>
    public Uri Audience { get; }

    /// <summary>Claim <c>jti</c>.</summary>
    public Guid Id { get; }

    /// <summary>Claim <c>exp</c>, in whole seconds.</summary>
    public DateTimeOffset Expires { get; }

    /// <summary>The signed JWT in its compact form: a secret until it has expired.</summary>
    public string Jwt { get; }

    /// <summary>Signs an assertion.</summary>
    /// <param name="key">The private key.</param>
    /// <param name="apiKey">The API key that the portal shows for the application.</param>
    /// <param name="tokenEndpoint">Full URL of the token endpoint that will be called.</param>
    /// <param name="time">The clock; the system's when omitted.</param>
    /// <param name="lifetime">How long it is valid, at most <see cref="TokenRules.Lifetime"/>; the default of <see cref="BarsTokenOptions.AssertionLifetime"/> when omitted.</param>
    /// <exception cref="ArgumentOutOfRangeException">The lifetime is longer than the guide allows, or not positive.</exception>
    public static ClientAssertion Create(SigningKey key, string apiKey, Uri tokenEndpoint, TimeProvider? time = null, TimeSpan? lifetime = null)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentException.ThrowIfNullOrWhiteSpace(apiKey);
        ArgumentNullException.ThrowIfNull(tokenEndpoint);
        var valid = lifetime ?? new BarsTokenOptions().AssertionLifetime;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(valid, TokenRules.Default.Lifetime, nameof(lifetime));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(valid, TimeSpan.Zero, nameof(lifetime));
        var expires = DateTimeOffset.FromUnixTimeSeconds(((time ?? TimeProvider.System).GetUtcNow() + valid).ToUnixTimeSeconds());
        var id = Guid.NewGuid();
        var jwt = Handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = apiKey,
            Audience = tokenEndpoint.OriginalString,
            Expires = expires.UtcDateTime,
            Claims = new Dictionary<string, object>
            {
                [JwtRegisteredClaimNames.Sub] = apiKey,
                [JwtRegisteredClaimNames.Jti] = id.ToString(),
            },
            SigningCredentials = new SigningCredentials(key.Key, TokenRules.Default.Algorithm)
            {
                // A provider that is cached would outlive the key.
                CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false },
            },
        });
        return new(key.KeyId, apiKey, tokenEndpoint, id, expires, jwt);
    }

    /// <summary>The identifiers, without the JWT.</summary>
    public override string ToString() => $"kid {KeyId}, jti {Id}, expires {Expires:O}";
}
