using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Bars.Scenarios.Reports;
using Bars.Scenarios.Runtime;
using Bars.Scenarios.Tool.Output;
using Spectre.Console;

namespace Bars.Scenarios.Tool.Reporting;

/// <summary>Shows a report: in the terminal, as files, as annotations.</summary>
internal sealed class ReportOutput(ToolHost host, ReportRequest request)
{
    /// <summary>Writes the files, if they are wanted, and says where.</summary>
    /// <exception cref="ToolException">A file can not be written.</exception>
    public void WriteFiles(ValidationReport report, bool isQuiet)
    {
        if (request.Folder is { } folder)
        {
            try
            {
                var files = ReportFiles.Write(report, folder, request.Options);
                if (request.IsPacked)
                    ReportPackage.Write(folder, files, PackageOf(folder));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                throw ToolException.Usage($"The report can not be written to '{folder}': {exception.Message.TrimEnd('.')}.");
            }

            if (!isQuiet)
            {
                host.Error.WriteLine($"bars: report in {Path.Combine(folder, ReportFiles.Page)}{(request.IsPacked ? $", packed in {PackageOf(folder)}" : "")}");
            }
        }

        if (!request.IsAnnotated)
            return;
        foreach (var line in GitHubAnnotations.Of(report, request.Folder))
            host.Out.WriteLine(line);
    }

    /// <summary>Prints a line per exchange with its findings below, and the sum.</summary>
    /// <param name="report">The report.</param>
    /// <param name="isBrief">Whether to leave out exchanges without findings.</param>
    public void Print(ValidationReport report, bool isBrief)
    {
        foreach (var sender in report.Exchanges.GroupBy(item => item.Exchange.OdsCode))
        {
            var items = sender.Where(item => !isBrief || item.Findings.Any()).ToArray();
            if (items.Length > 0)
                Heading($"Sender {sender.Key ?? "unknown"}");
            foreach (var item in items)
                Print(item);
        }

        var counts = report.Exchanges.SelectMany(item => item.Checks).ToArray();
        host.Out.WriteLine($"{counts.Count(check => check.Outcome == CheckOutcome.Passed)} checks passed, {Failed(counts, Severity.Error)} failed, "
            + $"{Failed(counts, Severity.Warning)} warnings, {counts.Count(check => check.Outcome == CheckOutcome.NotApplicable)} not applicable");
    }

    /// <summary>The exit code of a report.</summary>
    public static int ExitCodeOf(ValidationReport report) => report.Exchanges.Any(item => item.HasErrors) ? ExitCode.Failed : ExitCode.Success;

    private static int Failed(IEnumerable<CheckResult> results, Severity severity) =>
        results.Count(result => result.Findings.Count > 0 && result.Findings.Max(finding => finding.Severity) == severity);

    private void Print(ExchangeReport item)
    {
        var word = item.HasErrors ? "fail" : "pass";
        host.Out.WriteLine($"{word}\t{item.Exchange.ScenarioId ?? item.Exchange.Request.Method}\t{item.Interaction ?? "unknown interaction"}\t{item.Count(CheckOutcome.Passed)} passed, {item.Count(CheckOutcome.Failed)} failed");
        foreach (var finding in item.Findings)
        {
            var style = new Style(finding.Severity == Severity.Error ? Color.Red : Color.Yellow);
            Styled($"  {(finding.Severity == Severity.Error ? '✗' : '!')} {finding.Code}", style);
            host.Out.WriteLine($"{(finding.Requirement is { } requirement ? $" {requirement}" : "")}: {finding.Message}");
            if (finding.Location is { } location)
                host.Out.WriteLine($"      at {location}{(finding.Position is { } position ? $", line {position.Line}, column {position.Column}" : "")}");
        }
    }

    private void Heading(string text)
    {
        Styled(text, new Style(decoration: Decoration.Bold));
        host.Out.WriteLine();
    }

    private void Styled(string text, Style style)
    {
        if (host.IsTerminal)
            Terminal.Of(host).Write(new Text(text, style));
        else
            host.Out.Write(text);
    }

    private static string PackageOf(string folder) => $"{folder.TrimEnd('/', '\\')}.zip";
}
