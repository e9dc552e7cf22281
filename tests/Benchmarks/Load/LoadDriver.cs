using System;
using System.Diagnostics;
using System.Linq;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;

namespace Bars.Scenarios.Benchmarks.Load;

/// <summary>Sends one request over and over on a few connections. Raw sockets, so that the driver costs less than the servers it drives.</summary>
internal static class LoadDriver
{
    private const int Connections = 16;

    /// <summary>The most requests that one run sends.</summary>
    private const int MostRequests = 2_000_000;

    /// <summary>Drives a server.</summary>
    /// <returns>Requests per second after a warm-up of a third of the time.</returns>
    public static async Task<double> RunAsync(Uri server, byte[] request, TimeSpan time)
    {
        if (!server.IsLoopback)
            throw new ArgumentException("Only servers on loopback are driven.", nameof(server));
        await SendAsync(server, request, time / 3);
        var clock = Stopwatch.StartNew();
        var count = await SendAsync(server, request, time);
        return count / clock.Elapsed.TotalSeconds;
    }

    private static async Task<long> SendAsync(Uri server, byte[] request, TimeSpan time)
    {
        var until = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        var counts = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(() => ConnectionAsync(server, request, until))));
        return counts.Sum();
    }

    private static async Task<long> ConnectionAsync(Uri server, byte[] request, long until)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(server.Host, server.Port);
        var buffer = new byte[256 * 1024];
        long count = 0;
        while (Stopwatch.GetTimestamp() < until && count < MostRequests / Connections)
        {
            for (var sent = 0; sent < request.Length;)
                sent += await socket.SendAsync(request.AsMemory(sent));
            var length = 0;
            do
            {
                var read = await socket.ReceiveAsync(buffer.AsMemory(length));
                if (read == 0)
                    throw new InvalidOperationException("The server closed the connection.");
                length += read;
            }
            while (!IsWhole(buffer.AsSpan(0, length)));
            count++;
        }

        return count;
    }

    private static bool IsWhole(ReadOnlySpan<byte> response)
    {
        var end = response.IndexOf("\r\n\r\n"u8);
        if (end < 0)
            return false;
        var head = response[..end];
        if (!head.StartsWith("HTTP/1.1 200"u8))
            throw new InvalidOperationException($"The answer is not 200: {Encoding.ASCII.GetString(head)}");
        var at = head.IndexOf("Content-Length: "u8);
        if (at < 0)
            return response.EndsWith("\r\n0\r\n\r\n"u8);
        var value = head[(at + "Content-Length: ".Length)..];
        var line = value.IndexOf((byte)'\r');
        return response.Length - end - 4 == int.Parse(line < 0 ? value : value[..line], System.Globalization.CultureInfo.InvariantCulture);
    }
}
