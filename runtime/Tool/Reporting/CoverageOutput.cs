using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Reports;
using Bars.Scenarios.Tool.Json;
using Bars.Scenarios.Tool.Output;
using Spectre.Console;

namespace Bars.Scenarios.Tool.Reporting;

/// <summary>Shows which requirements were exercised by what, and why others were not.</summary>
internal static class CoverageOutput
{
    private const int MostScenarios = 3;

    public static void Write(ToolHost host, IReadOnlyList<RequirementCoverage> rows, bool isJson)
    {
        if (isJson)
        {
            ToolJson.Write(host.Out, [.. rows.Select(CoverageJson.Of)], ToolJson.Readable.IReadOnlyListCoverageJson);
            return;
        }

        if (host.IsTerminal)
            WriteTable(host, rows);
        else
            WriteLines(host, rows);
        host.Out.WriteLine($"{rows.Count(row => row.IsExercised)} of {rows.Count} requirements exercised");
    }

    private static void WriteLines(ToolHost host, IReadOnlyList<RequirementCoverage> rows)
    {
        foreach (var row in rows)
            host.Out.WriteLine(string.Join('\t', Word(row), row.Code, Checks(row), Scenarios(row)));
    }

    private static void WriteTable(ToolHost host, IReadOnlyList<RequirementCoverage> rows)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn("");
        table.AddColumn(new TableColumn("Requirement") { NoWrap = true });
        table.AddColumn("Checks");
        table.AddColumn("Exercised by, or why not");
        foreach (var row in rows)
        {
            var color = row.IsExercised ? row.Failed.Count > 0 ? Color.Red : Color.Green : Color.Grey;
            table.AddRow(new Text(Word(row), new Style(color)), new Text(row.Code), new Text(Checks(row)), new Text(Scenarios(row)));
        }

        Terminal.Of(host).Write(table);
    }

    private static string Word(RequirementCoverage row) => !row.IsExercised ? "gap" : row.Failed.Count > 0 ? "failed" : "exercised";

    private static string Checks(RequirementCoverage row) => string.Join(", ", row.Checks.Select(check => check.Id));

    private static string Scenarios(RequirementCoverage row)
    {
        if (row.Gap is { } gap)
            return gap;
        var shown = row.Failed.Concat(row.Scenarios).Distinct().Take(MostScenarios).ToArray();
        return string.Join(", ", shown) + (row.Scenarios.Count > shown.Length ? $" and {row.Scenarios.Count - shown.Length} more" : "");
    }
}
