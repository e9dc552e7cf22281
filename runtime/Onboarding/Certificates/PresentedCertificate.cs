using System;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Bars.Scenarios.Onboarding;

/// <summary>A certificate with its private key, and those between it and its root: what one side of mutual TLS presents.</summary>
public sealed class PresentedCertificate : IDisposable
{
    // ERROR_INVALID_PASSWORD, which .NET reports on every system.
    private const int WrongPassword = unchecked((int)0x80070056);

    // SChannel takes no key that is in memory only, and macOS knows none.
    private static readonly X509KeyStorageFlags KeyStorage = OperatingSystem.IsLinux() ? X509KeyStorageFlags.EphemeralKeySet : X509KeyStorageFlags.DefaultKeySet;

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
    /// <exception cref="PasswordRequiredException">A file is encrypted, and there is no password.</exception>
    /// <exception cref="OnboardingException">A file can not be read, the password is wrong, or key and certificate do not belong together.</exception>
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
            all = X509CertificateLoader.LoadPkcs12Collection(bytes, password, KeyStorage);
        }
        catch (CryptographicException exception)
        {
            if (exception.HResult != WrongPassword)
                throw new OnboardingException($"{path} is no PFX (PKCS#12) and no PEM file.");
            throw password is null ? new PasswordRequiredException(path) : new OnboardingException($"The password does not open {path}.");
        }

        var leaf = all.FirstOrDefault(certificate => certificate.HasPrivateKey)
            ?? throw new OnboardingException($"{path} holds no private key: export it together with the certificate.");
        return new(leaf, [.. all.Where(certificate => certificate != leaf)]);
    }

    private static X509Certificate2 Usable(X509Certificate2 inMemory)
    {
        if (!OperatingSystem.IsWindows())
            return inMemory;
        using (inMemory)
            return X509CertificateLoader.LoadPkcs12(inMemory.Export(X509ContentType.Pkcs12), null, KeyStorage);
    }

    private static PresentedCertificate FromPem(string path, string keyPath, string? password)
    {
        var all = CertificateFile.Read(path);
        using var rsa = PemKey.ReadPrivate(InputFile.ReadText(keyPath), password, keyPath);
        try
        {
            return new(Usable(all[0].CopyWithPrivateKey(rsa)), [.. all.Skip(1)]);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            throw new OnboardingException($"The key of {keyPath} is not that of the certificate {all[0].Subject} in {path}.");
        }
    }
}
