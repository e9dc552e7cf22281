using System.Collections.Generic;
using System.Linq;

namespace Bars.Scenarios.Tool.Documents;

/// <summary><c>docs/errata.md</c>: where the guide contradicts itself or is silent, and what is used instead.</summary>
internal static class ErrataPage
{
    public static string Make(ScenarioCatalogue catalogue)
    {
        var places = ErratumPlaces.Of(catalogue);
        return new Markdown()
            .Block(DocumentWords.Notice)
            .Heading(1, "Errata")
            .Block($"""
                Where the page [{catalogue.Guide.Title}]({catalogue.Guide.Source}) of guide {catalogue.Guide.Version} contradicts itself, is mistaken or is
                silent; what this repository uses instead; and why. Rows of `scenarios.yaml` name the errata that touch them, and
                `bars show ID` prints them.
                """)
            .Table(
                ["Id", "Problem", "The page prints", "Used", "Reason", "Where"],
                catalogue.Errata.Select(erratum => Cells(erratum, [.. places[erratum.Id]])))
            .ToString();
    }

    private static string[] Cells(Erratum erratum, IReadOnlyList<string> places) =>
    [
        ErratumLinks.Anchor(erratum),
        Markdown.Escape(erratum.Problem),
        Markdown.Escape(erratum.Printed ?? "nothing"),
        Markdown.Escape(erratum.Used ?? "nothing depends on it"),
        Markdown.Escape(erratum.Reason),
        places.Count == 0 ? "text of the page" : string.Join(", ", places),
    ];
}
