using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Runtime;

namespace Bars.Scenarios.Reports;

/// <summary>Checks, counted.</summary>
internal sealed record Counts(int Passed, int Errors, int Warnings, int NotApplicable)
{
    public static Counts Of(ExchangeReport report) => Of([report]);

    public static Counts Of(IEnumerable<ExchangeReport> reports)
    {
        var results = reports.SelectMany(report => report.Checks).ToArray();
        return new(
            results.Count(result => result.Outcome == CheckOutcome.Passed),
            results.Count(result => result.IsError()),
            results.Count(result => result.Outcome == CheckOutcome.Failed && !result.IsError()),
            results.Count(result => result.Outcome == CheckOutcome.NotApplicable));
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Passed} passed, {Errors} failed, {(Warnings == 0 ? "" : $"{ResultWords.Number(Warnings, "warning")}, ")}{NotApplicable} not applicable";
}
