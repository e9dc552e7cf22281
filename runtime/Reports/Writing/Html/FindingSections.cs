using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Runtime;

namespace Bars.Scenarios.Reports;

/// <summary>Findings, by check and one by one.</summary>
internal static class FindingSections
{
    /// <summary>A row per check that failed, with how often.</summary>
    public static Markup ByCheck(IReadOnlyList<ExchangeReport> reports)
    {
        var failed = reports.SelectMany(item => item.Checks).Where(result => result.Outcome == CheckOutcome.Failed).ToArray();
        if (failed.Length == 0)
            return Markup.None;
        var checks = failed.GroupBy(result => result.Check).OrderByDescending(group => group.Any(result => result.IsError())).ThenByDescending(group => group.Count());
        return Markup.Of($"""
            <section aria-label="Findings by check">
            <h2>Findings by check</h2>
            <table class="by-check">
            <thead><tr><th scope="col">Check</th><th scope="col">Requirement</th><th scope="col">What is wrong</th><th scope="col" class="n">Count</th></tr></thead>
            <tbody>{Markup.Each(checks, group => Markup.Of($"""
                <tr><th scope="row"><span class="result {(group.Any(result => result.IsError()) ? "bad" : "odd")}">{group.Key.Id}</span></th>
                <td data-label="Requirement">{Requirements(group)}</td><td>{group.Key.Message}</td><td class="n" data-label="Count">{group.Count()}</td></tr>
                """))}</tbody>
            <tfoot><tr><th scope="row" colspan="3">Total</th><td class="n">{failed.Length}</td></tr></tfoot>
            </table>
            </section>
            """);
    }

    /// <summary>A card per finding of an exchange.</summary>
    /// <param name="item">The exchange.</param>
    /// <param name="isAlone">Whether the page is about nothing else, so that the cards need a heading.</param>
    public static Markup Cards(ExchangeReport item, bool isAlone)
    {
        var findings = item.Checks.SelectMany(result => result.Findings.Select(finding => (result, finding))).ToArray();
        return findings.Length == 0 ? Markup.None : Markup.Of(
            $"{(isAlone ? Markup.Of($"<h2>Findings</h2>") : Markup.None)}<ol class=\"findings\">{Markup.Each(findings, pair => Card(pair.result, pair.finding))}</ol>");
    }

    private static Markup Card(CheckResult result, Finding finding) => Markup.Of($"""
        <li class="{(finding.Severity == Severity.Error ? "bad" : "odd")}">
        <p class="codes"><span class="result {(finding.Severity == Severity.Error ? "bad" : "odd")}">{finding.Code}</span>{(finding.Requirement is { } requirement ? Markup.Of($"<span class=\"chip\">{requirement}</span>") : Markup.None)}<span class="quiet">{result.Side.Word()}, {finding.Severity.Word()}</span></p>
        <h3>{(result.Check.Kind == CheckKind.Profiles ? finding.Message : result.Check.Message)}</h3>
        <dl>{Pair("Where", finding.Where(), isCode: true)}{Pair("Expected", finding.Expected)}{Pair("Found", finding.Actual)}{Pair("In TKW", result.Check.Quirk?.Note)}</dl>
        </li>
        """);

    private static Markup Pair(string name, string? value, bool isCode = false) => value is null
        ? Markup.None
        : Markup.Of($"<div><dt>{name}</dt><dd>{(isCode ? Markup.Of($"<code>{value}</code>") : Markup.Of($"{value}"))}</dd></div>");

    private static string Requirements(IEnumerable<CheckResult> results)
    {
        var codes = results.SelectMany(result => result.Findings).SelectMany(finding => finding.Requirement?.Split(", ") ?? []).Distinct();
        return string.Join(", ", codes) is { Length: > 0 } text ? text : "none named";
    }
}
