using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Bars.Scenarios.Reports;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Bars.Scenarios.StandIn.Admin;

/// <summary><c>/report</c>: the validation report of the journal's exchanges, as a page or as JSON.</summary>
internal sealed class AdminReport(TkwStandIn standIn, ExchangeVerdicts verdicts)
{
    private const string Html = "html";
    private const string Json = "json";
    private const string JsonType = "application/json";

    /// <summary>The report of the newest exchanges that the parameters of <c>/exchanges</c> select, the oldest of them first.</summary>
    public async Task GetAsync(HttpContext context)
    {
        var format = Format(context.Request);
        var options = verdicts.Options with { IsUnmasked = AdminQuery.Flag(context.Request, "unmasked") };
        var reports = await ReportsAsync(ExchangeFilter.Read(context.Request), context.RequestAborted).ConfigureAwait(false);
        var report = new ValidationReport(ReportOrigin.Of($"the stand-in at {context.Request.Scheme}://{context.Request.Host}", options, standIn.Clock), reports);

        var response = context.Response;
        response.Headers.CacheControl = "no-store";
        response.Headers[HeaderNames.Vary] = HeaderNames.Accept;
        response.Headers[HeaderNames.XContentTypeOptions] = "nosniff";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'";
        response.ContentType = $"{(format == Json ? JsonType : "text/html")}; charset=utf-8";
        await response.WriteAsync(format == Json ? ReportFiles.Json(report, options) : ReportFiles.Html(report, options), context.RequestAborted).ConfigureAwait(false);
    }

    private async Task<List<ExchangeReport>> ReportsAsync(ExchangeFilter filter, CancellationToken cancellation)
    {
        var reports = new List<ExchangeReport>();
        await foreach (var entry in filter.ReadAsync(standIn.Journal, AdminExchanges.LongestSearch, cancellation).ConfigureAwait(false))
        {
            var report = await verdicts.ReportAsync(entry.Exchange, cancellation).ConfigureAwait(false);
            if (filter.Verdict is null || filter.Verdict == ExchangeVerdicts.Of(report))
                reports.Add(report);
            if (reports.Count == filter.Limit)
                break;
        }

        reports.Reverse();
        return reports;
    }

    /// <summary>What the parameter <c>format</c> says, or else the header Accept: a page unless JSON is preferred.</summary>
    private static string Format(HttpRequest request)
    {
        var accept = request.Headers.Accept.ToString();
        return AdminQuery.Text(request, "format") switch
        {
            null => accept.Contains(JsonType, StringComparison.OrdinalIgnoreCase) && !accept.Contains("text/html", StringComparison.OrdinalIgnoreCase) ? Json : Html,
            Html => Html,
            Json => Json,
            _ => throw new ProblemException(Problem.BadRequest($"The parameter format must be {Html} or {Json}.")),
        };
    }
}
