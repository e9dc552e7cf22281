using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Bars.Scenarios.Reports;

/// <summary>Pages that stand alone: no script, nothing loaded, readable on paper and on a phone, by day and by night.</summary>
internal static class HtmlReport
{
    private static readonly Lazy<Markup> Style = new(() =>
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream("report.css")!;
        using var reader = new StreamReader(stream);
        return Markup.Trusted(reader.ReadToEnd());
    });

    /// <summary>The page about all exchanges.</summary>
    public static string Summary(ValidationReport report, ReportLayout layout, FileLinks links = FileLinks.Below)
    {
        var counts = Counts.Of(report.Exchanges);
        var senders = report.Exchanges.GroupBy(item => item.Exchange.OdsCode).ToArray();
        return Page(
            "Validation report",
            Markup.Of($"{ResultWords.Number(report.Exchanges.Count, "exchange")} against <b>{report.Origin.Target}</b>, {Time(report.Origin.Time)}"),
            Badge(report.Exchanges.Any(item => item.IsBad()), counts),
            Markup.Of($"""
                {Tiles(counts)}
                {(links == FileLinks.Below ? Markup.Of($"<p><a href=\"{CoveragePage.Name}\">Requirement coverage</a></p>") : Markup.None)}
                {FindingSections.ByCheck(report.Exchanges)}
                {Markup.Each(senders, sender => Sender(sender.Key, [.. sender], layout))}
                {Markup.Each(report.Exchanges, item => ExchangeSection.Folded(item, layout, links))}
                {Origin(report.Origin)}
                """));
    }

    /// <summary>The page about one exchange.</summary>
    public static string Single(ReportOrigin origin, ExchangeReport item, ReportLayout layout)
    {
        var counts = Counts.Of(item);
        return Page(
            item.Title(),
            Markup.Of($"Validation report for <b>{item.Exchange.OdsCode ?? "an unknown sender"}</b>, {Time(item.Exchange.Time)}"),
            Badge(item.IsBad(), counts),
            Markup.Of($"{Tiles(counts)}{ExchangeSection.Open(item, layout, FileLinks.Beside)}{Origin(origin)}"));
    }

    /// <summary>A time for people, with the exact one for programs.</summary>
    public static Markup Time(DateTimeOffset time) => Markup.Of(
        $"<time datetime=\"{time.ToString("o", CultureInfo.InvariantCulture)}\">{time.UtcDateTime.ToString("d MMMM yyyy, HH:mm:ss", CultureInfo.InvariantCulture)} UTC</time>");

    private static Markup Sender(string? odsCode, ExchangeReport[] items, ReportLayout layout) => Markup.Of($"""
        <section aria-label="Sender {odsCode ?? "unknown"}">
        <h2>{(odsCode is null ? "Unknown sender" : $"Sender {odsCode}")}</h2>
        <table class="exchanges">
        <thead><tr><th scope="col">Result</th><th scope="col">Exchange</th><th scope="col">Answer</th><th scope="col" class="n">Passed</th><th scope="col" class="n">Failed</th><th scope="col" class="n">Warnings</th><th scope="col" class="n">Not applicable</th></tr></thead>
        <tbody>{Markup.Each(items, item => Row(item, layout))}</tbody>
        </table>
        </section>
        """);

    private static Markup Row(ExchangeReport item, ReportLayout layout)
    {
        var counts = Counts.Of(item);
        return Markup.Of($"""
            <tr>
            <td>{ExchangeSection.Result(item)}</td>
            <th scope="row"><a href="#{ExchangeSection.Anchor(item, layout)}">{item.Title()}</a>{ExchangeSection.Subtitle(item)}</th>
            <td data-label="Answer">{item.Exchange.Response?.Status.ToString(CultureInfo.InvariantCulture) ?? "none"}</td>
            <td class="n" data-label="Passed">{counts.Passed}</td>
            <td class="n{(counts.Errors > 0 ? " bad" : "")}" data-label="Failed">{counts.Errors}</td>
            <td class="n{(counts.Warnings > 0 ? " odd" : "")}" data-label="Warnings">{counts.Warnings}</td>
            <td class="n quiet" data-label="Not applicable">{counts.NotApplicable}</td>
            </tr>
            """);
    }

    private static Markup Tiles(Counts counts) => Markup.Of($"""
        <ul class="tiles" aria-label="Checks">
        <li class="{(counts.Errors > 0 ? "bad" : "good")}"><b>{counts.Errors}</b> failed</li>
        <li class="{(counts.Warnings > 0 ? "odd" : "quiet")}"><b>{counts.Warnings}</b> {(counts.Warnings == 1 ? "warning" : "warnings")}</li>
        <li class="good"><b>{counts.Passed}</b> passed</li>
        <li class="quiet"><b>{counts.NotApplicable}</b> not applicable</li>
        </ul>
        """);

    private static Markup Badge(bool isBad, Counts counts) => isBad
        ? Markup.Of($"<p class=\"badge bad\">{(counts.Errors > 0 ? $"{ResultWords.Number(counts.Errors, "check")} failed" : "Answers are not as expected")}</p>")
        : Markup.Of($"<p class=\"badge good\">No check failed</p>");

    /// <summary>What the report was made with.</summary>
    public static Markup Origin(ReportOrigin origin) => Markup.Of($"""
        <section class="origin" aria-label="About this report">
        <h2>About this report</h2>
        <dl>
        <div><dt>Guide</dt><dd><a href="{origin.Guide.Source}">{origin.Guide.Title} {origin.Guide.Version}</a></dd></div>
        <div><dt>Checks</dt><dd>{origin.Ruleset}{(origin.IsParity ? ", with the quirks of TKW" : ", as intended")}</dd></div>
        <div><dt>Target</dt><dd>{origin.Target}</dd></div>
        <div><dt>Time</dt><dd>{Time(origin.Time)}</dd></div>
        <div><dt>Tool</dt><dd>bars {origin.ToolVersion}</dd></div>
        <div><dt>scenarios.yaml</dt><dd><code>sha256:{origin.CatalogueHash}</code></dd></div>
        <div><dt>checks.yaml</dt><dd><code>sha256:{origin.ChecksHash}</code></dd></div>
        </dl>
        </section>
        """);

    /// <summary>A whole page.</summary>
    public static string Page(string title, Markup subtitle, Markup badge, Markup content) => Markup.Of($"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>{title}: BaRS validation report</title>
        <style>{Style.Value}</style>
        </head>
        <body>
        <header>
        <div><h1>{title}</h1>
        <p>{subtitle}</p></div>
        {badge}
        </header>
        <main>
        {content}
        </main>
        </body>
        </html>

        """).ToString();
}
