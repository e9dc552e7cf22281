using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using Bars.Scenarios.Onboarding;
using Bars.Scenarios.Tool.Requests;

namespace Bars.Scenarios.Tool.Access;

/// <summary>The options that say as whom to get tokens.</summary>
internal sealed class KeyOptions
{
    private const string KeyVariable = "BARS_KEY";
    private const string KeyIdVariable = "BARS_KID";
    private const string ApiKeyVariable = "BARS_API_KEY";

    private readonly ToolHost _host;
    private readonly Password _password;
    private readonly Option<string?> _key = new("--key") { Description = $"PEM file of the private key that signs the assertion (or variable {KeyVariable}).", HelpName = "file" };
    private readonly Option<string?> _keyId = new("--kid") { Description = $"Key identifier that the public key was registered with (or variable {KeyIdVariable}).", HelpName = "kid" };
    private readonly Option<string?> _apiKey = new("--api-key") { Description = $"API key that the portal shows for the application (or variable {ApiKeyVariable}).", HelpName = "key" };
    private readonly Option<string?> _endpoint = new("--token-endpoint") { Description = "Full URL of the token endpoint; that of the target when omitted.", HelpName = "url" };

    public KeyOptions(ToolHost host)
    {
        _host = host;
        _password = new(host, "--key-password-file", "BARS_KEY_PASSWORD", "the private key");
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_key);
        command.Options.Add(_keyId);
        command.Options.Add(_apiKey);
        _password.AddTo(command);
        command.Options.Add(_endpoint);
    }

    /// <summary>Whether the command line names a key, so that tokens are wanted whatever the target is.</summary>
    public bool IsGiven(ParseResult parsed) => parsed.GetValue(_key) is not null;

    /// <summary>Whether a key is named at all.</summary>
    public bool IsKnown(ParseResult parsed) => Given(parsed, _key, KeyVariable) is not null;

    /// <summary>What it takes to get tokens for a target. The key has been read, and dispose of it.</summary>
    /// <exception cref="ToolException">Something is missing.</exception>
    /// <exception cref="OnboardingException">The key can not be used.</exception>
    public Credentials Read(ParseResult parsed, Endpoint target)
    {
        var path = Required(parsed, _key, KeyVariable, "the PEM file of the private key");
        var keyId = Required(parsed, _keyId, KeyIdVariable, "the key identifier that the public key was registered with");
        var apiKey = Required(parsed, _apiKey, ApiKeyVariable, "the API key that the portal shows for the application");
        var endpoint = TokenEndpoint(parsed) ?? target.TokenEndpoint;
        if (!Credentials.IsSafe(endpoint))
            throw ToolException.Usage($"Assertions and tokens are sent by HTTPS only, or by HTTP on loopback, but the token endpoint is {endpoint}.");
        if (KeyIdentifier.Complaint(keyId, target.Access) is { } complaint)
            _host.Error.WriteLine($"bars: {complaint}");
        return new(_password.Open(parsed, password => SigningKey.FromFile(path, keyId, password)), path, apiKey, endpoint);
    }

    private Uri? TokenEndpoint(ParseResult parsed)
    {
        if (parsed.GetValue(_endpoint) is not { } word)
            return null;
        return Uri.TryCreate(word, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw ToolException.Usage($"The token endpoint '{word}' is no address of HTTP: give one such as {BarsEnvironments.Int.TokenEndpoint}.");
    }

    private string Required(ParseResult parsed, Option<string?> option, string variable, string what) =>
        Given(parsed, option, variable) ?? throw ToolException.Usage($"Give {option.Name} (or variable {variable}): {what}.");

    private string? Given(ParseResult parsed, Option<string?> option, string variable) =>
        parsed.GetValue(option) is { Length: > 0 } given ? given : _host.Variable(variable) is { Length: > 0 } value ? value : null;
}
