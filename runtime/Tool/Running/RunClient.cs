using System;
using System.CommandLine;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Bars.Scenarios.Onboarding;
using Bars.Scenarios.Runtime;
using Bars.Scenarios.StandIn;
using Bars.Scenarios.Tool.Access;
using Bars.Scenarios.Tool.Reporting;
using Bars.Scenarios.Tool.Requests;

namespace Bars.Scenarios.Tool.Running;

/// <summary>The way to what answers.</summary>
internal sealed class RunClient : IDisposable
{
    // Never resolved: the requests do not leave the process (RFC 2606).
    private const string EmbeddedOrigin = "http://stand-in.invalid";

    private readonly Credentials? _credentials;

    private RunClient(RunPlan plan, HttpMessageHandler handler, string baseAddress, Credentials? credentials, RunRecorder? recorder)
    {
        _credentials = credentials;
        // Inside the retries, so that each is recorded, and may have a newer token.
        handler = recorder?.Around(handler) ?? handler;
        if (plan.Retries > 0)
            handler = BarsRetry.Handler(handler, plan.Retries);
        // Answers are timed by the runner.
        Http = new(handler) { BaseAddress = new(baseAddress), Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>A client whose base address is that of the target.</summary>
    public HttpClient Http { get; }

    /// <summary>A client for the embedded stand-in.</summary>
    public static RunClient Embedded(ToolHost host, RunPlan plan, RunRecorder? recorder = null) => new(
        plan,
        new TkwStandInHandler(new StandInOptions { Catalogue = host.Catalogue, Parity = plan.Options.Judge.Parity, Strict = plan.IsStrict }),
        $"{EmbeddedOrigin}{TkwStandIn.DefaultBasePath}/",
        null,
        recorder);

    /// <summary>A client for a target. A first token is got at once, so that a run does not begin without one.</summary>
    /// <exception cref="ToolException">A token is missing or unusable.</exception>
    /// <exception cref="OnboardingException">A key or certificate is unusable, or the token endpoint refuses.</exception>
    public static async Task<RunClient> OpenAsync(ToolHost host, RunPlan plan, Endpoint target, KeyOptions keys, TlsOptions tls, ParseResult parsed, RunRecorder? recorder = null)
    {
        var baseAddress = $"{target.Base.AbsoluteUri}/";
        var connection = tls.Open(parsed);
        if (!target.TakesToken && !keys.IsGiven(parsed))
            return new(plan, connection, baseAddress, null, recorder);

        if (plan.Options.Requests.Sender.OdsCode == SenderIdentity.Example.OdsCode)
            host.Error.WriteLine($"bars: sending as the guide's example organisation {SenderIdentity.Example.OdsCode}; --ods-code makes it yours.");
        if (!keys.IsGiven(parsed) && GivenToken.Read(host) is { } given)
        {
            var client = new RunClient(plan, connection, baseAddress, null, recorder);
            client.Http.DefaultRequestHeaders.Authorization = given;
            return client;
        }

        if (!keys.IsKnown(parsed))
            throw GivenToken.Missing(target);
        if (!Credentials.IsSafe(target.Base))
            throw ToolException.Usage($"Tokens are sent by HTTPS only, or by HTTP on loopback, but the target is {target.Base}.");

        var credentials = keys.Read(parsed, target);
        var tokens = credentials.Tokens(new HttpMessageInvoker(connection, disposeHandler: false), plan.Options.Timeout);
        _ = await tokens.GetAsync(host.Stop).ConfigureAwait(false);
        return new(plan, new AccessTokenHandler(tokens) { InnerHandler = connection }, baseAddress, credentials, recorder);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Http.Dispose();
        _credentials?.Dispose();
    }
}
