using System;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Bars.Scenarios.Onboarding;

/// <summary>A certificate with its private key, and those between it and its root: what one side of mutual TLS presents.</summary>
public sealed class PresentedCertificate : IDisposable
{
    private PresentedCertificate(X509Certificate2 certificate, X509Certificate2Collection chain)
    {
        Certificate = certificate;
        Chain = chain;
    }

    /// <summary>The certificate, with its private key.</summary>
    public X509Certificate2 Certificate { get; }

    /// <summary>The certificates between it and its root.</summary>
    public X509Certificate2Collection Chain { get; }

    /// <summary>Reads a PKCS#12 file (PFX), or a PEM file with the certificate first.</summary>
    /// <param name="path">The file.</param>
    /// <param name="keyPath">PEM file of the private key; <see langword="null"/> when <paramref name="path"/> holds it.</param>
    /// <param name="password">Password of the PFX or of the private key; <see langword="null"/> when there is none.</param>
    /// <exception cref="OnboardingException">A file can not be read, the password is missing or wrong, or key and certificate do not belong together.</exception>
    public static PresentedCertificate FromFile(string path, string? keyPath = null, string? password = null)
    {
        var bytes = InputFile.ReadBytes(path);
        return bytes.AsSpan().IndexOf("-----BEGIN "u8) >= 0 ? FromPem(path, keyPath ?? path, password) : FromPfx(bytes, path, password);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Certificate.Dispose();
        foreach (var certificate in Chain)
            certificate.Dispose();
    }

    /// <summary>The subject.</summary>
    public override string ToString() => Certificate.Subject;

    private static PresentedCertificate FromPfx(byte[] bytes, string path, string? password)
    {
        X509Certificate2Collection all;
        try
        {
            all = X509CertificateLoader.LoadPkcs12Collection(bytes, password, X509KeyStorageFlags.EphemeralKeySet);
        }
        catch (CryptographicException)
        {
            throw new OnboardingException($"{path} can not be opened: it is no PFX (PKCS#12) or PEM file, or its password is {(password is null ? "missing" : "another")}.");
        }

        var leaf = all.FirstOrDefault(certificate => certificate.HasPrivateKey)
            ?? throw new OnboardingException($"{path} holds no private key: export it together with the certificate.");
        return new(leaf, [.. all.Where(certificate => certificate != leaf)]);
    }

    private static PresentedCertificate FromPem(string path, string keyPath, string? password)
    {
        var all = CertificateFile.Read(path);
        using var rsa = PemKey.ReadPrivate(InputFile.ReadText(keyPath), password, keyPath);
        try
        {
            return new(all[0].CopyWithPrivateKey(rsa), [.. all.Skip(1)]);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            throw new OnboardingException($"The key of {keyPath} is not that of the certificate {all[0].Subject} in {path}.");
        }
    }
}
