using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Bars.Scenarios.Reports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Bars.Scenarios.StandIn.Admin;

/// <summary><c>/exchanges</c> and <c>/unmatched</c>: the journal.</summary>
internal sealed class AdminExchanges(TkwStandIn standIn, ExchangeVerdicts verdicts)
{
    // A page is given up, and continued by its link, when too few of so many exchanges have the verdict that is wanted.
    private const int LongestSearch = 500;

    private static readonly string[] Verdicts = [ExchangeVerdicts.Pass, ExchangeVerdicts.Fail, ExchangeVerdicts.Unmatched];
    private readonly ExchangeMask _mask = new(standIn.Options.Catalogue);

    /// <summary>A page of exchanges, the newest first.</summary>
    public Task ListAsync(HttpContext context) => PageAsync(context, isMatched: null);

    /// <summary>A page of the exchanges that no row claimed, each with the rows it came near.</summary>
    public Task ListUnmatchedAsync(HttpContext context) => PageAsync(context, isMatched: false);

    /// <summary>One exchange, whole.</summary>
    public async Task GetAsync(HttpContext context)
    {
        var id = context.Request.RouteValues["id"] as string ?? "";
        var entry = await standIn.Journal.FindAsync(id, context.RequestAborted).ConfigureAwait(false)
            ?? throw new ProblemException(Problem.NotFound("The journal has no such exchange: it never had, or has dropped it for newer ones."));
        var explanation = standIn.Explain(entry);
        var report = await verdicts.ReportAsync(entry.Exchange, context.RequestAborted).ConfigureAwait(false);
        var exchange = Shown(context.Request, entry.Exchange);
        await AdminJson.WriteAsync(context, ExchangeView.Whole(exchange, explanation, report)).ConfigureAwait(false);
    }

    /// <summary>Empties the journal.</summary>
    public async Task ClearAsync(HttpContext context)
    {
        await standIn.Journal.ClearAsync(context.RequestAborted).ConfigureAwait(false);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private async Task PageAsync(HttpContext context, bool? isMatched)
    {
        var request = context.Request;
        var limit = AdminQuery.Limit(request);
        var verdict = AdminQuery.Text(request, "verdict");
        if (verdict is not null && !Verdicts.Contains(verdict))
            throw new ProblemException(Problem.BadRequest($"The parameter verdict is to be {string.Join(", ", Verdicts[..^1])} or {Verdicts[^1]}."));
        var filter = new JournalFilter
        {
            OdsCode = AdminQuery.Text(request, "ods"),
            ScenarioId = AdminQuery.Text(request, "scenario"),
            IsMatched = verdict is null ? isMatched : verdict != ExchangeVerdicts.Unmatched,
            From = AdminQuery.Instant(request, "from"),
            To = AdminQuery.Instant(request, "to"),
            Before = AdminQuery.Text(request, "before"),
        };
        var lines = new List<object>();
        var more = true;
        for (var searched = 0; more && lines.Count < limit && searched < LongestSearch; searched += limit)
        {
            var entries = await standIn.Journal.ReadAsync(filter, limit, context.RequestAborted).ConfigureAwait(false);
            more = entries.Count == limit;
            foreach (var entry in entries.TakeWhile(_ => lines.Count < limit))
            {
                filter = filter with { Before = entry.Exchange.Id };
                var own = await verdicts.OfAsync(entry.Exchange, context.RequestAborted).ConfigureAwait(false);
                if (verdict is null || verdict == own)
                    lines.Add(ExchangeView.Line(Shown(request, entry.Exchange), own, entry.Explanation));
            }
        }
        more |= lines.Count == limit;
        await AdminJson.WriteAsync(context, new { Exchanges = lines, Next = more ? Next(request, filter.Before!) : null }).ConfigureAwait(false);
    }

    private RecordedExchange Shown(HttpRequest request, RecordedExchange exchange) =>
        AdminQuery.Flag(request, "unmasked") ? exchange : _mask.Mask(exchange);

    private static string Next(HttpRequest request, string last)
    {
        var query = request.Query.Where(pair => pair.Key != "before").ToDictionary(pair => pair.Key, pair => (string?)pair.Value.ToString());
        query["before"] = last;
        return QueryHelpers.AddQueryString(request.PathBase + request.Path, query);
    }
}
