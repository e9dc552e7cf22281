using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography.X509Certificates;

namespace Bars.Scenarios.Onboarding;

/// <summary>A certificate of the guide's chain tables, decoded as far as the guide prints it.</summary>
/// <param name="Row">The row of the table.</param>
/// <param name="Chain">Common names from the certificate's issuer up to its root; empty for a root.</param>
/// <param name="Details">What the PEM says; <see langword="null"/> when the guide prints the thumbprint alone.</param>
public sealed record ChainReport(ChainCertificate Row, IReadOnlyList<string> Chain, CertificateDetails? Details)
{
    /// <summary>Reports on every certificate of the tables, in their order.</summary>
    /// <param name="now">The instant that decides about expiry.</param>
    public static IReadOnlyList<ChainReport> All(DateTimeOffset now) => [.. Certificates.All.Select(row => Of(row, now))];

    private static ChainReport Of(ChainCertificate row, DateTimeOffset now)
    {
        var chain = new List<string>();
        for (var parent = row.Parent; parent is not null; parent = parent.Parent)
            chain.Add(parent.CommonName);
        if (row.Pem is null)
            return new(row, chain, null);
        using var certificate = X509Certificate2.CreateFromPem(row.Pem);
        return new(row, chain, CertificateDetails.Of(certificate, now));
    }
}

/// <summary>What a certificate says.</summary>
/// <param name="Subject">Distinguished name of the subject.</param>
/// <param name="Issuer">Distinguished name of the issuer.</param>
/// <param name="Names">The host names it is for, with commas between them.</param>
/// <param name="NotBefore">Start of its validity.</param>
/// <param name="NotAfter">End of its validity.</param>
/// <param name="HasExpired">Whether it has ended.</param>
public sealed record CertificateDetails(string Subject, string Issuer, string Names, DateTimeOffset NotBefore, DateTimeOffset NotAfter, bool HasExpired)
{
    /// <summary>Reads a certificate.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="now">The instant that decides about expiry.</param>
    public static CertificateDetails Of(X509Certificate2 certificate, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return new(
            certificate.Subject, certificate.Issuer, CertificateText.Names(certificate),
            certificate.NotBefore.ToUniversalTime(), certificate.NotAfter.ToUniversalTime(), now > certificate.NotAfter);
    }
}
