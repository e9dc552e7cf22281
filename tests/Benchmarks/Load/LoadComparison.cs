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
            var results = Servers.ToDictionary(server => server, _ => new List<double>());
            for (var round = 0; round < rounds; round++)
            {
                foreach (var server in Servers)
                    results[server].Add(await MeasureAsync(server, what, seconds));
            }

            foreach (var (server, rates) in results)
                Console.WriteLine($"{what,-5}{server,-10}{Median(rates),10:f0} requests/s");
            foreach (var server in Servers.Skip(1))
            {
                var ratios = results[LoadServers.StandIn].Zip(results[server], (ours, theirs) => ours / theirs).ToList();
                Console.WriteLine(FormattableString.Invariant($"{what,-5}stand-in / {server}: {Median(ratios):f2} (of {rounds} rounds {ratios.Min():f2} to {ratios.Max():f2})"));
            }
        }
    }

    private static async Task<double> MeasureAsync(string server, string what, int seconds)
    {
        using var serving = Start("load-server", server);
        try
        {
            var address = await serving.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"The server {server} did not start.");
            using var driving = Start("load-driver", address, what, $"{seconds}");
            var rate = await driving.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"The server {server} could not be driven.");
            return double.Parse(rate, CultureInfo.InvariantCulture);
        }
        finally
        {
            serving.StandardInput.Close();
            await serving.WaitForExitAsync();
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
