using System.Linq;
using Bars.Scenarios.Guide.Comparing;
using Bars.Scenarios.Tool.Output;

namespace Bars.Scenarios.Tool.Documents;

/// <summary>A difference in Markdown, for a pull request.</summary>
internal static class DiffPage
{
    public static string Write(EditionDiff diff)
    {
        var page = new Markdown();
        page.Heading(2, $"The guide changed{(diff.Page.Version is { } version ? $": {version}" : "")}");
        if (!diff.HasDrift)
            page.Block("No cell differs.");
        page.Table(["", "Before", "Now"], diff.Guide.Select(change => (string[])[change.Column, Text(change.Before), Text(change.After)]));
        page.Table(
            ["Row", "What", "Cells", "Touches", "Effects"],
            diff.Changes.Select(change => (string[])
            [
                $"{Markdown.Escape(change.Title)} ({(change.Area.Length > 0 ? change.Area : change.Kind.Name)})",
                change.Moved is null ? change.What : $"{(change.What == "moved" ? "" : change.What + ", ")}moved {Markdown.Escape(change.Moved)}",
                string.Join("<br>", change.Cells.Select(cell => $"{cell.Column}: {Text(cell.Before)} → {Text(cell.After)}")),
                string.Join(", ", change.Touches.Select(touch => $"**{touch}**")),
                string.Join("<br>", change.Effects.Select(Markdown.Escape)),
            ]));
        if (diff.Errata.Any(erratum => erratum.State != "still there"))
            page.Heading(3, "Errata");
        page.Table(
            ["Erratum", "State", "Problem"],
            diff.Errata.Where(erratum => erratum.State != "still there").Select(erratum => (string[])[erratum.Id, erratum.State, Markdown.Escape(erratum.Text)]));
        if (diff.NotCompared.Count > 0)
            page.Block($"Not on the pages, and not compared: {string.Join(", ", diff.NotCompared)}.");
        return page.ToString();
    }

    private static string Text(string text) => text.Length == 0 ? "nothing" : Markdown.Code(CellText.Short(text));
}
