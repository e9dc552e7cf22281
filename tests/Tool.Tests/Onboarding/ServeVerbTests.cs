using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Tool.Tests.Onboarding;

/// <summary>The options of <c>bars serve</c> that rehearse token endpoint, proxy and mutual TLS.</summary>
public sealed class ServeVerbTests(Rehearsal rehearsal) : IClassFixture<Rehearsal>
{
    [Fact]
    public async Task With_a_registered_key_the_proxy_says_where_tokens_are_and_wants_one()
    {
        await using var served = await Served.StartAsync([.. rehearsal.Proxy, "--not-enabled", "MySupplier-INT-1"]);
        using var client = new HttpClient();

        using var refused = await client.GetAsync($"{served.Target}/metadata", TestContext.Current.CancellationToken);
        var forbidden = await Bars.RunAsync(["run", "booking.get-booking", "--target", served.Target, .. rehearsal.Sender]);
        var printed = await served.StopAsync();

        refused.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        forbidden.ExitCode.Should().Be(5);
        forbidden.Out.Should().Contain("SEND_FORBIDDEN");
        printed.Should().Contain($"bars: tokens from {served.Origin}/oauth2/token for MySupplier-INT-1; requests need one.");
    }

    [Fact]
    public async Task Without_a_registered_key_the_proxy_asks_for_no_token_but_checks_the_rest()
    {
        await using var served = await Served.StartAsync("--proxy", "--rate-limit", "3");
        using var client = new HttpClient();

        var (first, second) = (await GetAsync(), await GetAsync());
        var passed = await Bars.RunAsync("run", "booking.get-booking", "--target", served.Target);
        var limited = await GetAsync();

        first.Should().Contain("BAD_REQUEST").And.Contain("X-Request-Id is missing");
        second.Should().Be(first);
        passed.ExitCode.Should().Be(0, passed.Out);
        limited.Should().Contain("PROXY_TOO_MANY_REQUESTS");
        (await served.StopAsync()).Should().Contain("bars: no key is registered (--register), so requests need no token.");

        async Task<string> GetAsync()
        {
            using var response = await client.GetAsync($"{served.Target}/metadata", TestContext.Current.CancellationToken);
            return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task Refused_clients_are_explained_on_standard_error_once_in_a_row()
    {
        await using var served = await Served.StartAsync(rehearsal.Https);

        await RunAsync(served, "--client-cert", rehearsal.PathOf("others/client.pfx"));
        await RunAsync(served, "--client-cert", rehearsal.PathOf("others/client.pfx"));
        await RunAsync(served, "--client-cert", rehearsal.PathOf("past/client.pfx"));
        await RunAsync(served);
        (await RunAsync(served, "--client-cert", rehearsal.PathOf("dev/client.pfx"))).ExitCode.Should().Be(0);
        var printed = await served.StopAsync();

        Count(printed, "connection refused. The client's certificate is refused: CN=Development client was issued by CN=Development Level 1").Should().Be(1);
        Count(printed, "which does not lead to an authority that is trusted (CN=Development Root Authority").Should().Be(1);
        Count(printed, "The client's certificate is refused: CN=Development client expired on 2024-11-28 09:55:00Z. Ask for a new one.").Should().Be(1);
        Count(printed, "it presented none. Mutual TLS needs a certificate of the environment's chain on both sides.").Should().Be(1);
    }

    [Theory]
    [InlineData("--https", 1, "--https needs the server's certificate: --cert FILE. 'bars certs dev DIRECTORY' makes a throw-away one.")]
    [InlineData("--cert dev/server.pfx", 1, "--cert, --cert-key and --client-ca go with --https.")]
    [InlineData("--client-ca dev/ca.pem", 1, "--cert, --cert-key and --client-ca go with --https.")]
    [InlineData("--https --cert dev/none.pfx", 9, "none.pfx can not be read")]
    [InlineData("--https --cert dev/ca.pem", 9, "ca.pem holds no private key in PEM")]
    [InlineData("--https --cert dev/server.pem --cert-key others/server.key.pem", 9, "is not that of the certificate CN=BaRS-INT-WASP.supplier.thirdparty.nhs.uk")]
    [InlineData("--https --cert dev/server.pfx --client-ca dev/server.pem", 9, "server.pem holds no root certificate in PEM: give the root and the authorities below it in one file.")]
    [InlineData("--rate-limit 5", 1, "--rate-limit goes with --proxy.")]
    [InlineData("--proxy --rate-limit 0", 1, "The rate limit '0' is no number from 1.")]
    [InlineData("--register keys/MySupplier-INT-1.public.pem", 9, "is a key in PEM, which does not hold its identifier: give it as KID=")]
    [InlineData("--register K=keys/MySupplier-INT-1.private.pem", 9, "holds a private key: that never leaves its owner")]
    [InlineData("--register keys/MySupplier-INT-1.jwks.json --register keys/MySupplier-INT-1.jwks.json", 1, "Two keys are registered as 'MySupplier-INT-1'.")]
    [InlineData("--register keys/MySupplier-INT-1.jwks.json --not-enabled MySuplier-INT-1", 1, "no key is registered as 'MySuplier-INT-1'. Did you mean 'MySupplier-INT-1'?")]
    public async Task A_mistake_is_explained_before_anything_is_served(string commandLine, int exitCode, string message)
    {
        var words = Array.ConvertAll(commandLine.Split(' '), word => word.StartsWith("K=", StringComparison.Ordinal)
            ? $"K={rehearsal.PathOf(word[2..])}"
            : word.Contains('/', StringComparison.Ordinal) ? rehearsal.PathOf(word) : word);

        var printed = await Bars.RunAsync(["serve", "--port", "0", .. words]);

        printed.ExitCode.Should().Be(exitCode);
        printed.Out.Should().BeEmpty();
        printed.Error.Should().StartWith("bars: ").And.Contain(message);
    }

    private Task<Printed> RunAsync(Served served, params string[] arguments) =>
        Bars.RunAsync(["run", "booking.get-booking", "--target", served.Target, "--ca", rehearsal.PathOf("dev/ca.pem"), .. arguments]);

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
