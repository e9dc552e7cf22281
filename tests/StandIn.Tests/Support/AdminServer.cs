using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Bars.Scenarios.StandIn.Tests.Support;

/// <summary>A stand-in behind a socket, a client of it, and one of its admin endpoints.</summary>
public abstract class AdminServer : IAsyncLifetime
{
    private protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    private protected TkwStandInServer Server { get; private set; } = null!;

    private protected Tkw Tkw { get; private set; } = null!;

    private protected HttpClient Admin { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Server = await TkwStandInServer.StartAsync(new StandInOptions { TimeProvider = new FixedTime("2026-01-31T22:00:00Z") }, cancellation: Stop);
        Tkw = new Tkw(Server.BaseAddress);
        Admin = new HttpClient { BaseAddress = new Uri(Server.BaseAddress, "/__admin/") };
    }

    public async ValueTask DisposeAsync()
    {
        Admin.Dispose();
        Tkw.Dispose();
        await Server.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
