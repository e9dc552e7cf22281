using System.Linq;
using System.Threading.Tasks;
using Bars.Scenarios.Reports;
using Microsoft.AspNetCore.Http;

namespace Bars.Scenarios.StandIn.Admin;

/// <summary><c>/retries</c>: the messages that senders sent again, and what is wrong with how they did.</summary>
internal sealed class AdminRetries(TkwStandIn standIn)
{
    // Whoever retries does so soon.
    private const int Searched = 500;

    /// <summary>The retried messages among the latest exchanges.</summary>
    public async Task ListAsync(HttpContext context)
    {
        var filter = new JournalFilter { OdsCode = AdminQuery.Text(context.Request, "ods"), From = AdminQuery.Instant(context.Request, "from"), To = AdminQuery.Instant(context.Request, "to") };
        var entries = await standIn.Journal.ReadAsync(filter, Searched, context.RequestAborted).ConfigureAwait(false);
        var retried = RetriedMessage.FindAll(entries.Select(entry => entry.Exchange));
        await AdminJson.WriteAsync(context, new
        {
            Retried = retried.Select(message => new
            {
                message.Attempts[0].OdsCode,
                Scenario = message.Attempts[0].ScenarioId,
                Attempts = message.Attempts.Select(attempt => new { attempt.Id, attempt.Time, attempt.Response?.Status }),
                Findings = message.Findings.Select(ExchangeView.Finding),
            }),
        }).ConfigureAwait(false);
    }
}
