using System.Collections.Generic;

namespace Bars.Scenarios;

/// <summary>Which side of BaRS presents a certificate.</summary>
public enum CertificateDirection
{
    /// <summary>The API presents it to senders.</summary>
    Inbound,

    /// <summary>The proxy presents it to receivers, in mutual TLS.</summary>
    Outbound,
}

/// <summary>
/// A certificate of the guide's chain tables (guide, "Certificates"). A record to compare with: those printed
/// expired before the edition that prints them.
/// </summary>
public sealed class ChainCertificate
{
    /// <summary>Name within the catalogue, for example <c>ProxyPtl</c>.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether the page lists it; otherwise an earlier edition did.</summary>
    public bool IsDocumented { get; init; } = true;

    /// <summary>Common name of the subject.</summary>
    public string CommonName { get; init; } = "";

    /// <summary>SHA-1 of the DER form, 40 lower-case hexadecimal digits.</summary>
    public string Thumbprint { get; init; } = "";

    /// <summary>The environment as the table prints it, for example <c>PTL</c>.</summary>
    public string Environment { get; init; } = "";

    /// <summary>Which side presents it.</summary>
    public CertificateDirection Direction { get; init; }

    /// <summary>The issuer's certificate; <see langword="null"/> for a root.</summary>
    public ChainCertificate? Parent { get; init; }

    /// <summary>The certificate as PEM (RFC 7468) with LF line ends; <see langword="null"/> when the page prints the thumbprint only.</summary>
    public string? Pem { get; init; }

    /// <summary>The guide's cells.</summary>
    public IReadOnlyList<GuideCell> Guide { get; init; } = [];

    /// <summary>Errata that touch the certificate.</summary>
    public IReadOnlyList<Erratum> Errata { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => CommonName;
}
