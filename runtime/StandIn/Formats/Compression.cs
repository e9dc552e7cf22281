using System;
using System.IO;
using System.IO.Compression;

namespace Bars.Scenarios.StandIn.Formats;

/// <summary>The content codings (RFC 9110 section 8.4.1) that TKW reads and writes.</summary>
internal static class Compression
{
    private const string Gzip = "gzip";
    private const string OldGzip = "x-gzip";
    private const string Deflate = "deflate";
    private const string Identity = "identity";

    /// <summary>Compresses a response by the first coding of <c>Accept-Encoding</c> that is known.</summary>
    public static void Apply(StandInResponse response, string? acceptEncoding)
    {
        if (string.IsNullOrEmpty(acceptEncoding) || Choose(acceptEncoding) is not { } coding)
            return;
        var target = new MemoryStream();
        using (Stream compressor = coding == Gzip ? new GZipStream(target, CompressionLevel.Fastest, leaveOpen: true) : new ZLibStream(target, CompressionLevel.Fastest, leaveOpen: true))
            compressor.Write(response.Body.Span);
        response.Body = target.GetBuffer().AsMemory(0, (int)target.Length);
        response.ContentEncoding = coding;
    }

    /// <summary>Whether bodies of a <c>Content-Encoding</c> can be read.</summary>
    public static bool CanRead(string? contentEncoding) => IsIdentity(contentEncoding) || IsGzip(contentEncoding) || Is(contentEncoding, Deflate);

    /// <summary>Whether a body is sent as it is.</summary>
    public static bool IsIdentity(string? contentEncoding) => string.IsNullOrWhiteSpace(contentEncoding) || Is(contentEncoding, Identity);

    /// <summary>The body of a compressed stream.</summary>
    public static Stream Open(Stream body, string? contentEncoding) =>
        IsGzip(contentEncoding) ? new GZipStream(body, CompressionMode.Decompress) : new ZLibStream(body, CompressionMode.Decompress);

    private static string? Choose(string acceptEncoding)
    {
        var codings = acceptEncoding.AsSpan();
        foreach (var range in codings.Split(','))
        {
            var coding = codings[range];
            var semicolon = coding.IndexOf(';');
            var name = (semicolon < 0 ? coding : coding[..semicolon]).Trim();
            if (semicolon >= 0 && IsRefused(coding[(semicolon + 1)..]))
                continue;
            if (name.Equals(Gzip, StringComparison.OrdinalIgnoreCase))
                return Gzip;
            if (name.Equals(Deflate, StringComparison.OrdinalIgnoreCase))
                return Deflate;
        }
        return null;
    }

    private static bool IsRefused(ReadOnlySpan<char> parameter) => parameter.Trim().TrimEnd('0') is "q=" or "q=0.";

    // RFC 9110 section 8.4.1.3: the two names are one coding.
    private static bool IsGzip(string? contentEncoding) => Is(contentEncoding, Gzip) || Is(contentEncoding, OldGzip);

    private static bool Is(string? contentEncoding, string coding) => coding.Equals(contentEncoding?.Trim(), StringComparison.OrdinalIgnoreCase);
}
