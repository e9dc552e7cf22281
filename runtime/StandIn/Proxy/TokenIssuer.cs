using System;
using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Bars.Scenarios.StandIn;

/// <summary>
/// The token endpoint of the API platform, for rehearsal: exchanges assertions of registered clients for tokens, and
/// knows its tokens again. Safe for concurrent use. It keeps no token, only what is needed to recognise one.
/// </summary>
public sealed class TokenIssuer
{
    private const int MostTokens = 100_000;

    // Length and alphabet of the guide's example.
    private const int TokenLength = 28;
    private const string TokenAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private readonly ProxyOptions _options;
    private readonly TimeProvider _time;
    private readonly Proxy.AssertionCheck _assertions;
    private readonly ConcurrentDictionary<string, (DateTimeOffset Expires, RegisteredClient Client)> _issued = new(StringComparer.Ordinal);

    /// <summary>Creates an issuer.</summary>
    /// <param name="options">Who may have tokens.</param>
    /// <param name="time">The clock; the system's when omitted.</param>
    public TokenIssuer(ProxyOptions options, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _time = time ?? TimeProvider.System;
        _assertions = new(options.Clients);
    }

    /// <summary>Answers a token request.</summary>
    /// <param name="field">Gets a field of the form by its name; <see langword="null"/> when it is not there.</param>
    /// <param name="endpoint">Full URL that was called.</param>
    public TokenAnswer Answer(Func<string, string?> field, string endpoint)
    {
        ArgumentNullException.ThrowIfNull(field);
        var now = _time.GetUtcNow();
        if (Form(field) is { } malformed)
            return Refuse(malformed);
        var (client, error) = _assertions.Check(field("client_assertion")!, endpoint, now);
        return client is null ? Refuse(error!) : Issue(client, now);
    }

    /// <summary>The client that a token was issued to, or <see langword="null"/> when it is unknown or has expired.</summary>
    /// <param name="token">The token.</param>
    public RegisteredClient? Find(string token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return _issued.TryGetValue(Fingerprint(token), out var issued) && _time.GetUtcNow() < issued.Expires ? issued.Client : null;
    }

    private static TokenError? Form(Func<string, string?> field)
    {
        if (field("grant_type") is not { Length: > 0 } grant)
            return TokenErrors.GrantTypeMissing;
        if (grant != TokenRules.Default.GrantType)
            return TokenErrors.GrantTypeInvalid;
        if (field("client_assertion_type") != TokenRules.Default.AssertionType)
            return TokenErrors.AssertionTypeInvalid;
        return string.IsNullOrEmpty(field("client_assertion")) ? TokenErrors.AssertionMissing : null;
    }

    private TokenAnswer Issue(RegisteredClient client, DateTimeOffset now)
    {
        if (_issued.Count >= MostTokens)
            Forget(now);
        var token = RandomNumberGenerator.GetString(TokenAlphabet, TokenLength);
        _issued[Fingerprint(token)] = (now + _options.TokenLifetime, client);
        // Numbers are strings, as in the guide's example (erratum J12).
        return TokenAnswer.Of(
            (int)HttpStatusCode.OK, null,
            ("access_token", token),
            ("expires_in", ((long)_options.TokenLifetime.TotalSeconds).ToString(CultureInfo.InvariantCulture)),
            ("token_type", "Bearer"),
            ("issued_at", now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)));
    }

    private static TokenAnswer Refuse(TokenError error) => TokenAnswer.Of(
        error.Status, error,
        ("error", error.Error),
        ("error_description", error.Description),
        ("message_id", $"rrt-{RandomNumberGenerator.GetString("0123456789", 19)}-b-geu2-{RandomNumberGenerator.GetInt32(10_000, 100_000)}-{RandomNumberGenerator.GetInt32(100_000, 1_000_000)}-1"));

    private void Forget(DateTimeOffset now)
    {
        foreach (var (fingerprint, issued) in _issued)
        {
            if (issued.Expires <= now)
                _issued.TryRemove(fingerprint, out _);
        }
    }

    /// <summary>Looking up a hash takes a time that tells nothing about the tokens there are.</summary>
    private static string Fingerprint(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
