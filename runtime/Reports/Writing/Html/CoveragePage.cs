using System.Collections.Generic;
using System.Linq;

namespace Bars.Scenarios.Reports;

/// <summary>The page about requirements: what exercised them, and why others were not.</summary>
internal static class CoveragePage
{
    public const string Name = "coverage.html";
    private const int MostNames = 5;

    public static string Write(ReportOrigin origin, IReadOnlyList<RequirementCoverage> rows)
    {
        var failed = rows.Count(row => row.Failed.Count > 0);
        var gaps = rows.Count(row => !row.IsExercised);
        return HtmlReport.Page(
            "Requirement coverage",
            Markup.Of($"{rows.Count - gaps} of {rows.Count} requirements exercised, {HtmlReport.Time(origin.Time)}"),
            failed > 0 ? Markup.Of($"<p class=\"badge bad\">{ResultWords.Number(failed, "requirement")} not met</p>") : Markup.None,
            Markup.Of($"""
                <ul class="tiles" aria-label="Requirements">
                <li class="{(failed > 0 ? "bad" : "good")}"><b>{failed}</b> not met</li>
                <li class="good"><b>{rows.Count - gaps - failed}</b> exercised and met</li>
                <li class="quiet"><b>{gaps}</b> not exercised</li>
                </ul>
                <section aria-label="Requirements">
                <h2>Requirements</h2>
                <table>
                <thead><tr><th scope="col">Result</th><th scope="col">Requirement</th><th scope="col">Checks</th><th scope="col">Exercised by, or why not</th></tr></thead>
                <tbody>{Markup.Each(rows, Row)}</tbody>
                </table>
                </section>
                {HtmlReport.Origin(origin)}
                """));
    }

    private static Markup Row(RequirementCoverage row) => Markup.Of($"""
        <tr>
        <td>{Result(row)}</td>
        <th scope="row">{row.Code}</th>
        <td>{Markup.Each(row.Checks, check => Markup.Of($"<span class=\"chip\" title=\"{check.Message}\">{check.Id}</span> "))}</td>
        <td class="names">{row.Gap ?? Names(row)}</td>
        </tr>
        """);

    private static Markup Result(RequirementCoverage row) => row switch
    {
        { Failed.Count: > 0 } => Markup.Of($"<span class=\"result bad\">NOT MET</span>"),
        { IsExercised: true } => Markup.Of($"<span class=\"result good\">MET</span>"),
        _ => Markup.Of($"<span class=\"result odd\">GAP</span>"),
    };

    // Those that failed come first.
    private static string Names(RequirementCoverage row)
    {
        var names = row.Failed.Concat(row.Scenarios).Distinct().ToArray();
        return string.Join(", ", names.Take(MostNames)) + (names.Length > MostNames ? $" and {names.Length - MostNames} more" : "");
    }
}
