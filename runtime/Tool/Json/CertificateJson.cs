using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Onboarding;

namespace Bars.Scenarios.Tool.Json;

/// <summary>A certificate of the guide.</summary>
internal sealed record CertificateJson(
    string Name,
    string CommonName,
    string Thumbprint,
    string Environment,
    string Direction,
    IReadOnlyList<string> Chain,
    string? Subject,
    string? Issuer,
    DateTimeOffset? NotBefore,
    DateTimeOffset? NotAfter,
    bool? Expired,
    IReadOnlyList<string> Errata)
{
    public static CertificateJson Of(ChainReport report) => new(
        report.Row.Name, report.Row.CommonName, report.Row.Thumbprint, report.Row.Environment, report.Row.Direction.ToString().ToLowerInvariant(), report.Chain,
        report.Details?.Subject, report.Details?.Issuer, report.Details?.NotBefore, report.Details?.NotAfter, report.Details?.HasExpired,
        [.. report.Row.Errata.Select(erratum => erratum.Id)]);
}
