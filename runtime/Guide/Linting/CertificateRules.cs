using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Bars.Scenarios.Guide.Editions;
using Bars.Scenarios.Guide.Reading;

namespace Bars.Scenarios.Guide.Linting;

/// <summary>Certificates that have expired, can not be read, or have another thumbprint than the table prints.</summary>
internal static class CertificateRules
{
    public static IEnumerable<LintFinding> Check(Edition edition, DateTimeOffset now)
    {
        var rows = edition.Of(TableKinds.Certificates).ToList();
        var found = new List<LintFinding>();
        foreach (var (place, pem) in edition.Parts.SelectMany(PemText.In))
        {
            try
            {
                using var certificate = PemText.Certificate(pem);
                found.AddRange(Check(place, certificate, rows, now));
            }
            catch (CryptographicException exception)
            {
                found.Add(new("certificate", place, "certificate", $"the certificate can not be read: {exception.Message}"));
            }
        }

        foreach (var row in rows.Where(row => row.Plain("parentThumbprint") is { Length: > 0 } parent && parent != "N/A"
            && rows.Exists(other => other.Plain("commonName") == row.Plain("parentCommonName"))
            && !rows.Exists(other => other.Plain("commonName") == row.Plain("parentCommonName") && PemText.Hex(other.Plain("thumbprint")) == PemText.Hex(parent))))
        {
            found.Add(new("thumbprint", row.Place, row.Title, $"the row names a parent {row.Plain("parentCommonName")} with the thumbprint {row.Plain("parentThumbprint")}, the parent's row has another"));
        }

        return found;
    }

    private static IEnumerable<LintFinding> Check(Place place, X509Certificate2 certificate, List<GuideRow> rows, DateTimeOffset now)
    {
        var name = certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false);
        var thumbprint = certificate.Thumbprint.ToLowerInvariant();
        var end = certificate.NotAfter.ToUniversalTime();
        if (end < now.UtcDateTime)
            yield return new("expired", place, $"{name} {thumbprint}", string.Create(CultureInfo.InvariantCulture, $"the certificate of {name} expired on {end:yyyy-MM-dd}"));
        if (certificate.NotBefore.ToUniversalTime() > now.UtcDateTime)
            yield return new("not-yet-valid", place, $"{name} {thumbprint}", string.Create(CultureInfo.InvariantCulture, $"the certificate of {name} is valid from {certificate.NotBefore.ToUniversalTime():yyyy-MM-dd} only"));
        if (rows.Count > 0 && !rows.Exists(row => PemText.Hex(row.Plain("thumbprint")) == thumbprint))
        {
            var printed = rows.Where(row => row.Plain("commonName") == name).Select(row => row.Plain("thumbprint")).ToList();
            yield return new("thumbprint", place, name, printed.Count == 0
                ? $"no row has the thumbprint {thumbprint} of the certificate of {name}"
                : $"the certificate of {name} has the thumbprint {thumbprint}, the table prints {string.Join(" and ", printed)}");
        }
    }
}
