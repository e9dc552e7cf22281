using System.Net.Http;
using Bars.Scenarios.Tool.Requests;
using Bars.Scenarios.Tool.Selection;
using Spectre.Console;

namespace Bars.Scenarios.Tool.Output;

/// <summary>The page that <c>bars show</c> prints: sections of indented lines, never wrapped, so that values can be copied.</summary>
internal sealed class RowPage(ToolHost host, Row row)
{
    private readonly IAnsiConsole? _terminal = host.IsTerminal ? Terminal.Of(host) : null;

    public void Write(HttpRequestMessage? request)
    {
        Heading(row.Id);
        Line(row.Title);
        Line(row.IsDocumented ? row.Area : $"{row.Area}, not printed in the guide");
        foreach (var application in row.Applications)
            Line(application.Title);

        if (row.Guide.Count > 0)
            Section($"Row of the guide {host.Catalogue.Guide.Version}");
        foreach (var cell in row.Guide)
            Pair(cell.Column, cell.Text);

        WriteRequest(request);
        WriteAnswer();
        WriteErrata();
    }

    private void WriteRequest(HttpRequestMessage? request)
    {
        Section("Request");
        Pair("sentinel", SentinelWords.Of(row.Sentinel));
        foreach (var condition in row.Scenario?.Conditions ?? [])
            Pair(condition.Element, string.Join(", ", condition.Values));
        if (request is null)
        {
            Line("The row describes an answer only: there is no message to send.");
            return;
        }

        if (row.Cell is { } cell)
            Pair("in state", cell.State);
        Line($"{request.Method.Method} {request.RequestUri!.AbsoluteUri}");
        foreach (var header in HeaderLine.Of(request, host.Catalogue))
        {
            Line($"{header.Name}: {header.Value}");
            if (header.Decoded is { } decoded)
                Line($"    = {decoded}");
        }

        if (row.Request.Message is { } message)
            Line($"body: {message.Title} (bars show {row.Id} --body)");
    }

    private void WriteAnswer()
    {
        Section("Answer");
        WriteExpectation(row.Expectation);
        if (row.Cell is { } cell)
            Pair("next state", cell.Next);
        if (row.IsAlikeInTkw)
            return;

        Section($"TKW {host.Catalogue.ParityRelease}");
        if (row.Note is { } note)
            Line(note);
        if (row.ParityExpectation is { } parity)
            WriteExpectation(parity);
        if (row.Fidelity == Fidelity.GuideOnly)
            Line("TKW has no such rule.");
        if (row.Fidelity == Fidelity.ParityOnly)
            Line("Only TKW has this rule; 'bars serve --parity' and 'bars run --parity' follow it.");
    }

    private void WriteExpectation(Expectation expectation)
    {
        Line(ExpectationWords.Brief(expectation));
        foreach (var (what, expected) in ExpectationWords.Details(expectation))
            Pair(what, expected);
    }

    private void WriteErrata()
    {
        if (row.Errata.Count > 0)
            Section("Errata");
        foreach (var erratum in row.Errata)
        {
            Line($"{erratum.Id}: {erratum.Problem}");
            if (erratum.Printed is { } printed)
                Line($"    printed: {printed}");
            if (erratum.Used is { } used)
                Line($"    used: {used}");
            Line($"    reason: {erratum.Reason}");
        }
    }

    private void Section(string text)
    {
        host.Out.WriteLine();
        Heading(text);
    }

    private void Heading(string text)
    {
        if (_terminal is null)
            host.Out.WriteLine(text);
        else
            _terminal.Write(new Text($"{text}\n", new Style(decoration: Decoration.Bold)));
    }

    private void Pair(string name, string value) => Line($"{name}: {value}");

    private void Line(string text) => host.Out.WriteLine($"  {text.ReplaceLineEndings(" ")}");
}
