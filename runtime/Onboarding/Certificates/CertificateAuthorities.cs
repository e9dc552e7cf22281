using System;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Bars.Scenarios.Onboarding;

/// <summary>The root and issuing authorities that one side of TLS trusts, and its judgement on the other side's certificate.</summary>
public sealed class CertificateAuthorities
{
    private readonly X509Certificate2Collection _roots;
    private readonly X509Certificate2Collection _issuers;
    private readonly bool _isSystem;
    private readonly TimeProvider _time;

    private CertificateAuthorities(X509Certificate2Collection roots, X509Certificate2Collection issuers, bool isSystem, TimeProvider? time)
    {
        _roots = roots;
        _issuers = issuers;
        _isSystem = isSystem;
        _time = time ?? TimeProvider.System;
    }

    /// <summary>Those that the operating system trusts.</summary>
    /// <param name="time">The clock; the system's when omitted.</param>
    public static CertificateAuthorities OfSystem(TimeProvider? time = null) => new([], [], true, time);

    /// <summary>Reads authorities from a PEM file: roots, which sign themselves, and the issuers below them.</summary>
    /// <param name="path">The file.</param>
    /// <param name="time">The clock; the system's when omitted.</param>
    /// <exception cref="OnboardingException">The file can not be read, or holds no root.</exception>
    public static CertificateAuthorities FromFile(string path, TimeProvider? time = null)
    {
        var all = CertificateFile.Read(path);
        var roots = all.Where(IsRoot).ToArray();
        return roots.Length > 0
            ? new([.. roots], [.. all.Where(certificate => !IsRoot(certificate))], false, time)
            : throw new OnboardingException($"{path} holds no root certificate in PEM: give the root and the authorities below it in one file.");
    }

    /// <summary>What is wrong with the certificate of a server, as a sentence; <see langword="null"/> when it is trusted.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="sent">Further certificates that the server sent.</param>
    /// <param name="host">The host that was called.</param>
    public string? ServerComplaint(X509Certificate2? certificate, X509Certificate2Collection sent, string host)
    {
        ArgumentNullException.ThrowIfNull(sent);
        ArgumentNullException.ThrowIfNull(host);
        if (Complaint(certificate, sent, TlsPurpose.Server) is { } complaint)
            return $"The server's certificate is refused: {complaint}";
        // Certificates of the NHS authorities name the host in the subject alone.
        return certificate!.MatchesHostname(host, allowWildcards: true, allowCommonName: true)
            ? null
            : $"The server's certificate is refused: it is for {CertificateText.Names(certificate)}, but the host called is {host}. The name must be the host's (FQDN).";
    }

    /// <summary>What is wrong with the certificate of a client, as a sentence; <see langword="null"/> when it is trusted.</summary>
    /// <param name="certificate">The certificate; <see langword="null"/> when the client presented none.</param>
    /// <param name="sent">Further certificates that the client sent.</param>
    public string? ClientComplaint(X509Certificate2? certificate, X509Certificate2Collection sent)
    {
        ArgumentNullException.ThrowIfNull(sent);
        return Complaint(certificate, sent, TlsPurpose.Client) is { } complaint ? $"The client's certificate is refused: {complaint}" : null;
    }

    /// <summary>What is wrong with a certificate of our own as a client's, whoever trusts it; <see langword="null"/> when nothing is.</summary>
    internal string? OwnComplaint(X509Certificate2 certificate) => CertificateText.OutOfTime(certificate, _time.GetUtcNow()) ?? TlsPurpose.Client.Complaint(certificate);

    private static bool IsRoot(X509Certificate2 certificate) => certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData);

    private string? Complaint(X509Certificate2? certificate, X509Certificate2Collection sent, TlsPurpose purpose)
    {
        if (certificate is null)
            return "it presented none. Mutual TLS needs a certificate of the environment's chain on both sides.";
        var now = _time.GetUtcNow();
        using var chain = new X509Chain { ChainPolicy = Policy(sent, purpose, now) };
        if (chain.Build(certificate))
            return purpose.Complaint(certificate);
        return chain.ChainElements
            .Select(element => element.Certificate)
            .Select(candidate => CertificateText.OutOfTime(candidate, now))
            .FirstOrDefault(complaint => complaint is not null) ?? Untrusted(certificate, chain, purpose);
    }

    private string Untrusted(X509Certificate2 certificate, X509Chain chain, TlsPurpose purpose)
    {
        var status = chain.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (flags, one) => flags | one.Status);
        if (status.HasFlag(X509ChainStatusFlags.NotSignatureValid))
            return $"the signature of {certificate.Subject} is not its issuer's.";
        if ((status & (X509ChainStatusFlags.PartialChain | X509ChainStatusFlags.UntrustedRoot)) != 0)
        {
            var trusted = _isSystem ? "the authorities of this machine" : string.Join(" and ", _roots.Select(root => root.Subject));
            return $"{certificate.Subject} was issued by {certificate.Issuer}, which does not lead to an authority that is trusted ({trusted}). "
                + "It is of another environment's chain, or an authority between it and the root is missing.";
        }

        return purpose.Complaint(certificate) ?? $"{certificate.Subject}: {string.Join(", ", chain.ChainStatus.Select(one => one.StatusInformation.Trim()))}";
    }

    private X509ChainPolicy Policy(X509Certificate2Collection sent, TlsPurpose purpose, DateTimeOffset now)
    {
        var policy = new X509ChainPolicy
        {
            TrustMode = _isSystem ? X509ChainTrustMode.System : X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
            DisableCertificateDownloads = true,
            VerificationTime = now.UtcDateTime.ToLocalTime(),
            VerificationTimeIgnored = false,
        };
        policy.ApplicationPolicy.Add(new Oid(purpose.Id));
        policy.CustomTrustStore.AddRange(_roots);
        policy.ExtraStore.AddRange(_issuers);
        policy.ExtraStore.AddRange(sent);
        return policy;
    }
}
