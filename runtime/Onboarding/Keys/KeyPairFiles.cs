using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;

namespace Bars.Scenarios.Onboarding;

/// <summary>A new key pair on disk: what the sender keeps and what it registers.</summary>
/// <param name="PrivateKey">Path of the private key: PKCS#8 in PEM, readable for its owner only.</param>
/// <param name="PublicKey">Path of the public key in PEM, for the mail to API Management.</param>
/// <param name="KeySet">Path of the public key as a JSON Web Key Set, for a JWKS URL or <c>bars serve --register</c>.</param>
public sealed record KeyPairFiles(string PrivateKey, string PublicKey, string KeySet)
{
    private const int KeySize = 4096;

    // OWASP, Password Storage: PBKDF2 with SHA-256.
    internal static readonly PbeParameters Encryption = new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 600_000);

    /// <summary>Makes a key pair of RSA with 4096 bits. Nothing is overwritten.</summary>
    /// <param name="directory">Where to; made if it is not there.</param>
    /// <param name="keyId">The identifier; it names the files.</param>
    /// <param name="password">Encrypts the private key; <see langword="null"/> leaves that to the file system.</param>
    /// <exception cref="OnboardingException">The identifier can not name files, or a file is there already or can not be written.</exception>
    public static KeyPairFiles Create(string directory, string keyId, string? password = null)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentException.ThrowIfNullOrWhiteSpace(keyId);
        if (keyId.AsSpan().IndexOfAny(Path.GetInvalidFileNameChars()) >= 0 || keyId.Contains("..", StringComparison.Ordinal))
            throw new OnboardingException($"The key identifier '{keyId}' can not name files: use letters, digits and hyphens.");
        using var rsa = RSA.Create(KeySize);
        var paths = SecretFile.Write(
            directory,
            ($"{keyId}.private.pem", Encoding.ASCII.GetBytes((password is null ? rsa.ExportPkcs8PrivateKeyPem() : rsa.ExportEncryptedPkcs8PrivateKeyPem(password, Encryption)) + "\n")),
            ($"{keyId}.public.pem", Encoding.ASCII.GetBytes(rsa.ExportSubjectPublicKeyInfoPem() + "\n")),
            ($"{keyId}.jwks.json", Encoding.UTF8.GetBytes(new PublicKey(keyId, rsa.ExportParameters(includePrivateParameters: false)).ToKeySet())));
        return new(paths[0], paths[1], paths[2]);
    }
}
