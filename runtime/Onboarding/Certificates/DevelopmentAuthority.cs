using System;
using System.Collections.Generic;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Bars.Scenarios.Onboarding;

/// <summary>An authority that lives as long as the process.</summary>
internal sealed class DevelopmentAuthority : IDisposable
{
    private const int KeySize = 2048;

    // Server and client authentication, as the certificates of the guide have both.
    private static readonly OidCollection Purposes = [new Oid(TlsPurpose.Server.Id), new Oid(TlsPurpose.Client.Id)];

    private DevelopmentAuthority(X509Certificate2 certificate) => Certificate = certificate;

    public X509Certificate2 Certificate { get; }

    /// <summary>An authority that signs itself.</summary>
    public static DevelopmentAuthority Root(string name, DateTimeOffset start, DateTimeOffset end)
    {
        using var key = RSA.Create(KeySize);
        return new(RequestAuthority(name, key).CreateSelfSigned(start, end));
    }

    /// <summary>An authority below this one.</summary>
    public DevelopmentAuthority Issue(string name, DateTimeOffset start, DateTimeOffset end)
    {
        using var key = RSA.Create(KeySize);
        return new(Sign(RequestAuthority(name, key), key, start, end));
    }

    /// <summary>The certificate of a server or a client.</summary>
    public X509Certificate2 Issue(string name, IReadOnlyList<string> hosts, IReadOnlyList<IPAddress> addresses, DateTimeOffset start, DateTimeOffset end)
    {
        using var key = RSA.Create(KeySize);
        var request = Request(name, key);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension(Purposes, false));
        if (hosts.Count + addresses.Count > 0)
        {
            var names = new SubjectAlternativeNameBuilder();
            foreach (var host in hosts)
                names.AddDnsName(host);
            foreach (var address in addresses)
                names.AddIpAddress(address);
            request.CertificateExtensions.Add(names.Build());
        }

        return Sign(request, key, start, end);
    }

    public void Dispose() => Certificate.Dispose();

    private static CertificateRequest RequestAuthority(string name, RSA key)
    {
        var request = Request(name, key);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        return request;
    }

    private static CertificateRequest Request(string name, RSA key)
    {
        var subject = new X500DistinguishedNameBuilder();
        subject.AddCommonName(name);
        var request = new CertificateRequest(subject.Build(), key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        return request;
    }

    private X509Certificate2 Sign(CertificateRequest request, RSA key, DateTimeOffset start, DateTimeOffset end)
    {
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(Certificate, true, false));
        using var bare = request.Create(Certificate, start, end, RandomNumberGenerator.GetBytes(16));
        return bare.CopyWithPrivateKey(key);
    }
}
