using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Bars.Scenarios.Tool.Help;
using Bars.Scenarios.Tool.Json;
using Bars.Scenarios.Tool.Output;
using Bars.Scenarios.Tool.Selection;

namespace Bars.Scenarios.Tool.Verbs;

/// <summary><c>bars list</c>: the rows of the table.</summary>
internal static class ListVerb
{
    public static Command Create(ToolHost host)
    {
        var options = new RowOptions(host.Catalogue);
        var json = new Option<bool>("--json")
        {
            Description = "An array of objects; undocumented rows are among them and marked.",
        };
        var verb = new Verb("list", "Lists the scenarios: what each is called, what causes its answer, and the answer.")
        {
            Examples =
            [
                ("bars list", "all documented scenarios"),
                ("bars list --area Booking --application 111-ED", "those of an area and an application"),
                ("bars list --area Stateful", "the cells of the stateful table"),
                ("bars list --undocumented | grep 503", "one line a row, columns separated by tabs"),
                ("bars list --json", "for programs"),
            ],
        };
        options.AddTo(verb);
        verb.Options.Add(json);
        verb.SetAction(parsed =>
        {
            var isJson = parsed.GetValue(json);
            var rows = options.Choose(parsed, [], undocumented: isJson);
            if (!options.HasAreas(parsed))
                rows = [.. rows.Where(row => row.Cell is null)];
            if (isJson)
                ToolJson.Write(host.Out, [.. rows.Select(RowJson.Of)], ToolJson.Readable.IReadOnlyListRowJson);
            else if (host.IsTerminal)
                RowTable.Write(host, rows);
            else
                WriteLines(host, rows);
            return ExitCode.Success;
        });
        return verb;
    }

    private static void WriteLines(ToolHost host, IReadOnlyList<Row> rows)
    {
        foreach (var row in rows)
        {
            host.Out.WriteLine(string.Join('\t',
                row.Id,
                row.Area,
                row.Title,
                string.Join(", ", row.Applications.Select(application => application.Title)),
                SentinelWords.Of(row.Sentinel),
                ExpectationWords.Brief(row.Expectation),
                string.Join(", ", row.Errata.Select(erratum => erratum.Id))));
        }
    }
}
