using System;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography.X509Certificates;

namespace Bars.Scenarios.Onboarding;

/// <summary>Certificates in words.</summary>
internal static class CertificateText
{
    /// <summary>The names a certificate is for: the alternative ones, or the common name when there are none.</summary>
    public static string Names(X509Certificate2 certificate)
    {
        var alternative = certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>().FirstOrDefault();
        string[] names = alternative is null ? [] : [.. alternative.EnumerateDnsNames(), .. alternative.EnumerateIPAddresses().Select(address => $"{address}")];
        return names.Length > 0 ? string.Join(", ", names) : certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false);
    }

    /// <summary>Why a time is not within a certificate's, as a sentence; <see langword="null"/> when it is.</summary>
    public static string? OutOfTime(X509Certificate2 certificate, DateTimeOffset now)
    {
        if (now > certificate.NotAfter)
            return $"{certificate.Subject} expired on {Instant(certificate.NotAfter)}. Ask for a new one.";
        return now < certificate.NotBefore ? $"{certificate.Subject} is not valid before {Instant(certificate.NotBefore)}: check the clock of this machine." : null;
    }

    /// <summary>An instant in UTC, to the second.</summary>
    public static string Instant(DateTime local) => local.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
