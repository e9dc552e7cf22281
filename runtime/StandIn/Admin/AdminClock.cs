using System;
using System.Threading.Tasks;
using System.Xml;
using Microsoft.AspNetCore.Http;

namespace Bars.Scenarios.StandIn.Admin;

/// <summary><c>/clock</c>: what time it is for the stand-in.</summary>
internal sealed class AdminClock(TkwStandIn standIn)
{
    private static readonly TimeSpan Furthest = TimeSpan.FromDays(366 * 100);

    /// <summary>The time.</summary>
    public Task GetAsync(HttpContext context) => AdminJson.WriteAsync(context, new
    {
        Now = standIn.Clock.GetUtcNow(),
        Shift = XmlConvert.ToString(standIn.Clock.Shift),
    });

    /// <summary>Puts the clock to an instant, from which it runs on.</summary>
    public async Task PutAsync(HttpContext context)
    {
        var now = (await AdminJson.ReadAsync<Instant>(context).ConfigureAwait(false)).Now
            ?? throw new ProblemException(Problem.BadRequest("The body must have now, an instant such as 2026-01-31T09:30:00Z."));
        Shift(standIn.Clock.Shift + (now - standIn.Clock.GetUtcNow()));
        await GetAsync(context).ConfigureAwait(false);
    }

    /// <summary>Puts the clock forward, or back by a negative duration.</summary>
    public async Task AdvanceAsync(HttpContext context)
    {
        var by = (await AdminJson.ReadAsync<Advance>(context).ConfigureAwait(false)).By;
        Shift(standIn.Clock.Shift + Duration(by));
        await GetAsync(context).ConfigureAwait(false);
    }

    /// <summary>Lets the clock tell the real time again.</summary>
    public Task DeleteAsync(HttpContext context)
    {
        standIn.Clock.Shift = TimeSpan.Zero;
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private void Shift(TimeSpan shift) => standIn.Clock.Shift = shift.Duration() < Furthest
        ? shift
        : throw new ProblemException(Problem.BadRequest("The clock can be put a hundred years forward or back."));

    private static TimeSpan Duration(string? text)
    {
        try
        {
            return XmlConvert.ToTimeSpan(text ?? "");
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            throw new ProblemException(Problem.BadRequest("The body must have by, an ISO 8601 duration such as PT36H."));
        }
    }

    private sealed record Instant(DateTimeOffset? Now);

    private sealed record Advance(string? By);
}
