using System;
using System.Collections.Generic;
using System.Linq;

namespace Bars.Scenarios.Reports;

/// <summary>One side of an exchange, as checks see it.</summary>
internal sealed record CheckedSide(
    ExchangeSide Side, IReadOnlyList<RecordedHeader> Headers, string Address, CheckedBody Body, string? Interaction, DateTimeOffset Time)
{
    public static CheckedSide Request(RecordedExchange exchange, CheckedBody body, string? interaction) =>
        new(ExchangeSide.Request, exchange.Request.Headers, PathAndQuery(exchange.Request.Url), body, interaction, exchange.Time);

    public static CheckedSide Response(RecordedExchange exchange, RecordedResponse response, CheckedBody body, string? interaction) =>
        new(ExchangeSide.Response, response.Headers, PathAndQuery(exchange.Request.Url), body, interaction, exchange.Time);

    /// <summary>The interactions of a check on this side.</summary>
    public IReadOnlyList<CheckedInteraction> InteractionsOf(Check check, bool parity) => Side == ExchangeSide.Response
        ? check.Responses
        : parity && check.Quirk?.Requests is { } quirk ? quirk : check.Requests;

    /// <summary>The requirement codes of a check that count here, separated by commas; <see langword="null"/> when TKW names none.</summary>
    public string? RequirementOf(Check check)
    {
        var interaction = check.Requests.Concat(check.Responses).FirstOrDefault(candidate => candidate.Id == Interaction);
        var codes = interaction is null ? check.Requirements : CodesOf(check, interaction, Side);
        return codes.Count == 0 ? null : string.Join(", ", codes);
    }

    /// <summary>The requirement codes of a check that count on a side of an interaction: all of them when none is made for it.</summary>
    public static IReadOnlyList<string> CodesOf(Check check, CheckedInteraction interaction, ExchangeSide side)
    {
        var start = side == ExchangeSide.Request ? interaction.RequestCodes : interaction.ResponseCodes;
        var codes = check.Requirements.Where(code => code.StartsWith(start, StringComparison.Ordinal)).ToArray();
        return codes.Length == 0 ? check.Requirements : codes;
    }

    /// <summary>Values of a header; <see langword="null"/> when it is missing.</summary>
    public string? Header(string name) => RecordedHeader.Find(Headers, name);

    private static string PathAndQuery(string url)
    {
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        var path = scheme < 0 ? -1 : url.IndexOf('/', scheme + 3);
        return path < 0 ? url : url[path..];
    }
}
