using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Tool.Selection;

namespace Bars.Scenarios.Tool.Documents;

/// <summary>The rows that name an erratum, by its id.</summary>
internal static class ErratumPlaces
{
    public static ILookup<string, string> Of(ScenarioCatalogue catalogue) => All(catalogue)
        .SelectMany(place => place.Errata, (place, erratum) => (erratum.Id, place.Place))
        .ToLookup(pair => pair.Id, pair => pair.Place, StringComparer.Ordinal);

    private static IEnumerable<(string Place, IReadOnlyList<Erratum> Errata)> All(ScenarioCatalogue catalogue) =>
    [
        .. catalogue.Headers.Select(header => ($"header {Markdown.Code(header.Name)}", header.Errata)),
        .. catalogue.Interactions.Select(interaction => ($"interaction {interaction.Name}", interaction.Errata)),
        .. catalogue.Services.Select(service => ($"service {service.Name}", service.Errata)),
        .. catalogue.Patients.Select(patient => ($"patient {patient.Name}", patient.Errata)),
        .. catalogue.Messages.Select(message => ($"body {message.Name}", message.Errata)),
        .. Row.All(catalogue).Select(row => (Markdown.Code(row.Id), row.Errata)),
        ("stateful table", catalogue.Stateful.Errata),
        ("token rules", TokenRules.Default.Errata),
        .. KeyIdPatterns.All.Select(pattern => ($"key ids {pattern.Name}", pattern.Errata)),
        .. HostNamePatterns.All.Select(pattern => ($"host names {pattern.Name}", pattern.Errata)),
        .. Certificates.All.Select(certificate => ($"certificate {certificate.Name}", certificate.Errata)),
    ];
}
