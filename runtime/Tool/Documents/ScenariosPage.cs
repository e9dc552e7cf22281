using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Tool.Selection;

namespace Bars.Scenarios.Tool.Documents;

/// <summary><c>docs/scenarios.md</c>: every row of the table, area by area.</summary>
internal static class ScenariosPage
{
    public static string Make(ScenarioCatalogue catalogue)
    {
        var guide = catalogue.Guide;
        var rows = Row.All(catalogue).Where(row => row.Cell is null).ToList();
        var page = new Markdown()
            .Block(DocumentWords.Notice)
            .Heading(1, "Scenarios")
            .Block($"The scenarios of the page [{guide.Title}]({guide.Source}) of guide {guide.Version}, as this repository performs and answers them.")
            .Block("""
                - *Id* is what `bars run`, `bars show` and `bars curl` take; `bars show ID` prints the guide's cells, the whole request and
                  everything that is expected of the answer.
                - *Decided by* is the sentinel, the value in the request that causes the answer, and further conditions. `any` means every
                  value that no other row claims.
                - *Answer* is the HTTP status, the resource to find (with its id), and the codes of an OperationOutcome.
                - *Errata* say where the page contradicts itself or is silent, see [errata](errata.md). Where the real TKW answers
                  something else than the page, see [fidelity](fidelity.md).
                """);
        foreach (var area in rows.GroupBy(row => row.Area))
        {
            page.Heading(2, area.Key);
            page.Table(["Id", "Scenario", "Applications", "Sent", "Decided by", "Answer", "Errata"], area.Where(row => row.IsDocumented).Select(Printed));
            if (area.All(row => row.IsDocumented))
                continue;
            page.Block("Answers that the page does not print:");
            page.Table(["Id", "Scenario", "Sent", "Decided by", "Answer", "Errata"], area.Where(row => !row.IsDocumented).Select(Unprinted));
        }

        StatefulSection.Write(page, catalogue.Stateful);
        return page.ToString();
    }

    private static IReadOnlyList<string> Printed(Row row) =>
    [
        Markdown.Code(row.Id),
        Markdown.Escape(row.Title),
        Markdown.Escape(string.Join(", ", row.Applications.Select(application => application.Title))),
        DocumentWords.Sent(row.Request),
        DocumentWords.Deciding(row),
        DocumentWords.Answer(row.Expectation),
        ErratumLinks.To(row.Errata),
    ];

    private static IReadOnlyList<string> Unprinted(Row row) =>
    [
        Markdown.Code(row.Id),
        Markdown.Escape(row.Title),
        DocumentWords.Sent(row.Request),
        DocumentWords.Deciding(row),
        DocumentWords.Answer(row.Expectation),
        ErratumLinks.To(row.Errata),
    ];
}
