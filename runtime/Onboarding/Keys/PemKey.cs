using System;
using System.Security.Cryptography;

namespace Bars.Scenarios.Onboarding;

/// <summary>RSA keys in PEM (RFC 7468), and what is wrong with texts that hold none.</summary>
internal static class PemKey
{
    // RFC 7518 section 3.3: a key of 2048 bits or larger.
    private const int SmallestKey = 2048;
    private const string Encrypted = "ENCRYPTED PRIVATE KEY";

    /// <summary>Reads a private key in PKCS#1 or PKCS#8, encrypted or not; dispose of it.</summary>
    /// <exception cref="PasswordRequiredException">The key is encrypted, and there is no password.</exception>
    /// <exception cref="OnboardingException">The text holds no RSA key of 2048 bits or more, or the password is wrong.</exception>
    public static RSA ReadPrivate(string pem, ReadOnlySpan<char> password, string source)
    {
        if (pem.Contains("Proc-Type: 4,ENCRYPTED", StringComparison.Ordinal))
            throw new OnboardingException($"{source} is encrypted in the old way of OpenSSL. Convert it: openssl pkcs8 -topk8 -in OLD -out NEW");
        if (pem.Contains("-----BEGIN OPENSSH PRIVATE KEY-----", StringComparison.Ordinal))
            throw new OnboardingException($"{source} is a key of OpenSSH. Convert a copy of it: ssh-keygen -p -m PKCS8 -f COPY");
        if (Find(pem, label => label is Encrypted or "PRIVATE KEY" or "RSA PRIVATE KEY") is not { } found)
            throw new OnboardingException($"{source} holds no private key in PEM (PKCS#1 or PKCS#8): {Found(pem)}");
        if (!found.StartsWith($"-----BEGIN {Encrypted}-----", StringComparison.Ordinal))
            return Import(rsa => rsa.ImportFromPem(found), $"{source} can not be read as an RSA key; RS512 needs one of RSA.", source);
        if (password.IsEmpty)
            throw new PasswordRequiredException(source);
        var secret = password.ToString();
        return Import(rsa => rsa.ImportFromEncryptedPem(found, secret), $"The password does not open {source}, or it holds no RSA key.", source);
    }

    /// <summary>Reads a public key, or that of a certificate; dispose of it.</summary>
    /// <exception cref="OnboardingException">The text holds no public RSA key of 2048 bits or more.</exception>
    public static RSA ReadPublic(string pem, string source)
    {
        if (Find(pem, label => label.EndsWith("PRIVATE KEY", StringComparison.Ordinal)) is not null)
            throw new OnboardingException($"{source} holds a private key: that never leaves its owner. Give the public one, made by: openssl pkey -in PRIVATE -pubout");
        if (Find(pem, label => label is "PUBLIC KEY" or "RSA PUBLIC KEY") is not { } found)
            throw new OnboardingException($"{source} holds no public key in PEM: {Found(pem)}");
        return Import(rsa => rsa.ImportFromPem(found), $"{source} can not be read as a public RSA key; RS512 needs one of RSA.", source);
    }

    private static RSA Import(Action<RSA> import, string complaint, string source)
    {
        var rsa = RSA.Create();
        try
        {
            import(rsa);
            return rsa.KeySize >= SmallestKey
                ? rsa
                : throw new OnboardingException($"The key of {source} has {rsa.KeySize} bits; RS512 needs {SmallestKey} or more. Make a new one.");
        }
        catch (Exception exception)
        {
            rsa.Dispose();
            // What the libraries say may quote the input: it is not passed on.
            throw exception is CryptographicException or ArgumentException ? new OnboardingException(complaint) : exception;
        }
    }

    /// <summary>The first part of a PEM text with a label that is wanted.</summary>
    private static string? Find(string pem, Func<string, bool> isWanted)
    {
        for (var rest = pem.AsSpan(); PemEncoding.TryFind(rest, out var fields); rest = rest[fields.Location.End..])
        {
            if (isWanted(rest[fields.Label].ToString()))
                return rest[fields.Location].ToString();
        }

        return null;
    }

    private static string Found(string pem)
    {
        var span = pem.AsSpan();
        return PemEncoding.TryFind(span, out var fields) ? $"it holds a {Shown(span[fields.Label].ToString())}." : "it holds no PEM at all.";
    }

    private static string Shown(string label) => label.Length <= 40 ? label : label[..40];
}
