using System;
using System.Collections.Generic;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Bars.Scenarios.Onboarding;

/// <summary>
/// A throw-away chain for rehearsing mutual TLS: root, issuing authority, the certificate of a receiver and that of
/// its client. The authorities' private keys are never written, so that nobody can issue more.
/// </summary>
public sealed class DevelopmentCertificates : IDisposable
{
    private readonly DevelopmentAuthority _root;
    private readonly DevelopmentAuthority _issuer;

    /// <summary>Makes a chain.</summary>
    /// <param name="host">Host name of the receiver, see <see cref="ReceiverHost"/>. The certificate is for localhost too.</param>
    /// <param name="lifetime">How long it is valid; 30 days when omitted.</param>
    /// <param name="time">The clock; the system's when omitted.</param>
    public DevelopmentCertificates(string host, TimeSpan? lifetime = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(host);
        // A little in the past, for clocks that differ.
        var start = (time ?? TimeProvider.System).GetUtcNow() - TimeSpan.FromMinutes(5);
        var end = start + (lifetime ?? TimeSpan.FromDays(30));
        var id = RandomNumberGenerator.GetHexString(6, lowercase: true);
        _root = DevelopmentAuthority.Root($"Development Root Authority {id}", start, end);
        _issuer = _root.Issue($"Development Level 1 {id}", start, end);
        Server = _issuer.Issue(host, [host, "localhost"], [IPAddress.Loopback, IPAddress.IPv6Loopback], start, end);
        Client = _issuer.Issue("Development client", [], [], start, end);
    }

    /// <summary>Root and issuing authority in PEM: what the other side has to trust.</summary>
    public string Authorities => $"{_root.Certificate.ExportCertificatePem()}\n{_issuer.Certificate.ExportCertificatePem()}\n";

    /// <summary>The certificate of the receiver, with its private key.</summary>
    public X509Certificate2 Server { get; }

    /// <summary>The certificate of the client, which stands for the BaRS proxy, with its private key.</summary>
    public X509Certificate2 Client { get; }

    /// <summary>Writes the chain: <c>ca.pem</c>, and for server and client certificate and key in PEM and both as PFX. Only their owner can read them; nothing is overwritten.</summary>
    /// <param name="directory">Where to; made if it is not there.</param>
    /// <param name="password">Encrypts keys and PFX; <see langword="null"/> leaves that to the file system.</param>
    /// <returns>The paths.</returns>
    /// <exception cref="OnboardingException">A file is there already or can not be written.</exception>
    public IReadOnlyList<string> Write(string directory, string? password = null)
    {
        var files = new List<(string, byte[])> { ("ca.pem", Encoding.ASCII.GetBytes(Authorities)) };
        foreach (var (name, certificate) in new[] { ("server", Server), ("client", Client) })
        {
            files.Add(($"{name}.pem", Encoding.ASCII.GetBytes($"{certificate.ExportCertificatePem()}\n{_issuer.Certificate.ExportCertificatePem()}\n")));
            files.Add(($"{name}.key.pem", Encoding.ASCII.GetBytes(KeyOf(certificate, password))));
            files.Add(($"{name}.pfx", new X509Certificate2Collection { certificate, _issuer.Certificate }.Export(X509ContentType.Pkcs12, password)!));
        }

        return SecretFile.Write(directory, files);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Server.Dispose();
        Client.Dispose();
        _issuer.Dispose();
        _root.Dispose();
    }

    private static string KeyOf(X509Certificate2 certificate, string? password)
    {
        using var key = certificate.GetRSAPrivateKey()!;
        return (password is null ? key.ExportPkcs8PrivateKeyPem() : key.ExportEncryptedPkcs8PrivateKeyPem(password, KeyPairFiles.Encryption)) + "\n";
    }
}
