using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Bars.Scenarios.Journal;
using Bars.Scenarios.Runtime;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Tool.Tests;

/// <summary>A server that is killed (SIGKILL) under load: what it has acknowledged is in its journal.</summary>
public sealed class KilledServerTests : IDisposable
{
    private const int Clients = 64;
    private const int Acknowledged = 600;

    private readonly string _folder = Directory.CreateTempSubdirectory("killed").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task No_acknowledged_exchange_is_lost(int round)
    {
        var path = Path.Combine(_folder, $"exchanges{round}.db");
        using var server = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "bars.dll"), "serve", "--port", "0", "--journal", path])
        {
            RedirectStandardOutput = true,
        })!;
        var acknowledged = new ConcurrentBag<string>();
        try
        {
            var address = await server.StandardOutput.ReadLineAsync(Stop);
            using var client = new HttpClient { BaseAddress = new Uri(address + "/") };
            var senders = Enumerable.Range(0, Clients).Select(_ => SendUntilKilledAsync(client, acknowledged)).ToList();
            while (acknowledged.Count < Acknowledged && !server.HasExited)
                await Task.Delay(5, Stop);
            server.Kill();
            await Task.WhenAll(senders);
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync(CancellationToken.None);
        }

        await using var journal = SqliteJournal.Open(path);
        var recorded = (await journal.ReadAsync(new(), 1_000_000, Stop)).Select(entry => entry.Exchange.Request.Header("X-Request-Id")!).ToHashSet();
        acknowledged.Should().HaveCountGreaterThanOrEqualTo(Acknowledged);
        acknowledged.Where(id => !recorded.Contains(id)).Should().BeEmpty();
    }

    private static async Task SendUntilKilledAsync(HttpClient client, ConcurrentBag<string> acknowledged)
    {
        var requests = new ScenarioRequestFactory();
        try
        {
            while (true)
            {
                using var request = requests.Create(BookingScenarios.NewBookingForVerifiedPatient);
                using var response = await client.SendAsync(request, Stop);
                if (!response.IsSuccessStatusCode)
                    return;
                acknowledged.Add(request.Headers.GetValues("X-Request-Id").Single());
            }
        }
        catch (HttpRequestException)
        {
            // The server has been killed.
        }
    }
}
