using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Bars.Scenarios.Reports;
using Bars.Scenarios.StandIn.Formats;
using Bars.Scenarios.StandIn.Proxy;
using Microsoft.Extensions.Logging;

namespace Bars.Scenarios.StandIn;

/// <summary>
/// A local stand-in for TKW, the receiver of the guide's page "Testing and Environments": answers every request as the
/// row of the table that claims it says. It knows no transport: <see cref="TkwStandInHandler"/>,
/// <see cref="TkwStandInEndpoints"/> and <see cref="TkwStandInServer"/> bring requests to it. Safe for concurrent use.
/// </summary>
public sealed partial class TkwStandIn
{
    /// <summary>The FHIR base path of the BaRS API.</summary>
    public const string DefaultBasePath = "/booking-and-referral/FHIR/R4";

    /// <summary>
    /// Request header that isolates the stateful scenarios of test runs that share an ODS code: each value has states of
    /// its own. Optional, any text of up to 256 characters; not part of BaRS.
    /// </summary>
    public const string RunHeader = "X-Scenarios-Run";

    /// <summary>Request header that makes TKW return the message it was sent.</summary>
    public const string EchoHeader = "echo";

    private readonly RequestRouter _router;
    private readonly SenderStates _states;
    private readonly ProxyGate? _proxy;

    /// <summary>Prepares the stand-in.</summary>
    /// <param name="options">How it answers; <see langword="null"/> for the defaults.</param>
    /// <exception cref="InvalidOperationException">The table has a condition or an answer that the stand-in does not know; the message names the row.</exception>
    public TkwStandIn(StandInOptions? options = null)
    {
        Options = options ?? new StandInOptions();
        Journal = Options.Journal ?? new MemoryJournal();
        Clock = new StandInClock(Options.TimeProvider);
        Records = Journal.Counters.Capacity > 0;
        var calendar = new Calendar(Options.Catalogue.Stateful);
        _states = new SenderStates(calendar, Clock, Options.MaxSenders);
        _router = new RequestRouter(Options, calendar, _states, explains: Records);
        if (Options.Proxy is not { } proxy)
            return;
        Tokens = new TokenIssuer(proxy, Clock);
        _proxy = proxy.IsInFront ? new ProxyGate(proxy, proxy.Clients.Count > 0 ? Tokens : null, Options.Catalogue) : null;
    }

    /// <summary>How the stand-in answers.</summary>
    public StandInOptions Options { get; }

    /// <summary>The exchanges that handler, endpoints and server have brought: what was asked, and which row answered.</summary>
    public IExchangeJournal Journal { get; }

    /// <summary>The clock of answers, journal and nightly reset. It may be put forward and back.</summary>
    public StandInClock Clock { get; }

    /// <summary>The token endpoint, when <see cref="StandInOptions.Proxy"/> has one.</summary>
    public TokenIssuer? Tokens { get; }

    /// <summary>Whether exchanges are recorded.</summary>
    internal bool Records { get; }

    /// <summary>The senders that are not in the initial state of the stateful scenarios, the most recently heard of last.</summary>
    public IReadOnlyList<SenderState> States =>
        [.. _states.List().Select(item => new SenderState(item.Sender.OdsCode, item.Sender.Run, Options.Catalogue.Stateful.States[item.State].Name))];

    /// <summary>Answers a request, without recording it. Never throws for what the request holds.</summary>
    /// <param name="request">The request, with its body.</param>
    /// <returns>The response; dispose of it once it has been sent.</returns>
    public StandInResponse Answer(StandInRequest request) => Finish(request, exchange => _proxy?.Refuse(exchange) ?? _router.Route(exchange));

    /// <summary>Says which rows a request came near that no row claims, and what keeps it from them.</summary>
    /// <param name="request">The request, with its body.</param>
    public MatchExplanation Explain(StandInRequest request) => _router.Explain(request);

    /// <summary>
    /// What a journal's entry says of the rows that a request came near: the entry's own explanation, or, when the row that
    /// answered takes whatever is left, why another may have been meant.
    /// </summary>
    /// <param name="entry">An entry of <see cref="Journal"/>.</param>
    /// <returns>The explanation, or <see langword="null"/> when there is no doubt about the row.</returns>
    public MatchExplanation? Explain(JournalEntry entry) => entry.Explanation
        ?? (entry.Exchange.ScenarioId is { } row ? _router.Doubt(RecordedRequests.Restore(entry.Exchange.Request), row) : null);

    /// <summary>Puts every sender into the initial state of the stateful scenarios, as the nightly reset does.</summary>
    public void ResetState() => _states.Reset();

    /// <summary>Puts a sender into a state of the stateful scenarios.</summary>
    /// <param name="odsCode">Its ODS code, exactly as sent.</param>
    /// <param name="state">Name of the state, for example <c>AppointmentBooked</c>; ordinal.</param>
    /// <param name="run">Value of <see cref="RunHeader"/>, or an empty string.</param>
    /// <exception cref="ArgumentException">The table has no such state; the message names those it has.</exception>
    public void SetState(string odsCode, string state, string run = "")
    {
        var states = Options.Catalogue.Stateful.States.Select(candidate => candidate.Name).ToList();
        var index = states.IndexOf(state);
        if (index < 0)
            throw new ArgumentException($"There is no state '{state}'. The states are {string.Join(", ", states)}.", nameof(state));
        _states.Set(new Sender(odsCode, run), index);
    }

    /// <summary>Answers and records a request as a transport brings it.</summary>
    /// <param name="request">The request, with its body.</param>
    /// <param name="fault">Why its body could not be read.</param>
    /// <returns>The response, recorded, in the content coding that the sender takes.</returns>
    internal async ValueTask<StandInResponse> ServeAsync(StandInRequest request, BodyFault fault = BodyFault.None)
    {
        var response = fault == BodyFault.None ? Answer(request) : Finish(request, exchange => _router.Refuse(exchange, fault));
        if (Records)
            response = await RecordAsync(request, response).ConfigureAwait(false);
        Compression.Apply(response, request.AcceptEncoding);
        return response;
    }

    // An answer that is not in the journal is not given: whoever asks for a journal relies on it.
    private async ValueTask<StandInResponse> RecordAsync(StandInRequest request, StandInResponse response)
    {
        try
        {
            await Journal.AddAsync(ExchangeRecorder.Record(request, response)).ConfigureAwait(false);
            return response;
        }
        catch (IOException e)
        {
            LogUnwritten(Options.Logger, e);
            response.Dispose();
            return Finish(request, exchange => _router.Fail(exchange, "The journal can not be written."));
        }
    }

    private StandInResponse Finish(StandInRequest request, Func<Exchange, StandInResponse> answer)
    {
        var exchange = new Exchange(request, Options, Clock.GetUtcNow());
        StandInResponse response;
        try
        {
            response = answer(exchange);
        }
        catch (MalformedBodyException e)
        {
            response = _router.Refuse(exchange, e);
        }
        catch (Exception e)
        {
            LogFailure(Options.Logger, e);
            response = _router.Fail(exchange);
        }
        response.Row = exchange.Claimed?.Scenario.Id ?? exchange.Cell;
        response.OdsCode = exchange.OdsCode;
        response.Target = exchange.Facts.Target;
        response.Explanation = exchange.Explanation;
        return response;
    }

    [LoggerMessage(LogLevel.Error, "The stand-in failed to answer a request.")]
    private static partial void LogFailure(ILogger logger, Exception exception);

    [LoggerMessage(LogLevel.Error, "The journal can not be written.")]
    private static partial void LogUnwritten(ILogger logger, Exception exception);
}
