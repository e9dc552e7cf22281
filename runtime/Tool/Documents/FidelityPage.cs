using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Tool.Selection;

namespace Bars.Scenarios.Tool.Documents;

/// <summary><c>docs/fidelity.md</c>: where the guide and the real TKW differ, and what the stand-in does about it.</summary>
internal static class FidelityPage
{
    public static string Make(ScenarioCatalogue catalogue)
    {
        var (guide, tkw) = ($"guide {catalogue.Guide.Version}", $"TKW {catalogue.ParityRelease}");
        var rows = Row.All(catalogue).ToList();
        return new Markdown()
            .Block(DocumentWords.Notice)
            .Heading(1, "Fidelity")
            .Block($"""
                How the stand-in decides between the page of {guide} and the real {tkw}:

                - Where the page is unambiguous it wins, even where TKW does something else.
                - Where the page contradicts itself or is silent, TKW decides; the [errata](errata.md) say where that was.
                - An answer that differs from TKW's says so in a `Warning` response header.
                - `bars serve --parity`, `bars run --parity` and `StandInOptions.Parity` answer as {tkw} instead.
                """)
            .Heading(2, "Rows that TKW answers differently")
            .Table(["Row", "Decided by", $"By the {guide} (default)", $"{tkw} (`--parity`)", "In words"], rows.Where(row => !row.IsAlikeInTkw).Select(Differing))
            .Heading(2, "Differences that are not the answer to one row")
            .Table(
                ["Name", "Default", "`--parity`"],
                Differences(catalogue, isImitated: true))
            .Heading(2, "Where the stand-in never does as TKW")
            .Block("These hold with `--parity` as well.")
            .Table(["Name", "Stand-in", tkw], Differences(catalogue, isImitated: false))
            .Heading(2, "Answers the page does not print")
            .Block($"{tkw} gives them, and so does the stand-in. `bars list --undocumented` lists them, `bars run` leaves them out unless they are named.")
            .Table(["Row", "Title", "Decided by", "Answer"], rows.Where(row => row is { IsDocumented: false, IsAlikeInTkw: true }).Select(Undocumented))
            .Heading(2, "Message bodies and the official profiles")
            .Block("Where the official profiles contradict TKW's own checks, and what the message bodies do then: [fidelity-profiles](fidelity-profiles.md).")
            .ToString();
    }

    private static IEnumerable<string[]> Differences(ScenarioCatalogue catalogue, bool isImitated) => catalogue.Differences
        .Where(difference => difference.IsImitated == isImitated)
        .Select(difference => (string[])[difference.Name, Markdown.Escape(difference.Guide), Markdown.Escape(difference.Tkw)]);

    private static string[] Differing(Row row) =>
    [
        Markdown.Code(row.Id),
        DocumentWords.Deciding(row),
        row.Fidelity == Fidelity.ParityOnly ? "no such rule" : DocumentWords.Answer(row.Expectation),
        row switch
        {
            { Fidelity: Fidelity.GuideOnly } => "no such rule",
            { ParityExpectation: { } parity } => DocumentWords.Answer(parity),
            _ => DocumentWords.Answer(row.Expectation),
        },
        Markdown.Escape(row.Note ?? ""),
    ];

    private static IReadOnlyList<string> Undocumented(Row row) =>
    [
        Markdown.Code(row.Id),
        Markdown.Escape(row.Title),
        DocumentWords.Deciding(row),
        DocumentWords.Answer(row.Expectation),
    ];
}
