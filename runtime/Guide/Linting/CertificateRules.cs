using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Bars.Scenarios.Guide.Editions;
using Bars.Scenarios.Guide.Reading;

namespace Bars.Scenarios.Guide.Linting;

/// <summary>Certificates that have expired, can not be read, or have another thumbprint than the table prints.</summary>
internal static class CertificateRules
{
    private const string Begin = "-----BEGIN CERTIFICATE-----";
    private const string End = "-----END CERTIFICATE-----";

    public static IEnumerable<LintFinding> Check(Edition edition, DateTimeOffset now)
    {
        var rows = edition.Of(TableKinds.Certificates).ToList();
        var found = new List<LintFinding>();
        foreach (var (place, pem) in Printed(edition.Parts))
        {
            try
            {
                using var certificate = X509Certificate2.CreateFromPem(pem);
                found.AddRange(Check(place, certificate, rows, now));
            }
            catch (CryptographicException exception)
            {
                found.Add(new("certificate", place, "certificate", $"the certificate can not be read: {exception.Message}"));
            }
        }

        foreach (var row in rows.Where(row => row.Plain("parentThumbprint") is { Length: > 0 } parent && parent != "N/A"
            && rows.Exists(other => other.Plain("commonName") == row.Plain("parentCommonName"))
            && !rows.Exists(other => other.Plain("commonName") == row.Plain("parentCommonName") && Hex(other.Plain("thumbprint")) == Hex(parent))))
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
            yield return new("expired", place, $"{name} {thumbprint}", $"the certificate of {name} expired on {end:yyyy-MM-dd}");
        if (certificate.NotBefore.ToUniversalTime() > now.UtcDateTime)
            yield return new("not-yet-valid", place, $"{name} {thumbprint}", $"the certificate of {name} is valid from {certificate.NotBefore.ToUniversalTime():yyyy-MM-dd} only");
        if (rows.Count > 0 && !rows.Exists(row => Hex(row.Plain("thumbprint")) == thumbprint))
        {
            var printed = rows.Where(row => row.Plain("commonName") == name).Select(row => row.Plain("thumbprint")).ToList();
            yield return new("thumbprint", place, name, printed.Count == 0
                ? $"no row has the thumbprint {thumbprint} of the certificate of {name}"
                : $"the certificate of {name} has the thumbprint {thumbprint}, the table prints {string.Join(" and ", printed)}");
        }
    }

    private static IEnumerable<(Place Place, string Pem)> Printed(IEnumerable<PagePart> parts)
    {
        foreach (var part in parts)
        {
            var text = part switch { CodePart code => code.Text, TextPart paragraph => paragraph.Text, _ => "" };
            for (var start = text.IndexOf(Begin, StringComparison.Ordinal); start >= 0;)
            {
                var end = text.IndexOf(End, start, StringComparison.Ordinal);
                if (end < 0)
                    break;
                var body = text[(start + Begin.Length)..end];
                var line = part is CodePart ? part.Place.Line + text.AsSpan(0, start).Count('\n') : part.Place.Line;
                yield return (part.Place with { Line = line }, $"{Begin}\n{string.Concat(body.Where(character => !char.IsWhiteSpace(character)))}\n{End}");
                start = text.IndexOf(Begin, end, StringComparison.Ordinal);
            }
        }
    }

    private static string Hex(string text) => string.Concat(text.Where(char.IsAsciiHexDigit)).ToLowerInvariant();
}
