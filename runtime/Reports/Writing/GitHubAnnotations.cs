using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Runtime;

namespace Bars.Scenarios.Reports;

/// <summary>Findings as workflow commands of GitHub Actions, which show them beside the files they are in.</summary>
public static class GitHubAnnotations
{
    /// <summary>A line per finding.</summary>
    /// <param name="report">The report.</param>
    /// <param name="folder">Folder that the report was written to, as seen from the workspace; <see langword="null"/> when it was not, so that no file can be named.</param>
    public static IEnumerable<string> Of(ValidationReport report, string? folder)
    {
        ArgumentNullException.ThrowIfNull(report);
        var layout = new ReportLayout(report);
        return report.Exchanges.SelectMany(item => item.Checks.SelectMany(result => result.Findings.Select(
            finding => Line(item, finding, folder is null ? null : $"{folder.Replace('\\', '/').TrimEnd('/')}/{File(layout, item.Exchange, result, finding)}"))));
    }

    private static string File(ReportLayout layout, RecordedExchange exchange, CheckResult result, Finding finding) =>
        (finding.Position is null ? null : layout.Body(exchange, result.Side)) ?? layout.Record(exchange);

    private static string Line(ExchangeReport item, Finding finding, string? file)
    {
        var command = finding.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };
        var properties = new List<string>();
        if (file is not null)
            properties.Add($"file={Property(file)}");
        if (file is not null && finding.Position is { } position)
            properties.Add($"line={position.Line},col={position.Column}");
        properties.Add($"title={Property(finding.Codes())}");
        var place = finding.Location is { } location ? $" [{location}]" : "";
        return $"::{command} {string.Join(',', properties)}::{Data($"{item.Title()}: {finding.Message}{place}")}";
    }

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
