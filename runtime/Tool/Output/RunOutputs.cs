using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Runtime;
using Bars.Scenarios.Tool.Json;
using Spectre.Console;

namespace Bars.Scenarios.Tool.Output;

/// <summary>Shows a run while it goes on.</summary>
internal interface IRunOutput
{
    void Start(string target);

    void Show(ScenarioResult result);

    void Finish(IReadOnlyList<ScenarioResult> results);
}

/// <summary>A line per row, its columns separated by tabs, its findings below it; then the summary.</summary>
internal sealed class PlainRunOutput(ToolHost host) : IRunOutput
{
    public void Start(string target) => host.Out.Write($"Against {target}\n");

    public void Show(ScenarioResult result)
    {
        host.Out.Write($"{RunWords.Of(result.Verdict.Kind)}\t{result.Id}\t{RunWords.Status(result)}\t{result.Title}\n");
        if (RunWords.NeedsWords(result))
            host.Out.Write($"{result.Verdict}\n");
    }

    public void Finish(IReadOnlyList<ScenarioResult> results) => host.Out.Write($"{RunWords.Summary(results)}\n");
}

/// <summary>A counter while the run goes on, then a table with the findings below it.</summary>
internal sealed class TerminalRunOutput(ToolHost host, int count) : IRunOutput
{
    private readonly IAnsiConsole _console = Terminal.Of(host);
    private int _done;

    public void Start(string target) => _console.WriteLine($"Against {target}");

    public void Show(ScenarioResult result) => host.Out.Write($"\r{++_done} of {count}");

    public void Finish(IReadOnlyList<ScenarioResult> results)
    {
        host.Out.Write("\r               \r");
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn("Verdict");
        table.AddColumn(new TableColumn("Scenario") { NoWrap = true });
        table.AddColumn("Status");
        table.AddColumn("ms");
        foreach (var result in results)
        {
            table.AddRow(
                new Text(RunWords.Of(result.Verdict.Kind), new Style(Colour(result.Verdict.Kind))),
                new Text(result.Id),
                new Text(RunWords.Status(result)),
                new Text($"{result.Duration.TotalMilliseconds:0}").RightJustified());
        }

        _console.Write(table);
        foreach (var result in results.Where(RunWords.NeedsWords))
            _console.Write(new Text($"{result.Verdict}\n\n"));
        _console.WriteLine(RunWords.Summary(results));
    }

    private static Color Colour(VerdictKind kind) => kind switch
    {
        VerdictKind.Pass => Color.Green,
        VerdictKind.Skip => Color.Yellow,
        _ => Color.Red,
    };
}

/// <summary>One object at the end.</summary>
internal sealed class JsonRunOutput(ToolHost host) : IRunOutput
{
    public void Start(string target)
    {
    }

    public void Show(ScenarioResult result)
    {
    }

    public void Finish(IReadOnlyList<ScenarioResult> results) => ToolJson.Write(host.Out, RunJson.Of(results), ToolJson.Readable.RunJson);
}

/// <summary>Words of a run.</summary>
internal static class RunWords
{
    public static string Of(VerdictKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>HTTP status of the answer, or a hyphen when there was none.</summary>
    public static string Status(ScenarioResult result) => result.Request?.Status is { } status ? $"{status}" : "-";

    public static bool NeedsWords(ScenarioResult result) => result.Verdict.Kind is VerdictKind.Fail or VerdictKind.Error;

    public static string Summary(IReadOnlyList<ScenarioResult> results) =>
        $"{Count(results, VerdictKind.Pass)} passed, {Count(results, VerdictKind.Fail)} failed, "
        + $"{Count(results, VerdictKind.Skip)} skipped, {Count(results, VerdictKind.Error)} errors";

    public static int Count(IReadOnlyList<ScenarioResult> results, VerdictKind kind) => results.Count(result => result.Verdict.Kind == kind);
}
