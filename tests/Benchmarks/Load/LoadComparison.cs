using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;

namespace Bars.Scenarios.Benchmarks.Load;

/// <summary>Requests per second of the servers side by side: each server and the driver is a process of its own.</summary>
internal static class LoadComparison
{
    // Until the runtime has compiled for good what runs often: a server that has just started is several times slower.
    private const int WarmUpSeconds = 10;

    private static readonly string[] Servers = [LoadServers.StandIn, LoadServers.WireMock, LoadServers.Kestrel, LoadServers.Unrecorded];

    /// <summary>The modes of this program that belong to the comparison, or <see langword="null"/> for any other.</summary>
    public static Func<Task>? Mode(string[] args) => args switch
    {
        ["load"] => () => CompareAsync(rounds: 3, seconds: 3),
        ["load", var rounds, var seconds] => () => CompareAsync(int.Parse(rounds, CultureInfo.InvariantCulture), int.Parse(seconds, CultureInfo.InvariantCulture)),
        ["load-server", var kind] => () => ServeAsync(kind),
        ["load-driver", var address, var what, var seconds] => () => DriveAsync(new Uri(address), what, int.Parse(seconds, CultureInfo.InvariantCulture)),
        _ => null,
    };

    private static async Task CompareAsync(int rounds, int seconds)
    {
        foreach (var what in new[] { "GET", "POST" })
        {
            var serving = Servers.Select(server => (Name: server, Process: Start("load-server", server))).ToList();
            try
            {
                await CompareAsync(what, serving, rounds, seconds);
            }
            finally
            {
                foreach (var (_, process) in serving)
                    await StopAsync(process);
            }
        }
    }

    // Rounds alternate between the servers; those that are not asked sleep.
    private static async Task CompareAsync(string what, List<(string Name, Process Process)> serving, int rounds, int seconds)
    {
        var servers = new List<(string Name, string Address, List<double> Rates)>();
        foreach (var (name, process) in serving)
        {
            var address = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"The server {name} did not start.");
            await RateAsync(name, address, what, WarmUpSeconds);
            servers.Add((name, address, []));
        }

        for (var round = 0; round < rounds; round++)
        {
            foreach (var (name, address, rates) in servers)
                rates.Add(await RateAsync(name, address, what, seconds));
        }

        var ours = servers[0].Rates;
        foreach (var (name, _, rates) in servers)
            Console.WriteLine($"{what,-5}{name,-10}{Median(rates),10:f0} requests/s");
        foreach (var (name, _, rates) in servers.Skip(1))
        {
            var ratios = ours.Zip(rates, (mine, theirs) => mine / theirs).ToList();
            Console.WriteLine(FormattableString.Invariant($"{what,-5}{servers[0].Name} / {name}: {Median(ratios):f2} (of {rounds} rounds {ratios.Min():f2} to {ratios.Max():f2})"));
        }
    }

    private static async Task<double> RateAsync(string server, string address, string what, int seconds)
    {
        using var driving = Start("load-driver", address, what, $"{seconds}");
        var rate = await driving.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"The server {server} could not be driven.");
        await driving.WaitForExitAsync();
        return double.Parse(rate, CultureInfo.InvariantCulture);
    }

    private static async Task StopAsync(Process server)
    {
        using (server)
        {
            server.StandardInput.Close();
            await server.WaitForExitAsync();
        }
    }

    private static async Task ServeAsync(string kind)
    {
        Console.WriteLine(await LoadServers.StartAsync(kind));
        // Until the process that started this one closes the pipe, or ends.
        await Console.In.ReadToEndAsync();
        Environment.Exit(0);
    }

    private static async Task DriveAsync(Uri server, string what, int seconds)
    {
        var request = LoadRequests.Bytes(what == "GET" ? LoadRequests.Metadata : LoadRequests.Referral, server);
        Console.WriteLine((await LoadDriver.RunAsync(server, request, TimeSpan.FromSeconds(seconds))).ToString("r", CultureInfo.InvariantCulture));
    }

    private static Process Start(params string[] arguments) => Process.Start(
        new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!;

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
