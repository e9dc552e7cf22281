using System.Collections.Generic;
using Bars.Scenarios.Runtime;

namespace Bars.Scenarios.Reports;

/// <summary>What came of a check.</summary>
public enum CheckOutcome
{
    /// <summary>The exchange is as the check asks.</summary>
    Passed,

    /// <summary>It is not; the findings say where.</summary>
    Failed,

    /// <summary>The check asks nothing of this exchange: another interaction, or its guard does not hold.</summary>
    NotApplicable,
}

/// <summary>The half of an exchange that a check looks at.</summary>
public enum ExchangeSide
{
    /// <summary>The request.</summary>
    Request,

    /// <summary>The response.</summary>
    Response,
}

/// <summary>A check, and what came of it for one side of one exchange.</summary>
/// <param name="Check">The check.</param>
/// <param name="Side">The side that was looked at.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Findings">
/// What was found; empty unless it failed. <see cref="Finding.Code"/> is the check's id, <see cref="Finding.Requirement"/>
/// the requirement codes that apply, separated by commas. Values are masked unless the validator was asked not to.
/// </param>
/// <param name="Reason">Why the check does not apply; <see langword="null"/> when it does.</param>
public sealed record CheckResult(
    Check Check,
    ExchangeSide Side,
    CheckOutcome Outcome,
    IReadOnlyList<Finding> Findings,
    string? Reason = null);
