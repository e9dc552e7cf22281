using System.Globalization;
using System.Linq;
using Bars.Scenarios.Runtime;

namespace Bars.Scenarios.Reports;

/// <summary>Where a page finds the files of its exchanges.</summary>
internal enum FileLinks
{
    /// <summary>There are none: the page stands alone.</summary>
    None,

    /// <summary>In the folders of the senders, below the page about all.</summary>
    Below,

    /// <summary>Beside the page about one.</summary>
    Beside,
}

/// <summary>Everything about one exchange.</summary>
internal static class ExchangeSection
{
    /// <summary>A name that links can point at.</summary>
    public static string Anchor(ExchangeReport item, ReportLayout layout) => layout.Stem(item.Exchange).Replace('/', '-');

    /// <summary>The result in a word, for the eye and for the ear.</summary>
    public static Markup Result(ExchangeReport item) => item.IsBad()
        ? Markup.Of($"<span class=\"result bad\">FAIL</span>")
        : item.Findings.Any() ? Markup.Of($"<span class=\"result odd\">PASS, warned</span>")
        : Markup.Of($"<span class=\"result good\">PASS</span>");

    /// <summary>The interaction, where a scenario is the title.</summary>
    public static Markup Subtitle(ExchangeReport item) => item.Exchange.ScenarioId is not null && item.Interaction is { } interaction
        ? Markup.Of($"<small>{interaction}</small>")
        : Markup.None;

    /// <summary>Folded unless something is wrong.</summary>
    public static Markup Folded(ExchangeReport item, ReportLayout layout, FileLinks links) => Markup.Of($"""
        <details class="exchange" id="{Anchor(item, layout)}"{(item.Findings.Any() || item.IsBad() ? Markup.Of($" open") : Markup.None)}>
        <summary>{Result(item)}<span class="title"><b>{item.Title()}</b>{Subtitle(item)}</span><span class="counts">{Counts.Of(item)}</span></summary>
        {Open(item, layout, links)}
        </details>
        """);

    /// <summary>Facts, findings, and the checks that have none.</summary>
    public static Markup Open(ExchangeReport item, ReportLayout layout, FileLinks links) => Markup.Of($"""
        {Facts(item, layout, links)}
        {Verdict(item.Verdict)}
        {FindingSections.Cards(item, isAlone: links == FileLinks.Beside)}
        {Passed(item)}
        {NotApplicable(item)}
        """);

    private static Markup Facts(ExchangeReport item, ReportLayout layout, FileLinks links)
    {
        var exchange = item.Exchange;
        var milliseconds = exchange.Duration is { } duration ? duration.TotalMilliseconds.ToString(" (0 ms)", CultureInfo.InvariantCulture) : "";
        return Markup.Of($"""
            <dl class="facts">
            <div><dt>Request</dt><dd><code>{exchange.Request.Method} {exchange.Request.Url}</code></dd></div>
            <div><dt>Answer</dt><dd>{(exchange.Response is { } response ? $"HTTP {response.Status}{milliseconds}" : "none")}</dd></div>
            <div><dt>Interaction</dt><dd>{item.Interaction ?? "unknown"}</dd></div>
            <div><dt>Target identifier</dt><dd>{exchange.TargetIdentifier ?? "missing or unreadable"}</dd></div>
            {(links == FileLinks.None ? Markup.None : Markup.Of($"<div><dt>Files</dt><dd>{Files(exchange, layout, links)}</dd></div>"))}
            </dl>
            """);
    }

    private static Markup Files(RecordedExchange exchange, ReportLayout layout, FileLinks links)
    {
        (string Text, string? Path)[] files =
        [
            ("headers", layout.Record(exchange)),
            ("request body", layout.Body(exchange, ExchangeSide.Request)),
            ("response body", layout.Body(exchange, ExchangeSide.Response)),
            ("own page", links == FileLinks.Below ? layout.Page(exchange) : null),
        ];
        return Markup.Each(
            files.Where(file => file.Path is not null),
            file => Markup.Of($"<a href=\"{(links == FileLinks.Below ? file.Path : file.Path![(file.Path!.LastIndexOf('/') + 1)..])}\">{file.Text}</a> "));
    }

    private static Markup Verdict(Verdict? verdict)
    {
        if (verdict is null)
            return Markup.None;
        var word = verdict.Kind switch { VerdictKind.Pass => "as expected", VerdictKind.Skip => "not asked for", VerdictKind.Error => "could not be judged", _ => "not as expected" };
        var isBad = verdict.Kind is VerdictKind.Fail or VerdictKind.Error;
        return Markup.Of($"""
            <p class="verdict {(isBad ? "bad" : "good")}">The answer is <b>{word}</b>: {verdict.Title}.</p>
            {(verdict.Findings.Count == 0 ? Markup.None : Markup.Of($"<ul class=\"plain\">{Markup.Each(verdict.Findings, finding => Markup.Of($"<li>{finding.Message}</li>"))}</ul>"))}
            """);
    }

    private static Markup Passed(ExchangeReport item)
    {
        var passed = item.Checks.Where(result => result.Outcome == CheckOutcome.Passed).ToArray();
        return passed.Length == 0 ? Markup.None : Markup.Of($"""
            <details class="more"><summary>{passed.Length} passed</summary>
            {Markup.Each(passed.GroupBy(result => (result.Side, result.Check.Group)), group => Markup.Of(
                $"<p><b>{group.Key.Group}</b> <span class=\"quiet\">{group.Key.Side.Word()}</span><br>{Markup.Each(group, Chip)}</p>"))}
            </details>
            """);
    }

    private static Markup NotApplicable(ExchangeReport item)
    {
        var others = item.Checks.Where(result => result.Outcome == CheckOutcome.NotApplicable).ToArray();
        return others.Length == 0 ? Markup.None : Markup.Of($"""
            <details class="more"><summary>{others.Length} not applicable</summary>
            {Markup.Each(others.GroupBy(result => (result.Side, result.Reason)), group => Markup.Of(
                $"<p><b>{group.Key.Reason}</b> <span class=\"quiet\">{group.Key.Side.Word()}</span><br>{Markup.Each(group, Chip)}</p>"))}
            </details>
            """);
    }

    private static Markup Chip(CheckResult result) => Markup.Of(
        $"<span class=\"chip\" title=\"{result.Check.Message}{(result.Check.Requirements.Count == 0 ? "" : $" ({string.Join(", ", result.Check.Requirements)})")}\">{result.Check.Id}</span> ");
}
