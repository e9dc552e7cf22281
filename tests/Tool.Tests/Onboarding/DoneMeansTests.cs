using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Bars.Scenarios.Onboarding;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Tool.Tests.Onboarding;

/// <summary>
/// The whole way at the command line: a fresh key pair is registered, buys tokens, and all scenarios pass through the
/// proxy, the token check and mutual TLS. Whoever lacks one of these learns which, and what to do.
/// </summary>
public sealed class DoneMeansTests(DoneMeansTests.Receiver receiver) : IClassFixture<DoneMeansTests.Receiver>
{
    private readonly Rehearsal _rehearsal = receiver.Rehearsal;
    private readonly Served _server = receiver.Served;

    [Theory]
    [InlineData("json", "dev/client.pfx", null)]
    [InlineData("xml", "dev/client.pem", "dev/client.key.pem")]
    public async Task All_scenarios_pass(string format, string certificate, string? key)
    {
        var printed = await Bars.RunAsync([
            "run", "--target", _server.Target, "--format", format, .. _rehearsal.Sender, "--ca", _rehearsal.PathOf("dev/ca.pem"),
            "--client-cert", _rehearsal.PathOf(certificate), .. key is null ? Array.Empty<string>() : ["--client-key", _rehearsal.PathOf(key)]]);

        printed.ExitCode.Should().Be(0, printed.Out);
        printed.Lines[^1].Should().Be("67 passed, 0 failed, 0 skipped, 0 errors");
    }

    [Theory]
    [InlineData("MySupplier-INT-2", "MySupplier-INT-1", "answered 401 invalid_request: Invalid 'kid' header in JWT - no matching public key. Use the key identifier that was registered with the public key; it is case-sensitive.")]
    [InlineData("MySupplier-INT-1", "Stranger-INT-1", "answered 403 public_key error: JWT signature verification failed. Sign with the private key whose public half was registered under this key identifier.")]
    public async Task A_key_that_is_not_the_registered_one_is_refused(string keyId, string key, string message)
    {
        var printed = await RunAsync([.. _rehearsal.Client, "--kid", keyId, "--key", _rehearsal.PathOf($"keys/{key}.private.pem"), "--api-key", Rehearsal.ApiKey]);

        printed.ExitCode.Should().Be(5);
        printed.Error.Should().Contain(message).And.Contain("(message id rrt-");
    }

    [Fact]
    public async Task An_application_that_the_portal_does_not_know_is_refused()
    {
        var printed = await RunAsync([.. _rehearsal.Client, "--kid", Rehearsal.KeyId, "--key", _rehearsal.Key, "--api-key", "another-application"]);

        printed.ExitCode.Should().Be(5);
        printed.Error.Should().Contain("answered 401 invalid_request: Invalid iss/sub claims in JWT. Use the API key that the portal shows");
    }

    [Fact]
    public async Task An_assertion_is_good_once_and_until_it_expires()
    {
        using var presented = PresentedCertificate.FromFile(_rehearsal.PathOf("dev/client.pfx"));
        using var client = new HttpClient(new BarsConnection(CertificateAuthorities.FromFile(_rehearsal.PathOf("dev/ca.pem")), presented));
        var assertion = await AssertionAsync();

        (await BuyAsync(client, assertion)).Should().Contain("\"access_token\":");
        (await BuyAsync(client, assertion)).Should().Contain("Non-unique jti claim in client_assertion JWT");

        var old = await AssertionAsync();
        await MoveClockAsync(client, "PT6M");
        (await BuyAsync(client, old)).Should().Contain("Invalid 'exp' claim in client_assertion JWT - JWT has expired");
        var printed = await RunAsync([.. _rehearsal.Client, .. _rehearsal.Sender]);
        await MoveClockAsync(client, "-PT6M");
        printed.ExitCode.Should().Be(5);
        printed.Error.Should().Contain("JWT has expired. Make a new assertion for every request and check the clock of the machine.");
    }

    [Theory]
    [InlineData("dev/ca.pem", "others/client.pfx", "it does not accept our certificate CN=Development client. It has to trust the chain of that certificate")]
    [InlineData("dev/ca.pem", "past/client.pfx", "it does not accept our certificate CN=Development client. CN=Development client expired on 2024-11-28 09:55:00Z. Ask for a new one.")]
    [InlineData("dev/ca.pem", null, "it may want a client certificate (mutual TLS), and we presented none")]
    [InlineData("others/ca.pem", "dev/client.pfx", "The server's certificate is refused: CN=BaRS-INT-WASP.supplier.thirdparty.nhs.uk was issued by CN=Development Level 1")]
    public async Task A_connection_that_is_not_secure_is_explained(string authorities, string? certificate, string message)
    {
        string[] presented = certificate is null ? [] : ["--client-cert", _rehearsal.PathOf(certificate)];

        var printed = await RunAsync([.. _rehearsal.Sender, "--ca", _rehearsal.PathOf(authorities), .. presented]);

        printed.ExitCode.Should().Be(4);
        printed.Error.Should().Contain(message);
    }

    private Task<Printed> RunAsync(params string[] arguments) =>
        Bars.RunAsync(["run", "booking.get-booking", "--target", _server.Target, .. arguments]);

    private async Task<string> AssertionAsync()
    {
        var printed = await Bars.RunAsync(["token", "--assertion", "--target", _server.Target, .. _rehearsal.Sender]);
        printed.ExitCode.Should().Be(0, printed.Error);
        return printed.Lines.Should().ContainSingle().Subject;
    }

    private async Task<string> BuyAsync(HttpClient client, string assertion)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            ["client_assertion"] = assertion,
        });
        using var response = await client.PostAsync($"{_server.Origin}/oauth2/token", form, TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private async Task MoveClockAsync(HttpClient client, string by)
    {
        using var body = new StringContent($$"""{"by":"{{by}}"}""", Encoding.UTF8, "application/json");
        using var response = await client.PostAsync($"{_server.Origin}/__admin/clock/advance", body, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>One server for the tests of the class.</summary>
    public sealed class Receiver : IAsyncLifetime
    {
        internal Rehearsal Rehearsal { get; } = new();

        internal Served Served { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            await Rehearsal.InitializeAsync();
            Served = await Served.StartAsync([.. Rehearsal.Proxy, .. Rehearsal.Https]);
        }

        public async ValueTask DisposeAsync()
        {
            await Served.DisposeAsync();
            await Rehearsal.DisposeAsync();
        }
    }
}
