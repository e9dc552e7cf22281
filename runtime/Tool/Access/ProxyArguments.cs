using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using System.Linq;
using Bars.Scenarios.Onboarding;
using Bars.Scenarios.StandIn;

namespace Bars.Scenarios.Tool.Access;

/// <summary>The options of <c>bars serve</c> that put the token endpoint and the proxy in front of the stand-in.</summary>
internal sealed class ProxyArguments
{
    private readonly Option<bool> _proxy = new("--proxy")
    {
        Description = "Check requests as the BaRS proxy does: token (if keys are registered), correlation headers, target, API version.",
    };

    private readonly Option<string[]> _register = new("--register")
    {
        Description = "Offer /oauth2/token to the owners of these public keys: a JWKS file, or KID=FILE for a key in PEM. May be given again.",
        HelpName = "[kid=]file",
    };

    private readonly Option<string?> _apiKey = new("--api-key") { Description = "The only API key that assertions may name; any when omitted (or variable BARS_API_KEY).", HelpName = "key" };
    private readonly Option<string[]> _notEnabled = new("--not-enabled") { Description = "Answer 403 to the tokens of this key, as for an application that is not enabled for BaRS.", HelpName = "kid" };

    private readonly Option<int?> _rate = new("--rate-limit")
    {
        Description = "Requests in a minute before the proxy answers 429; no limit when omitted.",
        HelpName = "number",
        CustomParser = ParseRate,
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_proxy);
        command.Options.Add(_register);
        command.Options.Add(_apiKey);
        command.Options.Add(_notEnabled);
        command.Options.Add(_rate);
    }

    /// <summary>What stands in front of the stand-in; <see langword="null"/> for nothing.</summary>
    /// <exception cref="ToolException">The options do not fit together.</exception>
    /// <exception cref="OnboardingException">A key can not be used.</exception>
    public ProxyOptions? Read(ToolHost host, ParseResult parsed)
    {
        var isInFront = parsed.GetValue(_proxy);
        if (!isInFront && parsed.GetValue(_rate) is not null)
            throw ToolException.Usage("--rate-limit goes with --proxy.");
        var apiKey = parsed.GetValue(_apiKey) ?? (host.Variable("BARS_API_KEY") is { Length: > 0 } value ? value : null);
        var disabled = parsed.GetValue(_notEnabled) ?? [];
        var clients = (parsed.GetValue(_register) ?? []).SelectMany(Keys)
            .Select(key => new RegisteredClient(key.KeyId, key.Parameters, apiKey, !disabled.Contains(key.KeyId)))
            .ToArray();
        if (clients.GroupBy(client => client.KeyId).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw ToolException.Usage($"Two keys are registered as '{twice.Key}'.");
        if (disabled.FirstOrDefault(keyId => clients.All(client => client.KeyId != keyId)) is { } unknown)
            throw ToolException.Usage($"--not-enabled: no key is registered as '{unknown}'.{Suggestion.Sentence(unknown, [.. clients.Select(client => client.KeyId)])}");
        return isInFront || clients.Length > 0
            ? new() { IsInFront = isInFront, Clients = clients, RequestsPerMinute = parsed.GetValue(_rate) }
            : null;
    }

    /// <summary>What is in front, for the user who started it.</summary>
    public static void Describe(ToolHost host, ProxyOptions? proxy, Uri baseAddress)
    {
        if (proxy is null)
            return;
        if (proxy.Clients.Count > 0)
            host.Error.WriteLine($"bars: tokens from {new Uri(baseAddress, TokenEndpoint.DefaultPath)} for {string.Join(", ", proxy.Clients)}{(proxy.IsInFront ? "; requests need one." : "; requests need none without --proxy.")}");
        else
            host.Error.WriteLine("bars: no key is registered (--register), so requests need no token.");
    }

    private static IReadOnlyList<PublicKey> Keys(string word)
    {
        // A file whose name has an equals sign is still a file.
        var at = File.Exists(word) ? -1 : word.IndexOf('=');
        return at < 0 ? PublicKey.FromFile(word) : PublicKey.FromFile(word[(at + 1)..], word[..at]);
    }

    private static int? ParseRate(ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[0].Value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var rate) && rate > 0)
            return rate;
        result.AddError($"The rate limit '{result.Tokens[0].Value}' is no number from 1.");
        return null;
    }
}
