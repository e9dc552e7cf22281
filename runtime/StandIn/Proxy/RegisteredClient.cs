using System.Security.Cryptography;

namespace Bars.Scenarios.StandIn;

/// <summary>A public key as it was registered for an application.</summary>
/// <param name="KeyId">The key's identifier, the <c>kid</c> of assertions.</param>
/// <param name="PublicKey">Modulus and exponent of the RSA key.</param>
/// <param name="ApiKey">The application's API key, the <c>iss</c> and <c>sub</c> of assertions; <see langword="null"/> takes any.</param>
/// <param name="IsEnabled">Whether the application may call the BaRS API; otherwise it gets tokens that the proxy refuses.</param>
public sealed record RegisteredClient(string KeyId, RSAParameters PublicKey, string? ApiKey = null, bool IsEnabled = true)
{
    /// <summary>The key's identifier, and nothing of the rest.</summary>
    public override string ToString() => KeyId;
}
