using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Bars.Scenarios.Reports;

/// <summary>The reports of a run, or of what a stand-in received, and where they come from.</summary>
/// <param name="Origin">What was checked by what.</param>
/// <param name="Exchanges">One report per exchange, in the order of time.</param>
public sealed record ValidationReport(ReportOrigin Origin, IReadOnlyList<ExchangeReport> Exchanges);

/// <summary>What a report names so that its findings can be repeated.</summary>
/// <param name="Guide">The edition of the guide.</param>
/// <param name="CatalogueHash">SHA-256 of <c>scenarios.yaml</c>, lower-case hexadecimal.</param>
/// <param name="ChecksHash">SHA-256 of <c>checks.yaml</c>, lower-case hexadecimal.</param>
/// <param name="Ruleset">The ruleset of TKW that the checks follow, for example <c>FHIR_BaRS 1.0.19</c>.</param>
/// <param name="ToolVersion">Version of this software.</param>
/// <param name="Target">Who was asked, or where the exchanges come from.</param>
/// <param name="Time">When the report was made.</param>
/// <param name="IsParity">Whether checks were evaluated with the quirks of the real TKW.</param>
public sealed record ReportOrigin(
    GuideEdition Guide,
    string CatalogueHash,
    string ChecksHash,
    string Ruleset,
    string ToolVersion,
    string Target,
    DateTimeOffset Time,
    bool IsParity)
{
    /// <summary>The origin of a report that is made now, by this version.</summary>
    /// <param name="target">Who was asked, or where the exchanges come from.</param>
    /// <param name="options">What the exchanges are checked with.</param>
    /// <param name="time">The clock; the system's when omitted.</param>
    public static ReportOrigin Of(string target, ExchangeValidatorOptions options, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        var version = typeof(ReportOrigin).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
        return new(
            options.Catalogue.Guide,
            HashOf("scenarios.yaml"),
            HashOf("checks.yaml"),
            Checks.Ruleset.ToString(),
            version.Split('+')[0],
            target,
            (time ?? TimeProvider.System).GetUtcNow(),
            options.Parity);
    }

    // Written into the catalogue's assembly when it is built.
    private static string HashOf(string table) =>
        typeof(ScenarioCatalogue).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == $"sha256:{table}").Value!.ToLowerInvariant();
}
