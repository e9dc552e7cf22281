using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Guide.Editions;
using Bars.Scenarios.Guide.Reading;

namespace Bars.Scenarios.Guide.Linting;

/// <summary>Finds contradictions in an edition of the guide, without knowing what another edition says.</summary>
public static class Linter
{
    /// <summary>Everything found, by place.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="now">The moment at which certificates have to be valid.</param>
    public static IReadOnlyList<LintFinding> Check(Edition edition, DateTimeOffset now) =>
    [
        .. ScenarioRules.Check(edition)
            .Concat(SearchRules.Check(edition, now))
            .Concat(ListingRules.Check(edition))
            .Concat(NhsNumberRules.Check(edition))
            .Concat(CertificateRules.Check(edition, now))
            .Concat(ExampleRules.Check(edition))
            .Concat(TextRules.Check(edition))
            .Distinct()
            .OrderBy(finding => Order(edition, finding.Place))
            .ThenBy(finding => finding.Rule, StringComparer.Ordinal),
    ];

    // Files keep the order in which they were given.
    private static (int File, int Line) Order(Edition edition, Place place) =>
        (edition.Parts.Select(part => part.Place.File).Distinct().ToList().IndexOf(place.File), place.Line);
}
