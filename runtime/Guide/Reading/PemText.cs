using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Bars.Scenarios.Guide.Reading;

/// <summary>Certificates as pages print them (RFC 7468).</summary>
internal static class PemText
{
    private const string Begin = "-----BEGIN CERTIFICATE-----";
    private const string End = "-----END CERTIFICATE-----";
    private const int LineLength = 64;

    /// <summary>The certificates of a page's part, in lines of 64 characters; one that is not closed ends with its part.</summary>
    public static IEnumerable<(Place Place, string Pem)> In(PagePart part)
    {
        var text = part switch { CodePart code => code.Text, TextPart paragraph => paragraph.Text, _ => "" };
        for (var start = text.IndexOf(Begin, StringComparison.Ordinal); start >= 0; start = text.IndexOf(Begin, start + 1, StringComparison.Ordinal))
        {
            var end = text.IndexOf(End, start, StringComparison.Ordinal);
            var body = text[(start + Begin.Length)..(end < 0 ? text.Length : end)];
            var line = part is CodePart ? part.Place.Line + text.AsSpan(0, start).Count('\n') : part.Place.Line;
            yield return (part.Place with { Line = line }, Lay(string.Concat(body.Where(character => !char.IsWhiteSpace(character)))));
        }
    }

    /// <summary>The certificate.</summary>
    /// <exception cref="CryptographicException">The text is none.</exception>
    public static X509Certificate2 Certificate(string pem) => X509Certificate2.CreateFromPem(pem);

    /// <summary>SHA-1 of a certificate in lower-case hexadecimal digits, or <see langword="null"/> when it can not be read.</summary>
    public static string? Thumbprint(string pem)
    {
        try
        {
            using var certificate = Certificate(pem);
            return certificate.Thumbprint.ToLowerInvariant();
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>A printed thumbprint without what stands between its digits.</summary>
    public static string Hex(string thumbprint) => string.Concat(thumbprint.Where(char.IsAsciiHexDigit)).ToLowerInvariant();

    private static string Lay(string body)
    {
        var text = new StringBuilder(Begin).Append('\n');
        foreach (var line in body.Chunk(LineLength))
            text.Append(line).Append('\n');
        return text.Append(End).ToString();
    }
}
