using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Bars.Scenarios.Runtime;

namespace Bars.Scenarios.Reports;

/// <summary>The report as Markdown, for a CI's summary: findings first, then a line per exchange.</summary>
internal static class MarkdownReport
{
    // A summary of GitHub's holds 1 MiB; whoever has more findings reads the page.
    private const int MostFindings = 500;
    private const int MostExchanges = 1000;

    public static string Write(ValidationReport report, ReportLayout layout)
    {
        var text = new StringBuilder();
        var counts = Counts.Of(report.Exchanges);
        text.Append($"# BaRS validation report: {(report.Exchanges.Any(item => item.IsBad()) ? "failed" : "passed")}\n\n");
        text.Append($"{ResultWords.Number(report.Exchanges.Count, "exchange")} against {Cell(report.Origin.Target)}: {counts}.\n\n");
        AppendFindings(text, report);
        AppendExchanges(text, report, layout);
        AppendOrigin(text, report.Origin);
        return text.ToString();
    }

    private static void AppendFindings(StringBuilder text, ValidationReport report)
    {
        var findings = report.Exchanges.SelectMany(item => item.Findings.Select(finding => (item, finding))).ToList();
        if (findings.Count == 0)
            return;
        text.Append("## Findings\n\n| | Check | Requirement | Finding | Where | Exchange |\n|---|---|---|---|---|---|\n");
        foreach (var (item, finding) in findings.Take(MostFindings))
        {
            text.Append($"| {Mark(finding.Severity)} | {Cell(finding.Code)} | {Cell(finding.Requirement ?? "")} | {Cell(finding.Message)} | {Code(finding.Where())} | {Cell(item.Title())} |\n");
        }

        text.Append(findings.Count > MostFindings ? $"\nand {findings.Count - MostFindings} more.\n\n" : "\n");
    }

    private static void AppendExchanges(StringBuilder text, ValidationReport report, ReportLayout layout)
    {
        foreach (var sender in report.Exchanges.GroupBy(item => item.Exchange.OdsCode))
        {
            text.Append($"## {Cell(sender.Key ?? "Unknown sender")}\n\n| Result | Exchange | Answer | Passed | Failed | Warnings | Not applicable |\n|---|---|---|---|---|---|---|\n");
            foreach (var item in sender.Take(MostExchanges))
            {
                var counts = Counts.Of(item);
                text.Append(CultureInfo.InvariantCulture, $"| {Mark(item)} | [{Cell(item.Title())}]({layout.Page(item.Exchange)}) | {item.Exchange.Response?.Status} | {counts.Passed} | {counts.Errors} | {counts.Warnings} | {counts.NotApplicable} |\n");
            }

            text.Append('\n');
        }
    }

    private static void AppendOrigin(StringBuilder text, ReportOrigin origin)
    {
        text.Append($"<sub>Guide {Cell(origin.Guide.Version)}, scenarios.yaml {origin.CatalogueHash[..Math.Min(12, origin.CatalogueHash.Length)]}, checks of {Cell(origin.Ruleset)}");
        text.Append($"{(origin.IsParity ? " with its quirks" : "")}, bars {Cell(origin.ToolVersion)}, {origin.Time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)} UTC</sub>\n");
    }

    private static string Mark(ExchangeReport item) => item.IsBad() ? "❌" : "✅";

    private static string Mark(Severity severity) => severity == Severity.Error ? "❌" : "⚠️";

    private static string Code(string? place) => place is null ? "" : $"`{place.Replace('`', '\'').Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ")}`";

    /// <summary>Text that is nothing but text in a cell: no tag, no link, no end of the cell.</summary>
    private static string Cell(string text) => string.Concat(text.ReplaceLineEndings(" ").Select(character => character switch
    {
        '<' => "&lt;",
        '>' => "&gt;",
        '&' => "&amp;",
        '|' or '*' or '_' or '`' or '[' or ']' or '\\' or '#' or '!' or '@' => $"\\{character}",
        _ => character.ToString(),
    }));
}
