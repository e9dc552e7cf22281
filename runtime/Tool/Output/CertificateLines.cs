using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Bars.Scenarios.Onboarding;

namespace Bars.Scenarios.Tool.Output;

/// <summary>The guide's certificates as lines with tabs between the columns.</summary>
internal static class CertificateLines
{
    public static void Write(ToolHost host, IReadOnlyList<ChainReport> reports)
    {
        foreach (var (row, chain, details) in reports)
        {
            host.Out.WriteLine(string.Join('\t',
                details is null ? "thumbprint only" : details.HasExpired ? "expired" : "valid",
                row.Environment,
                row.Direction == CertificateDirection.Inbound ? "inbound" : "outbound",
                row.CommonName,
                row.Thumbprint,
                details is null ? "-" : Validity(details),
                details?.Subject ?? "-",
                chain.Count == 0 ? "root" : string.Join(" < ", chain)));
        }

        host.Out.WriteLine($"{reports.Count} certificates, {reports.Count(report => report.Details is not null)} printed as PEM, {reports.Count(report => report.Details?.HasExpired == true)} of them expired. Records of guide {host.Catalogue.Guide.Version}: compare with them, never pin them.");
    }

    /// <summary>First and last day, as ISO 8601 writes them.</summary>
    public static string Validity(CertificateDetails details) =>
        string.Create(CultureInfo.InvariantCulture, $"{details.NotBefore:yyyy-MM-dd} to {details.NotAfter:yyyy-MM-dd}");
}
