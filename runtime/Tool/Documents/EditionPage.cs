using System.Linq;
using Bars.Scenarios.Guide.Editions;

namespace Bars.Scenarios.Tool.Documents;

/// <summary>The tables of an edition in Markdown, one heading a table.</summary>
internal static class EditionPage
{
    public static string Write(Edition edition)
    {
        var page = new Markdown();
        page.Heading(1, $"Guide {edition.Version ?? "of an unknown version"}");
        foreach (var table in edition.Rows.GroupBy(row => (row.Kind, Section: row.Kind == TableKinds.Stateful ? "" : row.Section)))
        {
            var columns = table.Key.Kind.Columns.Select(column => column.Name).Where(name => table.Any(row => row[name].Length > 0)).ToList();
            page.Heading(2, $"{table.Key.Kind}{(table.Key.Section.Length > 0 ? $": {Markdown.Escape(table.Key.Section)}" : "")} ({table.Count()})");
            // A text of several lines, such as a certificate, does not fit into a cell.
            var (blocks, cells) = (columns.FindAll(column => table.Any(row => row[column].Contains('\n'))), columns.FindAll(column => !table.Any(row => row[column].Contains('\n'))));
            page.Table(cells, table.Select(row => cells.ConvertAll(column => Markdown.Escape(row[column]))));
            foreach (var (row, column) in table.SelectMany(row => blocks.Where(column => row[column].Length > 0).Select(column => (row, column))))
            {
                page.Heading(3, $"{Markdown.Escape(row.Title)} ({column})");
                page.Block($"```\n{row[column]}\n```");
            }
        }

        if (edition.StatefulNhsNumber is { } number)
            page.Block($"NHS number of the stateful scenarios: {number}");
        return page.ToString();
    }
}
