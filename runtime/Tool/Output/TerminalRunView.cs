using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Bars.Scenarios.Runtime;
using Bars.Scenarios.Tool.Running;
using Spectre.Console;

namespace Bars.Scenarios.Tool.Output;

/// <summary>A run on a terminal: progress while it lasts, then a table, the findings and the summary.</summary>
internal sealed class TerminalRunView(ToolHost host, RunPlan plan) : IRunView
{
    private readonly IAnsiConsole _terminal = Terminal.Of(host);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ScenarioResult>> ShowAsync(IAsyncEnumerable<ScenarioResult> results)
    {
        var started = Stopwatch.GetTimestamp();
        var shown = new List<ScenarioResult>();
        await _terminal.Progress().AutoClear(true).StartAsync(async progress =>
        {
            var task = progress.AddTask("Performing", maxValue: plan.Rows.Count);
            await foreach (var result in results.ConfigureAwait(false))
            {
                shown.Add(result);
                task.Increment(1);
            }
        }).ConfigureAwait(false);

        WriteTable(shown);
        foreach (var result in shown.Where(RunVerdict.IsBad))
            WriteFindings(result);
        foreach (var reason in SkipReasons.Of(shown))
            host.Out.WriteLine(reason);
        WriteSummary(shown, Stopwatch.GetElapsedTime(started).TotalSeconds);
        return shown;
    }

    private void WriteTable(List<ScenarioResult> results)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn("Verdict");
        table.AddColumn(new TableColumn("Id") { NoWrap = true });
        table.AddColumn(new TableColumn("Status") { Alignment = Justify.Right });
        table.AddColumn(new TableColumn("Time") { Alignment = Justify.Right, NoWrap = true });
        foreach (var result in results)
        {
            table.AddRow(
                new Text(VerdictWords.Of(result.Verdict.Kind), StyleOf(result.Verdict.Kind)),
                new Text(result.Id),
                new Text(result.Request?.Status is { } status ? $"{status}" : "-"),
                new Text(VerdictWords.Milliseconds(result)));
        }

        _terminal.Write(table);
    }

    private void WriteFindings(ScenarioResult result)
    {
        var (heading, rest) = result.Verdict.ToString().Split('\n', 2) is [var first, .. var others] ? (first, others) : ("", []);
        _terminal.Write(new Text($"{heading}\n", StyleOf(result.Verdict.Kind)));
        foreach (var lines in rest)
            host.Out.WriteLine(lines);
        host.Out.WriteLine();
    }

    private void WriteSummary(List<ScenarioResult> results, double seconds)
    {
        var worst = results.Any(RunVerdict.IsBad) ? VerdictKind.Fail : VerdictKind.Pass;
        _terminal.Write(new Text($"{RunSummary.Of(results)}", StyleOf(worst)));
        host.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $" in {seconds:0.0} s against {plan.Where}"));
    }

    private static Style StyleOf(VerdictKind kind) => new(kind switch
    {
        VerdictKind.Pass => Color.Green,
        VerdictKind.Fail => Color.Red,
        VerdictKind.Skip => Color.Grey,
        _ => Color.Yellow,
    });
}
