using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Runtime;

namespace Bars.Scenarios.Reports;

/// <summary>Checks, counted.</summary>
internal sealed record Counts(int Passed, int Errors, int Warnings, int NotApplicable)
{
    /// <summary>Checks that were made.</summary>
    public int Made => Passed + Errors + Warnings;

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
        $"{Passed} passed, {Errors} failed, {(Warnings == 0 ? "" : $"{Warnings} {(Warnings == 1 ? "warning" : "warnings")}, ")}{NotApplicable} not applicable";
}

/// <summary>Questions about results that several writers ask.</summary>
internal static class ResultWords
{
    /// <summary>Whether the check failed and is more than advice.</summary>
    public static bool IsError(this CheckResult result) => result.Findings.Any(finding => finding.Severity == Severity.Error);

    /// <summary><c>error</c>, <c>warning</c> or <c>information</c>.</summary>
    public static string Word(this Severity severity) => severity.ToString().ToLowerInvariant();

    /// <summary><c>request</c> or <c>response</c>.</summary>
    public static string Word(this ExchangeSide side) => side.ToString().ToLowerInvariant();

    /// <summary>Where a finding is: the element with its line, or the header.</summary>
    public static string? Where(this Finding finding) => (finding.Location, finding.Position) switch
    {
        ({ } location, { } position) => $"{location} (line {position.Line}, column {position.Column})",
        (null, { } position) => $"line {position.Line}, column {position.Column}",
        var (location, _) => location,
    };

    /// <summary>Check and requirement codes of a finding, for example <c>REQ-1 (RS-PATIENT-RESO-NAME)</c>.</summary>
    public static string Codes(this Finding finding) => finding.Requirement is { } requirement ? $"{finding.Code} ({requirement})" : finding.Code;

    /// <summary>A finding as a line of text.</summary>
    public static string Line(this Finding finding) => $"{finding.Codes()}: {finding.Message}{(finding.Where() is { } place ? $" At {place}." : "")}";

    /// <summary>What an exchange is about: the scenario, or else the interaction, or else method and path.</summary>
    public static string Title(this ExchangeReport report) =>
        report.Exchange.ScenarioId ?? report.Interaction ?? $"{report.Exchange.Request.Method} {report.Exchange.Request.Url.Split('?')[0]}";
}
