using System;
using System.Diagnostics;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading;
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
    public async Task Settings_of_the_folder_and_the_environment_are_not_those_of_the_stand_in()
    {
        var token = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("settings").FullName;
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var endpoint = $"http://{taken.LocalEndpoint}";
        var settings = """{"AllowedHosts":"example.org","Kestrel":{"Endpoints":{"Ours":{"Url":"ENDPOINT"}}}}""".Replace("ENDPOINT", endpoint, StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(folder, "appsettings.json"), settings, token);
        using var bars = Process.Start(new ProcessStartInfo("dotnet", [typeof(BarsCommand).Assembly.Location, "serve", "--port", "0"])
        {
            WorkingDirectory = folder,
            Environment = { ["ASPNETCORE_URLS"] = endpoint, ["ASPNETCORE_ENVIRONMENT"] = "Development" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            var address = await bars.StandardOutput.ReadLineAsync(token);
            address.Should().NotBeNull("no other address is listened at");
            using var client = new HttpClient();
            using var answer = await client.GetAsync(new Uri(address + "/metadata"), token);
            answer.StatusCode.Should().Be(HttpStatusCode.OK);
        }
        finally
        {
            bars.Kill();
            await bars.WaitForExitAsync(CancellationToken.None);
            Directory.Delete(folder, recursive: true);
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
