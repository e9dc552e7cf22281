using System;
using System.Collections.Concurrent;
using System.Linq;
using Bars.Scenarios.Conformance;
using Bars.Scenarios.Reports;
using Bars.Scenarios.Runtime;
using Xunit;

[assembly: AssemblyFixture(typeof(Recording))]

namespace Bars.Scenarios.Conformance;

/// <summary>
/// Checks every exchange of the suite, and writes the validation report into the folder that the environment variable
/// <c>SCENARIOS_REPORT</c> names, if it does.
/// </summary>
public sealed class Recording : IDisposable
{
    private const string Variable = "SCENARIOS_REPORT";

    // Two rows are about requests that lack what these ask for.
    private static readonly string[] Known = ["MDU-1", "SLU-5"];

    private static readonly ExchangeValidatorOptions Options = new();
    private static readonly ConcurrentQueue<ExchangeReport> Reports = new();

    /// <summary>Takes a report, and fails the test whose request a check finds fault with.</summary>
    internal static void Add(ExchangeReport report)
    {
        Reports.Enqueue(report);
        if (report.Checks.Any(result => result is { Side: ExchangeSide.Request } && result.Findings.Any(finding => finding.Severity == Severity.Error && !Known.Contains(finding.Code))))
            report.ThrowIfFailed();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder)
            ReportFiles.Write(new(ReportOrigin.Of(Target.Name, Options), [.. Reports.OrderBy(report => report.Exchange.Time)]), folder, Options);
    }
}
