using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Runtime;

namespace Bars.Scenarios.Reports;

/// <summary>The validation report of one exchange.</summary>
/// <param name="Exchange">The exchange.</param>
/// <param name="Interaction">
/// What TKW calls it, without the common prefix, for example <c>messaging:new:booking-request</c>; <see langword="null"/>
/// when it is none that TKW knows.
/// </param>
/// <param name="Checks">All checks of the catalogue, request first, in the order of the table.</param>
/// <param name="Verdict">The verdict on the answer by the scenario's expectation; <see langword="null"/> when nothing was expected.</param>
public sealed record ExchangeReport(
    RecordedExchange Exchange,
    string? Interaction,
    IReadOnlyList<CheckResult> Checks,
    Verdict? Verdict = null)
{
    /// <summary>Findings of the checks that failed, in the order of the table.</summary>
    public IEnumerable<Finding> Findings => Checks.SelectMany(check => check.Findings);

    /// <summary>Whether a check failed that is more than advice.</summary>
    public bool HasErrors => Findings.Any(finding => finding.Severity == Severity.Error);

    /// <summary>Does nothing unless a check failed that is more than advice.</summary>
    /// <exception cref="ChecksFailedException">One did; the message lists the findings.</exception>
    public void ThrowIfFailed()
    {
        if (HasErrors)
            throw new ChecksFailedException(this);
    }

    /// <summary>How many checks had an outcome.</summary>
    public int Count(CheckOutcome outcome) => Checks.Count(check => check.Outcome == outcome);
}
