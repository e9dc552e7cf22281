using System;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using Bars.Scenarios.StandIn;

namespace Bars.Scenarios.Tool.Sending;

/// <summary>Where requests go: the stand-in within this process, an environment by name, or an address.</summary>
internal sealed class Target
{
    /// <summary>The environment variable with the bearer token of an environment that needs one.</summary>
    public const string TokenVariable = "BARS_TOKEN";

    /// <summary>The environment that TKW lives in.</summary>
    public const string Integration = "int";

    private const string Embedded = "http://stand-in.invalid" + TkwStandIn.DefaultBasePath + "/";

    private Target(string name, Uri baseAddress, bool isEmbedded, string? token) =>
        (Name, BaseAddress, IsEmbedded, Token) = (name, baseAddress, isEmbedded, token);

    /// <summary>The target in words.</summary>
    public string Name { get; }

    /// <summary>The FHIR base, with a trailing slash.</summary>
    public Uri BaseAddress { get; }

    public bool IsEmbedded { get; }

    private string? Token { get; }

    /// <summary>The target that a command line names; the embedded stand-in when it names none.</summary>
    /// <exception cref="ToolException">The word is neither an environment nor an address, or a token is missing.</exception>
    public static Target Of(string? word, ToolHost host, bool needsToken = true)
    {
        if (word is null)
            return new("the embedded stand-in", new(Embedded), true, null);
        var token = host.Variable(TokenVariable);
        var environments = host.Catalogue.Environments;
        var environment = environments.FirstOrDefault(candidate => string.Equals(candidate.Name, word, StringComparison.OrdinalIgnoreCase));
        if (environment is not null)
        {
            return !needsToken || !environment.TokenRequired || !string.IsNullOrEmpty(token)
                ? new(environment.Name, WithSlash(environment.BaseUrl), false, token)
                : throw new ToolException(ExitCode.Unauthorized, $"{environment.Name} needs a bearer token: set the environment variable {TokenVariable}.");
        }

        if (Uri.TryCreate(word, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            return new(word, WithSlash(word), false, token);
        var names = environments.Select(candidate => candidate.Name.ToLowerInvariant()).ToArray();
        throw ToolException.Usage(
            $"'{word}' is neither an http(s) address nor an environment.{Suggestion.Sentence(word, names)} Environments: {string.Join(", ", names)}.");
    }

    /// <summary>A client whose base address is the target's.</summary>
    /// <param name="parity">Whether the embedded stand-in answers as the real TKW.</param>
    public HttpClient CreateClient(bool parity)
    {
        HttpMessageHandler handler = IsEmbedded
            ? new TkwStandInHandler(new StandInOptions { Parity = parity })
            : new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = TimeSpan.FromSeconds(10) };
        var client = new HttpClient(handler) { BaseAddress = BaseAddress, Timeout = Timeout.InfiniteTimeSpan };
        if (!string.IsNullOrEmpty(Token))
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        return client;
    }

    private static Uri WithSlash(string address) => new(address.TrimEnd('/') + "/");
}
