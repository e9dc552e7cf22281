using System;
using System.Collections.Frozen;
using System.Linq;
using Bars.Scenarios.Reports;
using Bars.Scenarios.StandIn.Answers;
using Bars.Scenarios.StandIn.Formats;
using Bars.Scenarios.StandIn.Matching;
using Bars.Scenarios.StandIn.Messages;

namespace Bars.Scenarios.StandIn;

/// <summary>Leads a request to the row that answers it, or refuses it.</summary>
internal sealed class RequestRouter
{
    private const int LongestRun = 256;
    private readonly StandInOptions _options;
    private readonly bool _explains;
    private readonly ScenarioMatcher _matcher;
    private readonly FactsReader _facts;
    private readonly MatchExplainer _explainer;
    private readonly Strictness _strictness;
    private readonly OutcomeReply _unmatched;
    private readonly OutcomeReply _unknown;
    private readonly OutcomeReply _badRequest;
    private readonly OutcomeReply _methodNotAllowed;
    private readonly OutcomeReply _tooLarge;
    private readonly OutcomeReply _unsupported;
    private readonly OutcomeReply _timeout;
    private readonly OutcomeReply _failure;
    private readonly Reply _echo;
    private readonly FrozenDictionary<string, Difference> _differences;

    /// <summary>Prepares the rows.</summary>
    /// <param name="options">How the stand-in answers.</param>
    /// <param name="calendar">Days of canned answers.</param>
    /// <param name="states">The state of each sender.</param>
    /// <param name="explains">Whether to work out why no row claims a request, even when the sender is not told.</param>
    public RequestRouter(StandInOptions options, Calendar calendar, SenderStates states, bool explains)
    {
        _options = options;
        _explains = explains || options.Strict;
        var catalogue = options.Catalogue;
        var replies = new ReplyFactory(catalogue, calendar);
        var vocabulary = new MessageVocabulary(catalogue.UseCaseSystem);
        _facts = new FactsReader(catalogue, vocabulary, options.Parity);
        _matcher = new ScenarioMatcher(catalogue, options.Parity, replies, vocabulary, states);
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
        _differences = catalogue.Differences.ToFrozenDictionary(difference => difference.Name, StringComparer.Ordinal);
    }

    /// <summary>Answers a request.</summary>
    public StandInResponse Route(Exchange exchange)
    {
        if (ResponseFormats.IsCourtesy(exchange.Request, exchange.Format))
            Warn(exchange, nameof(Differences.AnswerFormat));
        return exchange.Request switch
        {
            { Path: null } => Unmatched(exchange, "The path is not below the FHIR base, or in another case."),
            { Method: "GET" } => Read(exchange),
            { Method: "POST" } => Process(exchange),
            // TKW takes the verbs of FHIR for requests that no rule claims, and fails on others.
            { Method: "PUT" or "DELETE" or "PATCH" or "OPTIONS" } => Unmatched(exchange),
            _ when _options.Parity => Fail(exchange),
            _ => Differing(exchange, nameof(Differences.UnknownMethod), _methodNotAllowed, "There is nothing to be had by this method."),
        };
    }

    /// <summary>Answers a request whose body could not be read.</summary>
    public StandInResponse Refuse(Exchange exchange, BodyFault fault) => fault switch
    {
        BodyFault.TooLarge => Refuse(exchange, _tooLarge, $"The limit is {_options.MaxBodyBytes} bytes."),
        BodyFault.UnknownEncoding => Refuse(exchange, _unsupported, "Content-Encoding must be gzip or deflate."),
        BodyFault.TooSlow => Refuse(exchange, _timeout, "The body came too slowly."),
        _ => Refuse(exchange, _badRequest, "The body can not be read as its headers say."),
    };

    /// <summary>Answers a message that is not well formed.</summary>
    public StandInResponse Refuse(Exchange exchange, MalformedBodyException fault) =>
        _options.Parity ? Unmatched(exchange) : Differing(exchange, nameof(Differences.MalformedMessage), _badRequest, fault.Message);

    /// <summary>Answers when the stand-in itself has failed.</summary>
    public StandInResponse Fail(Exchange exchange, string? detail = null) =>
        detail is null ? _failure.Respond(exchange) : Refuse(exchange, _failure, detail);

    /// <summary>Why no row claims a request.</summary>
    public MatchExplanation Explain(StandInRequest request) => _explainer.Explain(request, _facts.All(request));

    /// <summary>Why the row that answered a request may not be the one it was meant for, or <see langword="null"/>.</summary>
    public MatchExplanation? Doubt(StandInRequest request, string row)
    {
        if (_matcher.Rows.FirstOrDefault(candidate => candidate.Scenario.Id == row) is not { } claimed)
            return null;
        var facts = _facts.All(request);
        if (claimed.IsAbsence)
            return _explainer.Explain(request, facts);
        return _strictness.Mistake(claimed, facts) is { } kind ? _explainer.Explain(kind, request, facts) : null;
    }

    private StandInResponse Read(Exchange exchange)
    {
        var request = exchange.Request;
        if (_matcher.InteractionOf(request.Path, out var id) is not { } interaction)
            return Unmatched(exchange, "There is no such endpoint; endpoints are case sensitive.");
        if (!TryReadTarget(exchange))
            return MalformedTarget(exchange);
        exchange.Facts.ResourceId = id;
        exchange.Facts.Search = _facts.Search(request);
        if (exchange.Facts.Search.HasSeveralServices)
            Warn(exchange, nameof(Differences.SlotServices));
        return Match(interaction, exchange);
    }

    private StandInResponse Process(Exchange exchange)
    {
        var request = exchange.Request;
        if (!_options.Parity && !_matcher.TakesMessages(request.Path!))
        {
            Warn(exchange, nameof(Differences.MessagePath));
            return Unmatched(exchange, "Messages are sent to another path; paths are case sensitive.");
        }

        exchange.OdsCode = request.EndUserOrganisation is { } header ? IdentifierHeader.ReadOrganisation(header) : null;
        if (exchange.OdsCode is null)
            return WithoutOrganisation(exchange);
        if (!TryReadTarget(exchange))
            return MalformedTarget(exchange);
        if (request.Run?.Length > LongestRun)
            return MalformedHeader(exchange, TkwStandIn.RunHeader);
        if (MessageBodies.IsPlainJson(request.ContentType))
            return Unmatched(exchange, "Content-Type must be application/fhir+json or application/fhir+xml.");
        var message = _facts.Message(request);
        exchange.Facts.Message = message;
        if (!message.IsMessage || _matcher.InteractionOf(message) is not { } interaction)
            return Unmatched(exchange);
        if (!string.IsNullOrEmpty(request.Echo))
        {
            if (_options.Parity && _differences.ContainsKey(nameof(Differences.EchoHeader)))
                return _echo.Respond(exchange);
            Warn(exchange, nameof(Differences.EchoHeader));
        }
        return Match(interaction, exchange);
    }

    private StandInResponse Match(Interaction interaction, Exchange exchange)
    {
        if (_options.Strict && _strictness.IsUnknownTarget(interaction, exchange.Facts))
            return Explained(exchange, _unknown, _explainer.ExplainTarget(exchange.Request, _facts.All(exchange.Request)));
        if (_matcher.Match(interaction, exchange) is not { } reply)
            return Unmatched(exchange);
        if (!_options.Strict || exchange.Claimed is not { } row)
            return reply.Respond(exchange);
        if (row.IsAbsence && reply is OutcomeReply outcome)
            return Explained(exchange, outcome, Explain(exchange.Request));
        if (_strictness.Mistake(row, exchange.Facts) is not { } kind)
            return reply.Respond(exchange);
        exchange.Claimed = null;
        return Explained(exchange, _unknown, _explainer.Explain(kind, exchange.Request, _facts.All(exchange.Request)));
    }

    private StandInResponse Unmatched(Exchange exchange, string? reason = null)
    {
        if (!_explains)
            return reason is null ? _unmatched.Respond(exchange) : _unmatched.Respond(exchange, reason);
        var explanation = Explain(exchange.Request);
        if (reason is not null)
            explanation = explanation with { Reason = reason };
        if (_options.Strict)
            return Explained(exchange, _unmatched, explanation);
        exchange.Explanation = explanation;
        return reason is null ? _unmatched.Respond(exchange) : _unmatched.Respond(exchange, reason);
    }

    private StandInResponse WithoutOrganisation(Exchange exchange)
    {
        if (_options.Parity && _differences.ContainsKey(nameof(Differences.SenderOrganisation)))
            return Fail(exchange);
        Warn(exchange, nameof(Differences.SenderOrganisation));
        return MalformedHeader(exchange, BarsHeaders.NhsdEndUserOrganisation);
    }

    private StandInResponse MalformedTarget(Exchange exchange)
    {
        Warn(exchange, nameof(Differences.MalformedTarget));
        return MalformedHeader(exchange, BarsHeaders.NhsdTargetIdentifier);
    }

    private StandInResponse MalformedHeader(Exchange exchange, string header) =>
        Refuse(exchange, _badRequest, $"The header {header} is missing or can not be read.");

    private StandInResponse Differing(Exchange exchange, string difference, OutcomeReply outcome, string reason)
    {
        Warn(exchange, difference);
        return Refuse(exchange, outcome, reason);
    }

    private void Warn(Exchange exchange, string difference) =>
        exchange.Warn(_differences.TryGetValue(difference, out var found) ? found.Tkw : null);

    private static StandInResponse Refuse(Exchange exchange, OutcomeReply outcome, string reason) =>
        Explained(exchange, outcome, new(reason, []));

    private static StandInResponse Explained(Exchange exchange, OutcomeReply outcome, MatchExplanation explanation)
    {
        exchange.Explanation = explanation;
        return outcome.Respond(exchange, explanation.ToString());
    }

    private bool TryReadTarget(Exchange exchange)
    {
        if (exchange.Request.TargetIdentifier is not { Length: > 0 } header)
            return true;
        exchange.Facts.Target = _facts.Target(header);
        return exchange.Facts.Target is not null || _options.Parity;
    }
}
