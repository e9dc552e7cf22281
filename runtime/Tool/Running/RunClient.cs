using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using Bars.Scenarios.Runtime;
using Bars.Scenarios.StandIn;
using Bars.Scenarios.Tool.Requests;

namespace Bars.Scenarios.Tool.Running;

/// <summary>Opens the way to what answers.</summary>
internal static class RunClient
{
    private const string TokenVariable = "BARS_TOKEN";

    // Never resolved: the requests do not leave the process (RFC 2606).
    private const string EmbeddedOrigin = "http://stand-in.invalid";

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);

    /// <summary>A client whose base address is that of the target.</summary>
    /// <exception cref="ToolException">A token is missing or unusable.</exception>
    public static HttpClient Open(ToolHost host, RunPlan plan)
    {
        if (plan.Target is not { } target)
        {
            var standIn = new TkwStandInHandler(new StandInOptions { Catalogue = host.Catalogue, Parity = plan.Options.Judge.Parity, Strict = plan.IsStrict });
            return new(standIn) { BaseAddress = new($"{EmbeddedOrigin}{TkwStandIn.DefaultBasePath}/"), Timeout = Timeout.InfiniteTimeSpan };
        }

        // A redirect would take token and patient elsewhere. Answers are timed by the runner.
        var client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = ConnectTimeout,
            UseCookies = false,
        })
        {
            BaseAddress = new($"{target.Base.AbsoluteUri}/"),
            Timeout = Timeout.InfiniteTimeSpan,
        };
        if (!target.TakesToken)
            return client;

        if (plan.Options.Requests.Sender.OdsCode == SenderIdentity.Example.OdsCode)
            host.Error.WriteLine($"bars: sending as the guide's example organisation {SenderIdentity.Example.OdsCode}; --ods-code makes it yours.");
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token(host, target));
        return client;
    }

    private static string Token(ToolHost host, Endpoint target)
    {
        var token = host.Variable(TokenVariable)?.Trim();
        if (string.IsNullOrEmpty(token))
            throw new ToolException(ExitCode.Unauthorized, $"{target.Base.Host} wants an access token: put it into the environment variable {TokenVariable}.");
        if (!token.All(character => char.IsAsciiLetterOrDigit(character) || "-._~+/=".Contains(character)))
            throw new ToolException(ExitCode.Unauthorized, $"The environment variable {TokenVariable} holds no bearer token (RFC 6750, section 2.1): give the token alone, without 'Bearer'.");
        return token;
    }
}
