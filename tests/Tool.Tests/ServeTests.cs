using System;
using System.Diagnostics;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading.Tasks;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Tool.Tests;

/// <summary><c>bars serve</c> as a process of its own.</summary>
public sealed class ServeTests
{
    [Fact]
    public async Task The_first_line_is_the_address_and_SIGTERM_ends_it_cleanly()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM.");
        var token = TestContext.Current.CancellationToken;
        using var bars = Process.Start(new ProcessStartInfo("dotnet", [typeof(BarsCommand).Assembly.Location, "serve", "--port", "0"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        try
        {
            var address = await bars.StandardOutput.ReadLineAsync(token);
            address.Should().MatchRegex("^http://127\\.0\\.0\\.1:[0-9]+/booking-and-referral/FHIR/R4$");
            using var client = new HttpClient();
            using var answer = await client.GetAsync(new Uri(address + "/metadata"), token);
            answer.StatusCode.Should().Be(HttpStatusCode.OK);

            using var kill = Process.Start("kill", ["-TERM", $"{bars.Id}"]);
            await bars.WaitForExitAsync(token);
            bars.ExitCode.Should().Be(0);
        }
        finally
        {
            if (!bars.HasExited)
                bars.Kill();
        }
    }

    [Fact]
    public async Task A_port_in_use_is_exit_code_8()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var printed = await Bars.RunAsync("serve", "--port", $"{port}");

        printed.ExitCode.Should().Be(8);
        printed.Out.Should().BeEmpty();
        printed.Error.Should().Contain($"127.0.0.1:{port}").And.Contain("Choose another --port");
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("65536")]
    [InlineData("x")]
    public async Task A_port_is_a_number_in_range(string port)
    {
        var printed = await Bars.RunAsync("serve", "--port", port);

        printed.ExitCode.Should().Be(1);
        printed.Error.Should().Contain("no number between 0 and 65535");
    }
}
