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
    public const int LongestSearch = 500;

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
        var filter = ExchangeFilter.Read(request, isMatched);
        var lines = new List<object>();
        var searched = 0;
        string? last = null;
        await foreach (var entry in filter.ReadAsync(standIn.Journal, LongestSearch, context.RequestAborted).ConfigureAwait(false))
        {
            searched++;
            last = entry.Exchange.Id;
            var own = await verdicts.OfAsync(entry.Exchange, context.RequestAborted).ConfigureAwait(false);
            if (filter.Verdict is null || filter.Verdict == own)
                lines.Add(ExchangeView.Line(Shown(request, entry.Exchange), own, entry.Explanation));
            if (lines.Count == filter.Limit)
                break;
        }

        var isCut = lines.Count == filter.Limit || searched == LongestSearch;
        await AdminJson.WriteAsync(context, new { Exchanges = lines, Next = isCut ? Next(request, last!) : null }).ConfigureAwait(false);
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
