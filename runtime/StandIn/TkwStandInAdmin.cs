using System;
using Bars.Scenarios.StandIn.Admin;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Bars.Scenarios.StandIn;

/// <summary>Endpoints to look into a stand-in, and to put its states and its clock: see <c>docs/journal.md</c>.</summary>
public static partial class TkwStandInAdmin
{
    /// <summary>The path that the endpoints are below.</summary>
    public const string DefaultPrefix = "/__admin";

    /// <summary>Answers below a path, to this machine unless told otherwise.</summary>
    /// <param name="endpoints">The application, or a group of its routes.</param>
    /// <param name="standIn">The stand-in.</param>
    /// <param name="options">Who may ask; <see langword="null"/> for the defaults.</param>
    /// <param name="prefix">Path of the endpoints, starting with a slash.</param>
    public static IEndpointConventionBuilder MapTkwStandInAdmin(
        this IEndpointRouteBuilder endpoints, TkwStandIn standIn, AdminOptions? options = null, string prefix = DefaultPrefix)
    {
        var group = endpoints.MapGroup(prefix);
        var verdicts = new ExchangeVerdicts(standIn);
        var exchanges = new AdminExchanges(standIn, verdicts);
        var state = new AdminState(standIn);
        var clock = new AdminClock(standIn);
        group.MapGet("/health", Guarded(new AdminHealth(standIn).GetAsync));
        group.MapGet("/exchanges", Guarded(exchanges.ListAsync));
        group.MapGet("/exchanges/{id}", Guarded(exchanges.GetAsync));
        group.MapDelete("/exchanges", Guarded(exchanges.ClearAsync));
        group.MapGet("/unmatched", Guarded(exchanges.ListUnmatchedAsync));
        group.MapGet("/report", Guarded(new AdminReport(standIn, verdicts).GetAsync));
        group.MapGet("/retries", Guarded(new AdminRetries(standIn).ListAsync));
        group.MapGet("/state", Guarded(state.GetAsync));
        group.MapPut("/state", Guarded(state.PutAsync));
        group.MapDelete("/state", Guarded(state.DeleteAsync));
        group.MapGet("/clock", Guarded(clock.GetAsync));
        group.MapPut("/clock", Guarded(clock.PutAsync));
        group.MapDelete("/clock", Guarded(clock.DeleteAsync));
        group.MapPost("/clock/advance", Guarded(clock.AdvanceAsync));
        group.Map("/{**path}", Guarded(_ => throw new ProblemException(Problem.NotFound("There is no such admin endpoint, or not by this method."))));
        return group;

        RequestDelegate Guarded(RequestDelegate handle) => async context =>
        {
            try
            {
                if (AdminGuard.Refusal(context.Request, options ?? new()) is { } refusal)
                    throw new ProblemException(refusal);
                await handle(context).ConfigureAwait(false);
            }
            catch (ProblemException e)
            {
                await AdminJson.WriteAsync(context, e.Problem).ConfigureAwait(false);
            }
            catch (BadHttpRequestException e)
            {
                await AdminJson.WriteAsync(context, new Problem(e.StatusCode, "Bad request", e.Message)).ConfigureAwait(false);
            }
            catch (Exception e) when (!context.RequestAborted.IsCancellationRequested && !context.Response.HasStarted)
            {
                LogFailure(standIn.Options.Logger, e);
                await AdminJson.WriteAsync(context, Problem.Failure("The stand-in failed to answer, as when the file of its journal is gone; its log says why.")).ConfigureAwait(false);
            }
        };
    }

    [LoggerMessage(LogLevel.Error, "An admin endpoint failed.")]
    private static partial void LogFailure(ILogger logger, Exception exception);
}
