using System.Linq;
using Bars.Scenarios.Runtime;

namespace Bars.Scenarios.Reports;

/// <summary>Questions about results that several writers ask.</summary>
internal static class ResultWords
{
    /// <summary>Whether the check failed and is more than advice.</summary>
    public static bool IsError(this CheckResult result) => result.Findings.Any(finding => finding.Severity == Severity.Error);

    /// <summary>Whether a check failed, or the answer is not the expected one.</summary>
    public static bool IsBad(this ExchangeReport report) => report.HasErrors || report.Verdict?.Kind is VerdictKind.Fail or VerdictKind.Error;

    /// <summary>For example <c>1 check</c>, <c>2 checks</c>.</summary>
    public static string Number(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";

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
