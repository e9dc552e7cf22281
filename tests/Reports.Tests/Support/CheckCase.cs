using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Bars.Scenarios.Reports.Tests.Support;

/// <summary>An exchange, made of another by changes, and what a check says of it.</summary>
internal sealed record CheckCase
{
    private static readonly string[] AnswerHeaders = [BarsHeaders.XRequestId, BarsHeaders.XCorrelationId, BarsHeaders.ContentType];

    /// <summary>A base, or a scenario.</summary>
    public required string Of { get; init; }

    /// <summary>What comes of the check.</summary>
    public string? Is { get; init; }

    /// <summary>What comes of it with the quirks of TKW, if something else.</summary>
    [JsonPropertyName("in TKW")]
    public string? InTkw { get; init; }

    /// <summary>The side that is changed and looked at; that of the base when omitted.</summary>
    public string? Side { get; init; }

    public string? Url { get; init; }

    /// <summary>Values of headers; <see langword="null"/> takes a header away.</summary>
    public IReadOnlyDictionary<string, string?> Headers { get; init; } = new Dictionary<string, string?>();

    /// <summary>Values of elements; <see langword="null"/> takes an element away.</summary>
    public IReadOnlyDictionary<string, JsonNode?> Set { get; init; } = new Dictionary<string, JsonNode?>();

    /// <summary>Further items of lists.</summary>
    [JsonPropertyName("add to")]
    public IReadOnlyDictionary<string, JsonNode?> AddTo { get; init; } = new Dictionary<string, JsonNode?>();

    /// <summary>Further entries of the Bundle.</summary>
    public IReadOnlyList<JsonNode> Add { get; init; } = [];

    /// <summary>Types of which every resource is taken away.</summary>
    public IReadOnlyList<string> Drop { get; init; } = [];

    /// <summary>Types whose first resource occurs again.</summary>
    public IReadOnlyList<string> Twice { get; init; } = [];

    /// <summary>What a profile validator finds; there is none when omitted.</summary>
    public IReadOnlyList<string>? Profiles { get; init; }

    public bool IsAnswer(IReadOnlyDictionary<string, CheckCase> bases) => Side == "answer" || (bases.TryGetValue(Of, out var from) && from.IsAnswer(bases));

    /// <summary>The exchange.</summary>
    public RecordedExchange Make(IReadOnlyDictionary<string, CheckCase> bases)
    {
        var exchange = bases.TryGetValue(Of, out var from) ? from.Make(bases) : Exchanges.Of(Of);
        if (Side == "answer")
            exchange = exchange with { Response = AnswerOf(exchange.Request) };
        if (Url is not null)
            exchange = exchange.WithUrl(Url);
        var isAnswer = exchange.Response is not null;
        foreach (var (name, value) in Headers)
            exchange = isAnswer ? exchange.WithResponseHeader(name, value) : exchange.WithHeader(name, value);
        if (Set.Count + AddTo.Count + Add.Count + Drop.Count + Twice.Count == 0)
            return exchange;
        var bundle = (JsonObject)JsonNode.Parse((isAnswer ? exchange.Response!.Body : exchange.Request.Body).Span)!;
        CaseChange.Apply(bundle, this);
        var body = JsonSerializer.SerializeToUtf8Bytes(bundle);
        return isAnswer ? exchange with { Response = exchange.Response! with { Body = body } } : exchange.WithBody(body);
    }

    // A receiver answers with the message.
    private static RecordedResponse AnswerOf(RecordedRequest request) =>
        new(200, [.. request.Headers.Where(header => AnswerHeaders.Contains(header.Name, StringComparer.OrdinalIgnoreCase))], request.Body);
}
