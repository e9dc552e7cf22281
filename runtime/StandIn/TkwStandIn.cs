using System;
using System.Linq;
using Bars.Scenarios.StandIn.Answers;
using Bars.Scenarios.StandIn.Formats;
using Bars.Scenarios.StandIn.Matching;
using Bars.Scenarios.StandIn.Messages;
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

    private const int LongestRun = 256;
    private readonly ScenarioMatcher _matcher;
    private readonly FactsReader _facts;
    private readonly MatchExplainer _explainer;
    private readonly Strictness _strictness;
    private readonly SenderStates _states;
    private readonly OutcomeReply _unmatched;
    private readonly OutcomeReply _unknown;
    private readonly OutcomeReply _badRequest;
    private readonly OutcomeReply _methodNotAllowed;
    private readonly OutcomeReply _tooLarge;
    private readonly OutcomeReply _unsupported;
    private readonly OutcomeReply _timeout;
    private readonly OutcomeReply _failure;
    private readonly Reply _echo;
    private readonly Difference? _organisationDifference;
    private readonly Difference? _echoDifference;

    /// <summary>Prepares the stand-in.</summary>
    /// <param name="options">How it answers; <see langword="null"/> for the defaults.</param>
    /// <exception cref="InvalidOperationException">The table has a condition or an answer that the stand-in does not know; the message names the row.</exception>
    public TkwStandIn(StandInOptions? options = null)
    {
        Options = options ?? new StandInOptions();
        var catalogue = Options.Catalogue;
        var calendar = new Calendar(catalogue.Stateful);
        var replies = new ReplyFactory(catalogue, calendar);
        _states = new SenderStates(calendar, Options.TimeProvider, Options.MaxSenders);
        var vocabulary = new MessageVocabulary();
        _facts = new FactsReader(catalogue, vocabulary, Options.Parity);
        _matcher = new ScenarioMatcher(catalogue, Options.Parity, replies, vocabulary, _states);
        _explainer = new MatchExplainer(catalogue, _matcher.Rows);
        _strictness = new Strictness(catalogue);
        _unmatched = replies.Outcome(catalogue.UnmatchedOutcome.Name);
        _unknown = replies.Outcome(nameof(Outcomes.UnknownValue));
        _badRequest = replies.Outcome(nameof(Outcomes.BadRequest));
        _methodNotAllowed = replies.Outcome(nameof(Outcomes.MethodNotAllowed));
        _tooLarge = replies.Outcome(nameof(Outcomes.PayloadTooLarge));
        _unsupported = replies.Outcome(nameof(Outcomes.UnsupportedMediaType));
        _timeout = replies.Outcome(nameof(Outcomes.Timeout));
        _failure = replies.Outcome(nameof(Outcomes.ServerError));
        _echo = replies.Echo();
        _organisationDifference = catalogue.Differences.FirstOrDefault(difference => difference.Name == DifferenceNames.SenderOrganisation);
        _echoDifference = catalogue.Differences.FirstOrDefault(difference => difference.Name == DifferenceNames.EchoHeader);
    }

    /// <summary>How the stand-in answers.</summary>
    public StandInOptions Options { get; }

    /// <summary>Answers a request. Never throws for what the request holds.</summary>
    /// <param name="request">The request, with its body.</param>
    /// <returns>The response; dispose of it once it has been sent.</returns>
    public StandInResponse Answer(StandInRequest request) => Finish(request, Route);

    /// <summary>Says which rows a request came near that no row claims, and what keeps it from them.</summary>
    /// <param name="request">The request, with its body.</param>
    public MatchExplanation Explain(StandInRequest request) => _explainer.Explain(request, _facts.All(request));

    /// <summary>Puts every sender into the initial state of the stateful scenarios, as the nightly reset does.</summary>
    public void ResetState() => _states.Reset();

    /// <summary>Answers a request whose body could not be read.</summary>
    internal StandInResponse Refuse(StandInRequest request, BodyFault fault) => Finish(request, fault switch
    {
        BodyFault.TooLarge => exchange => _tooLarge.Respond(exchange, $"The limit is {Options.MaxBodyBytes} bytes."),
        BodyFault.UnknownEncoding => exchange => _unsupported.Respond(exchange, "Content-Encoding is to be gzip or deflate."),
        BodyFault.TooSlow => _timeout.Respond,
        _ => exchange => _badRequest.Respond(exchange, "The body can not be read as its headers say."),
    });

    private StandInResponse Finish(StandInRequest request, Func<Exchange, StandInResponse> answer)
    {
        var exchange = new Exchange(request, Options);
        StandInResponse response;
        try
        {
            response = answer(exchange);
        }
        catch (MalformedBodyException e)
        {
            response = Options.Parity ? Unmatched(exchange) : _badRequest.Respond(exchange, e.Message);
        }
        catch (Exception e)
        {
            LogFailure(Options.Logger, e);
            response = _failure.Respond(exchange);
        }
        Compression.Apply(response, request.AcceptEncoding);
        return response;
    }

    private StandInResponse Route(Exchange exchange) => exchange.Request switch
    {
        { Path: null } => Unmatched(exchange, "The path is not below the FHIR base, or in another case."),
        { Method: "GET" } => Read(exchange),
        { Method: "POST" } => Process(exchange),
        // TKW takes the verbs of FHIR for requests that no rule claims, and fails on others.
        { Method: "PUT" or "DELETE" or "PATCH" or "OPTIONS" } => Unmatched(exchange),
        _ => Options.Parity ? _failure.Respond(exchange) : _methodNotAllowed.Respond(exchange),
    };

    private StandInResponse Read(Exchange exchange)
    {
        var request = exchange.Request;
        if (_matcher.InteractionOf(request.Path, out var id) is not { } interaction)
            return Unmatched(exchange, "There is no such endpoint; endpoints are case sensitive.");
        if (!TryReadTarget(exchange))
            return MalformedHeader(exchange, BarsHeaders.NhsdTargetIdentifier);
        exchange.Facts.ResourceId = id;
        exchange.Facts.Search = _facts.Search(request);
        return Match(interaction, exchange);
    }

    private StandInResponse Process(Exchange exchange)
    {
        var request = exchange.Request;
        if (!Options.Parity && !_matcher.TakesMessages(request.Path!))
            return Unmatched(exchange, "Messages are sent to another path; paths are case sensitive.");
        exchange.OdsCode = request.EndUserOrganisation is { } header ? IdentifierHeader.ReadOrganisation(header) : null;
        if (exchange.OdsCode is null)
            return WithoutOrganisation(exchange);
        if (!TryReadTarget(exchange))
            return MalformedHeader(exchange, BarsHeaders.NhsdTargetIdentifier);
        if (request.Run?.Length > LongestRun)
            return MalformedHeader(exchange, RunHeader);
        if (MessageBodies.IsPlainJson(request.ContentType))
            return Unmatched(exchange, "Content-Type is to be application/fhir+json or application/fhir+xml.");
        var message = _facts.Message(request);
        exchange.Facts.Message = message;
        if (!message.IsMessage || _matcher.InteractionOf(message) is not { } interaction)
            return Unmatched(exchange);
        if (!string.IsNullOrEmpty(request.Echo) && _echoDifference is not null)
        {
            if (Options.Parity)
                return _echo.Respond(exchange);
            exchange.Warn(_echoDifference.Tkw);
        }
        return Match(interaction, exchange);
    }

    private StandInResponse Match(Interaction interaction, Exchange exchange)
    {
        if (Options.Strict && _strictness.IsUnknownTarget(interaction, exchange.Facts))
            return _unknown.Respond(exchange, _explainer.ExplainTarget(exchange.Request, _facts.All(exchange.Request)).ToString());
        if (_matcher.Match(interaction, exchange) is not { } reply)
            return Unmatched(exchange);
        if (!Options.Strict || exchange.Claimed is not { } row)
            return reply.Respond(exchange);
        if (row.IsAbsence && reply is OutcomeReply outcome)
            return outcome.Respond(exchange, Explain(exchange.Request).ToString());
        return _strictness.Mistake(row, exchange.Facts) is { } kind ? Unknown(exchange, kind) : reply.Respond(exchange);
    }

    private StandInResponse Unmatched(Exchange exchange, string? detail = null)
    {
        if (Options.Strict)
            detail = $"{detail} {Explain(exchange.Request)}".TrimStart();
        return detail is null ? _unmatched.Respond(exchange) : _unmatched.Respond(exchange, detail);
    }

    private StandInResponse Unknown(Exchange exchange, SentinelKind kind)
    {
        exchange.Claimed = null;
        return _unknown.Respond(exchange, _explainer.Explain(kind, exchange.Request, _facts.All(exchange.Request)).ToString());
    }

    private StandInResponse WithoutOrganisation(Exchange exchange)
    {
        if (Options.Parity && _organisationDifference is not null)
            return _failure.Respond(exchange);
        exchange.Warn(_organisationDifference?.Tkw);
        return MalformedHeader(exchange, BarsHeaders.NhsdEndUserOrganisation);
    }

    private StandInResponse MalformedHeader(Exchange exchange, string header) =>
        _badRequest.Respond(exchange, $"The header {header} is missing or can not be read.");

    private bool TryReadTarget(Exchange exchange)
    {
        if (exchange.Request.TargetIdentifier is not { Length: > 0 } header)
            return true;
        exchange.Facts.Target = _facts.Target(header);
        return exchange.Facts.Target is not null || Options.Parity;
    }

    [LoggerMessage(LogLevel.Error, "The stand-in failed to answer a request.")]
    private static partial void LogFailure(ILogger logger, Exception exception);
}
