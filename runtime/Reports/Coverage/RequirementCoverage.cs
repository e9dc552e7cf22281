using System;
using System.Collections.Generic;
using System.Linq;

namespace Bars.Scenarios.Reports;

/// <summary>A requirement code, the checks that stand for it, and what exercised them.</summary>
/// <param name="Code">The code, for example <c>RS-HTTP-HEAD</c>.</param>
/// <param name="Checks">Checks that name it.</param>
/// <param name="Scenarios">Ids of the scenarios whose exchange one of the checks was made on, or of the exchange when it belongs to none.</param>
/// <param name="Failed">Those of them in which such a check failed.</param>
/// <param name="Gap">Why nothing exercised it; <see langword="null"/> when something did.</param>
public sealed record RequirementCoverage(
    string Code, IReadOnlyList<Check> Checks, IReadOnlyList<string> Scenarios, IReadOnlyList<string> Failed, string? Gap)
{
    /// <summary>Whether a check that names the requirement was made.</summary>
    public bool IsExercised => Gap is null;

    /// <summary>Coverage of all requirements that checks name, in alphabetical order.</summary>
    /// <param name="reports">The exchanges.</param>
    /// <param name="checks">The checks; all when omitted.</param>
    public static IReadOnlyList<RequirementCoverage> Of(IReadOnlyList<ExchangeReport> reports, IReadOnlyList<Check>? checks = null)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var all = checks ?? Bars.Scenarios.Checks.All;
        return [.. all.SelectMany(check => check.Requirements).Distinct().Order(StringComparer.Ordinal).Select(code => Of(code, all, reports))];
    }

    private static RequirementCoverage Of(string code, IReadOnlyList<Check> all, IReadOnlyList<ExchangeReport> reports)
    {
        var checks = all.Where(check => check.Requirements.Contains(code)).ToArray();
        var results = reports
            .SelectMany(report => report.Checks.Where(result => checks.Contains(result.Check) && Counts(code, report, result)).Select(result => (report, result)))
            .ToArray();
        var made = results.Where(pair => pair.result.Outcome != CheckOutcome.NotApplicable).ToArray();
        return new(
            code,
            checks,
            Names(made.Select(pair => pair.report)),
            Names(made.Where(pair => pair.result.Outcome == CheckOutcome.Failed).Select(pair => pair.report)),
            made.Length > 0 ? null : GapOf(code, checks, reports, [.. results.Select(pair => pair.result)]));
    }

    /// <summary>Whether a check made on this side of this interaction is about the code, not about the code of the other side.</summary>
    private static bool Counts(string code, ExchangeReport report, CheckResult result)
    {
        var interaction = result.Check.Requests.Concat(result.Check.Responses).FirstOrDefault(candidate => candidate.Id == report.Interaction);
        return interaction is null || CheckedSide.CodesOf(result.Check, interaction, result.Side).Contains(code);
    }

    private static string GapOf(string code, Check[] checks, IReadOnlyList<ExchangeReport> reports, CheckResult[] results)
    {
        var wanted = checks.SelectMany(check =>
                check.Requests.Where(interaction => CheckedSide.CodesOf(check, interaction, ExchangeSide.Request).Contains(code)).Select(interaction => (interaction.Id, Side: ExchangeSide.Request))
                .Concat(check.Responses.Where(interaction => CheckedSide.CodesOf(check, interaction, ExchangeSide.Response).Contains(code)).Select(interaction => (interaction.Id, Side: ExchangeSide.Response))))
            .Distinct()
            .ToArray();
        var there = wanted.Where(pair => reports.Any(report => report.Interaction == pair.Id)).ToArray();
        if (there.Length == 0)
            return $"no exchange of {string.Join(", ", wanted.Select(pair => pair.Id).Distinct())}";
        var reasons = results.Where(result => there.Any(pair => pair.Side == result.Side)).Select(result => result.Reason).OfType<string>()
            .Where(reason => reason != CheckEvaluation.OtherInteraction).Distinct().ToArray();
        return reasons.Length > 0 ? string.Join("; ", reasons) : $"no {there[0].Side.Word()} of {there[0].Id} was looked at";
    }

    private static IReadOnlyList<string> Names(IEnumerable<ExchangeReport> reports) => [.. reports.Select(report => report.Exchange.ScenarioId ?? $"exchange {report.Exchange.Id}").Distinct()];
}
