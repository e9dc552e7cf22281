using System;
using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace Bars.Scenarios.Onboarding;

/// <summary>The private key that signs assertions, under the identifier it was registered with. It never shows itself.</summary>
public sealed class SigningKey : IDisposable
{
    private readonly RSA _rsa;

    private SigningKey(RSA rsa, string keyId)
    {
        _rsa = rsa;
        KeyId = keyId;
    }

    /// <summary>The registered identifier, the <c>kid</c> of assertions.</summary>
    public string KeyId { get; }

    /// <summary>Bits of the modulus.</summary>
    public int Size => _rsa.KeySize;

    internal SecurityKey Key => new RsaSecurityKey(_rsa) { KeyId = KeyId };

    /// <summary>Reads a key from a PEM file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="keyId">The registered identifier.</param>
    /// <param name="password">The file's password; <see langword="null"/> when it has none.</param>
    /// <exception cref="PasswordRequiredException">The file is encrypted, and there is no password.</exception>
    /// <exception cref="OnboardingException">The file holds no RSA key of 2048 bits or more, or the password is wrong.</exception>
    public static SigningKey FromFile(string path, string keyId, string? password = null) =>
        Create(InputFile.ReadText(path), keyId, password, path);

    /// <summary>Reads a key from PEM: PKCS#1 or PKCS#8, encrypted or not.</summary>
    /// <param name="pem">The text.</param>
    /// <param name="keyId">The registered identifier.</param>
    /// <param name="password">The text's password; <see langword="null"/> when it has none.</param>
    /// <exception cref="PasswordRequiredException">The text is encrypted, and there is no password.</exception>
    /// <exception cref="OnboardingException">The text holds no RSA key of 2048 bits or more, or the password is wrong.</exception>
    public static SigningKey FromPem(string pem, string keyId, string? password = null) =>
        Create(pem, keyId, password, "The private key");

    /// <inheritdoc/>
    public void Dispose() => _rsa.Dispose();

    /// <summary>The identifier and the size.</summary>
    public override string ToString() => $"{KeyId} (RSA {Size})";

    private static SigningKey Create(string pem, string keyId, string? password, string source)
    {
        ArgumentNullException.ThrowIfNull(pem);
        ArgumentException.ThrowIfNullOrWhiteSpace(keyId);
        return new(PemKey.ReadPrivate(pem, password, source), keyId);
    }
}
