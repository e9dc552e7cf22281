using System;
using System.Collections.Frozen;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.RateLimiting;

namespace Bars.Scenarios.StandIn.Proxy;

/// <summary>The checks of the BaRS proxy, in its order.</summary>
internal sealed partial class ProxyGate
{
    private const string Scheme = "Bearer ";
    private readonly TokenIssuer? _tokens;
    private readonly ReplenishingRateLimiter? _rate;
    private readonly FrozenSet<string> _targets;
    private readonly string? _targetSystem;
    private readonly string? _version;
    private readonly string? _ownPath;

    public ProxyGate(ProxyOptions options, TokenIssuer? tokens, ScenarioCatalogue catalogue)
    {
        _tokens = tokens;
        // Replenished by requests instead of a timer, which somebody would have to dispose of.
        _rate = options.RequestsPerMinute is { } limit
            ? new FixedWindowRateLimiter(new() { PermitLimit = limit, Window = TimeSpan.FromMinutes(1), QueueLimit = 0, AutoReplenishment = false })
            : null;
        // The Endpoint Catalogue of the rehearsal, the target's system and the version on offer are those of the table.
        _targets = catalogue.Services.Select(service => service.Id).ToFrozenSet(StringComparer.Ordinal);
        _targetSystem = Identifier(catalogue.Headers.FirstOrDefault(header => header.Name == BarsHeaders.NhsdTargetIdentifier)?.ValueTemplate ?? "").System;
        _version = Version(catalogue.Headers.FirstOrDefault(header => header.Name == BarsHeaders.Accept)?.ValueTemplate);
        _ownPath = catalogue.Interactions.FirstOrDefault(interaction => interaction.Name == nameof(Interactions.Capabilities))?.Path;
    }

    /// <summary>The proxy's answer to a request that it does not pass on; <see langword="null"/> when it does.</summary>
    public StandInResponse? Refuse(Exchange exchange) =>
        Check(exchange.Request) is var (outcome, retryAfter) ? ProxyReply.Respond(exchange, outcome, retryAfter) : null;

    private (ProxyOutcome Outcome, TimeSpan? RetryAfter)? Check(StandInRequest request)
    {
        if (Token(request) is { } unauthorized)
            return (unauthorized, null);
        _ = _rate?.TryReplenish();
        using var lease = _rate?.AttemptAcquire();
        if (lease is { IsAcquired: false })
            return (ProxyOutcomes.TooManyRequests, lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1));
        if (string.IsNullOrWhiteSpace(request.RequestId))
            return (ProxyOutcomes.RequestIdMissing, null);
        if (string.IsNullOrWhiteSpace(request.CorrelationId))
            return (ProxyOutcomes.CorrelationIdMissing, null);
        if (Target(request) is { } target)
            return (target, null);
        return Version(request.Accept) is { } version && _version is not null && version != _version ? (ProxyOutcomes.VersionNotAcceptable, null) : null;
    }

    private ProxyOutcome? Token(StandInRequest request)
    {
        if (_tokens is null)
            return null;
        if (string.IsNullOrWhiteSpace(request.Authorization))
            return ProxyOutcomes.TokenMissing;
        if (!request.Authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            || _tokens.Find(request.Authorization[Scheme.Length..].Trim()) is not { } client)
            return ProxyOutcomes.TokenInvalid;
        return client.IsEnabled ? null : ProxyOutcomes.ProductNotEnabled;
    }

    private ProxyOutcome? Target(StandInRequest request)
    {
        // Asked for its capabilities without a target, the proxy answers for itself.
        if (string.IsNullOrEmpty(request.TargetIdentifier))
            return request.Method == "GET" && request.Path == _ownPath ? null : ProxyOutcomes.TargetMalformed;
        if (Decode(request.TargetIdentifier) is not { } json)
            return ProxyOutcomes.TargetMalformed;
        var (system, value, isObject) = Identifier(json);
        if (!isObject)
            return ProxyOutcomes.TargetMalformed;
        if (system is null || value is null)
            return ProxyOutcomes.TargetIncomplete;
        return system == _targetSystem && _targets.Contains(value) ? null : ProxyOutcomes.TargetUnknown;
    }

    /// <summary>Standard Base64, unlike TKW itself, which takes anything.</summary>
    private static string? Decode(string header)
    {
        try
        {
            return System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(header));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static (string? System, string? Value, bool IsObject) Identifier(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? (Text(document.RootElement, "system"), Text(document.RootElement, "value"), true)
                : default;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return default;
        }
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static string? Version(string? accept) =>
        accept is not null && VersionParameter().Match(accept) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex(@";\s*version\s*=\s*""?([^;,""\s]*)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex VersionParameter();
}
