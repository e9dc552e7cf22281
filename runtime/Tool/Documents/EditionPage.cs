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
            page.Table(columns, table.Select(row => columns.ConvertAll(column => Markdown.Escape(row[column]))));
        }

        if (edition.StatefulNhsNumber is { } number)
            page.Block($"NHS number of the stateful scenarios: {number}");
        return page.ToString();
    }
}
