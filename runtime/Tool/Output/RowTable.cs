using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Tool.Selection;
using Spectre.Console;

namespace Bars.Scenarios.Tool.Output;

/// <summary>The rows of <c>bars list</c> on a terminal.</summary>
internal static class RowTable
{
    public static void Write(ToolHost host, IReadOnlyList<Row> rows)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn(new TableColumn("Id") { NoWrap = true });
        table.AddColumn("Applications");
        table.AddColumn("Sentinel");
        table.AddColumn("Answer");
        table.AddColumn("Errata");
        foreach (var row in rows)
        {
            table.AddRow(
                new Text(row.Id),
                new Text(string.Join(", ", row.Applications.Select(application => application.Title))),
                new Text(SentinelWords.Of(row.Sentinel)),
                new Text(ExpectationWords.Brief(row.Expectation)),
                new Text(string.Join(", ", row.Errata.Select(erratum => erratum.Id))));
        }

        Terminal.Of(host).Write(table);
    }
}
