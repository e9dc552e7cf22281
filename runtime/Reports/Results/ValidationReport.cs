using System;
using System.Collections.Generic;

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
    bool IsParity);
