using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace Bars.Scenarios.StandIn.Admin;

/// <summary><c>/state</c>: the stateful scenarios' state of each sender.</summary>
internal sealed class AdminState(TkwStandIn standIn)
{
    /// <summary>Who is in which state.</summary>
    public Task GetAsync(HttpContext context)
    {
        var ods = AdminQuery.Text(context.Request, "ods");
        var limit = AdminQuery.Limit(context.Request);
        var states = standIn.States;
        return AdminJson.WriteAsync(context, new
        {
            Initial = standIn.Options.Catalogue.Stateful.States[0].Name,
            Total = states.Count,
            Senders = states.Reverse().Where(state => ods is null || state.OdsCode == ods).Take(limit),
        });
    }

    /// <summary>Puts a sender into a state.</summary>
    public async Task PutAsync(HttpContext context)
    {
        var wanted = await AdminJson.ReadAsync<Wanted>(context).ConfigureAwait(false);
        if (string.IsNullOrEmpty(wanted.OdsCode) || string.IsNullOrEmpty(wanted.State))
            throw new ProblemException(Problem.BadRequest("The body must have odsCode and state, and may have run."));
        Set(wanted.OdsCode, wanted.State, wanted.Run ?? "");
        await GetAsync(context).ConfigureAwait(false);
    }

    /// <summary>Puts every sender, or one, into the initial state.</summary>
    public Task DeleteAsync(HttpContext context)
    {
        if (AdminQuery.Text(context.Request, "ods") is { } ods)
            Set(ods, standIn.Options.Catalogue.Stateful.States[0].Name, AdminQuery.Text(context.Request, "run") ?? "");
        else
            standIn.ResetState();
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private void Set(string odsCode, string state, string run)
    {
        try
        {
            standIn.SetState(odsCode, state, run);
        }
        catch (ArgumentException e)
        {
            throw new ProblemException(Problem.BadRequest(e.Message));
        }
    }

    private sealed record Wanted(string? OdsCode, string? State, string? Run);
}
