using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Runtime;

namespace Bars.Scenarios.Reports;

/// <summary>A check that was made, or a verdict, as a test case for formats that know nothing else.</summary>
/// <param name="Suite">Sender and exchange.</param>
/// <param name="Name">Side, check and what it is about.</param>
/// <param name="Kind">Check or verdict: the code of a failure.</param>
/// <param name="Failures">Why it failed; empty when it passed.</param>
internal sealed record TestCase(string Suite, string Name, string Kind, IReadOnlyList<string> Failures)
{
    /// <summary>The cases of an exchange: its verdict, if it has one, and the checks that were made. Advice that was not taken is no failure.</summary>
    public static IEnumerable<TestCase> Of(ExchangeReport report)
    {
        var suite = SuiteOf(report);
        if (report.Verdict is { Kind: not VerdictKind.Skip } verdict)
        {
            yield return new(suite, $"answer: {verdict.Title}", "verdict", verdict.Kind == VerdictKind.Pass
                ? []
                : [.. verdict.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Message)]);
        }

        foreach (var result in report.Checks.Where(result => result.Outcome != CheckOutcome.NotApplicable))
        {
            yield return new(suite, $"{result.Side.Word()}: {result.Check.Id}", result.Check.Id,
                [.. result.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Line())]);
        }
    }

    /// <summary>For example <c>WASP.referral.new-referral.001</c>.</summary>
    public static string SuiteOf(ExchangeReport report) => ReportXml.Plain($"{report.Exchange.OdsCode ?? "unknown sender"}.{report.Title()}.{report.Exchange.Id}");
}
