using System;
using System.Net;

namespace Bars.Scenarios.Onboarding;

/// <summary>What it takes to get access tokens.</summary>
public sealed class BarsTokenOptions
{
    /// <summary>Absolute address of the token endpoint, for example <c>BarsEnvironments.Int.TokenEndpoint</c>: HTTPS, or HTTP on loopback.</summary>
    public Uri? TokenEndpoint { get; set; }

    /// <summary>The API key that the portal shows for the application.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>The identifier that the public key was registered with.</summary>
    public string KeyId { get; set; } = "";

    /// <summary>Path of the private key in PEM. Either this or <see cref="PrivateKeyPem"/>.</summary>
    public string? PrivateKeyFile { get; set; }

    /// <summary>The private key in PEM, for example from a secret store.</summary>
    public string? PrivateKeyPem { get; set; }

    /// <summary>Password of the private key, if it is encrypted.</summary>
    public string? PrivateKeyPassword { get; set; }

    /// <summary>How long an assertion is valid. A minute less than the guide allows, for clocks that differ.</summary>
    public TimeSpan AssertionLifetime { get; set; } = TokenRules.Default.Lifetime - TimeSpan.FromMinutes(1);

    /// <summary>How long before its end a token is replaced; never more than a tenth of its life.</summary>
    public TimeSpan RefreshBefore { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long the token endpoint may take.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>What is wrong, as a sentence, or <see langword="null"/>.</summary>
    internal string? Complaint()
    {
        if (TokenEndpoint is null || !IsSafe(TokenEndpoint))
            return $"{nameof(TokenEndpoint)} must be an absolute address of HTTPS, or of HTTP on loopback: assertions and tokens are secrets.";
        if (string.IsNullOrWhiteSpace(ApiKey))
            return $"{nameof(ApiKey)} is missing: the portal shows it for the application.";
        if (string.IsNullOrWhiteSpace(KeyId))
            return $"{nameof(KeyId)} is missing: it was defined when the public key was registered.";
        if (string.IsNullOrWhiteSpace(PrivateKeyFile) == string.IsNullOrWhiteSpace(PrivateKeyPem))
            return $"Give either {nameof(PrivateKeyFile)} or {nameof(PrivateKeyPem)}.";
        return AssertionLifetime > TimeSpan.Zero && AssertionLifetime <= TokenRules.Default.Lifetime
            ? null
            : $"{nameof(AssertionLifetime)} must be at most {TokenRules.Default.Lifetime.TotalSeconds:0} seconds.";
    }

    /// <summary>Whether secrets may be sent to an address: nobody but the two ends reads them.</summary>
    public static bool IsSafe(Uri address) => address.IsAbsoluteUri
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && IsLoopback(address)));

    internal SigningKey ReadKey() => PrivateKeyPem is { } pem
        ? SigningKey.FromPem(pem, KeyId, PrivateKeyPassword)
        : SigningKey.FromFile(PrivateKeyFile!, KeyId, PrivateKeyPassword);

    private static bool IsLoopback(Uri address) =>
        address.Host == "localhost" || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
