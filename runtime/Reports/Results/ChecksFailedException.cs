using System;
using System.Linq;
using Bars.Scenarios.Runtime;

namespace Bars.Scenarios.Reports;

/// <summary>Checks of an exchange failed. The message lists the findings, a line each.</summary>
public sealed class ChecksFailedException : Exception
{
    /// <summary>Creates the exception of a report.</summary>
    /// <param name="report">The report.</param>
    public ChecksFailedException(ExchangeReport report)
        : base(Text(report ?? throw new ArgumentNullException(nameof(report)))) => Report = report;

    /// <summary>The report.</summary>
    public ExchangeReport Report { get; }

    private static string Text(ExchangeReport report) =>
        string.Join('\n', report.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => $"  {finding.Line()}").Prepend($"{report.Title()}: {Counts.Of(report)}"));
}
