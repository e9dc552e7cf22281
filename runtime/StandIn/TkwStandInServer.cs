using System;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Bars.Scenarios.StandIn;

/// <summary>The stand-in as an ordinary HTTP server, for clients in any language.</summary>
public sealed class TkwStandInServer : IAsyncDisposable
{
    private static readonly TimeSpan SlowestHeaders = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan SlowestStop = TimeSpan.FromSeconds(2);

    // Kestrel refuses larger ones before there is a request to answer in FHIR; these are large enough for any sender.
    private const int LongestAddress = 128 * 1024;
    private const int LargestHeaders = 256 * 1024;
    private const int MostHeaders = 1000;

    private readonly WebApplication _application;

    private TkwStandInServer(WebApplication application, TkwStandIn standIn)
    {
        _application = application;
        StandIn = standIn;
        BaseAddress = new Uri(application.Urls.First() + TkwStandIn.DefaultBasePath + "/");
    }

    /// <summary>The stand-in that answers.</summary>
    public TkwStandIn StandIn { get; }

    /// <summary>The FHIR base the server listens at, with a trailing slash, ready for <c>HttpClient.BaseAddress</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>Starts a server.</summary>
    /// <param name="options">How the stand-in answers; <see langword="null"/> for the defaults.</param>
    /// <param name="port">TCP port, or 0 for any free one.</param>
    /// <param name="address">Address to listen at; <see langword="null"/> for IPv4 loopback, which only this machine reaches.</param>
    /// <param name="admin">Who may use the admin endpoints; <see langword="null"/> for this machine only.</param>
    /// <param name="tls">How connections are secured; <see langword="null"/> for plain HTTP.</param>
    /// <param name="cancellation">Gives up starting.</param>
    /// <exception cref="System.IO.IOException">The port is taken.</exception>
    public static async Task<TkwStandInServer> StartAsync(
        StandInOptions? options = null, int port = 0, IPAddress? address = null, AdminOptions? admin = null, StandInTlsOptions? tls = null, CancellationToken cancellation = default)
    {
        var standIn = new TkwStandIn(options);
        // Nothing but the arguments decides: settings of the folder or the environment could open it to other machines.
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRoutingCore();
        builder.Services.Configure<Microsoft.Extensions.Hosting.HostOptions>(host => host.ShutdownTimeout = SlowestStop);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.RequestHeadersTimeout = SlowestHeaders;
            kestrel.Limits.MaxRequestLineSize = LongestAddress;
            kestrel.Limits.MaxRequestHeadersTotalSize = LargestHeaders;
            kestrel.Limits.MaxRequestHeaderCount = MostHeaders;
            kestrel.Listen(address ?? IPAddress.Loopback, port, listen =>
            {
                listen.Protocols = HttpProtocols.Http1;
                if (tls is not null)
                    listen.UseHttps(TlsListener.Create(tls));
            });
        });
        var application = builder.Build();
        application.Map(TkwStandInAdmin.DefaultPrefix, branch => branch.UseRouting().UseEndpoints(endpoints => endpoints.MapTkwStandInAdmin(standIn, admin, "")));
        if (standIn.Tokens is { } tokens)
            application.MapWhen(context => context.Request.Path == TokenEndpoint.DefaultPath, branch => branch.Run(context => TokenEndpoint.AnswerAsync(context, tokens)));
        application.Run(new HttpTransport(standIn, TkwStandIn.DefaultBasePath).AnswerAsync);
        await application.StartAsync(cancellation).ConfigureAwait(false);
        return new TkwStandInServer(application, standIn);
    }

    /// <summary>Stops listening, and gives requests under way a moment to end.</summary>
    /// <param name="cancellation">Cuts the moment short.</param>
    public Task StopAsync(CancellationToken cancellation = default) => _application.StopAsync(cancellation);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
