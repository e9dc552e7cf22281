using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Bars.Scenarios.Onboarding.Tests.Support;
using Bars.Scenarios.StandIn;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Onboarding.Tests.Tls;

/// <summary>Mutual TLS end to end: a receiver over loopback, and clients of all kinds.</summary>
public sealed class MutualTlsTests : IClassFixture<Chains>
{
    private const string Host = Chains.Host;
    private readonly ScratchFolder _folder;
    private readonly ConcurrentQueue<string> _refused = new();

    public MutualTlsTests(Chains chains) => _folder = chains.Folder;

    [Theory]
    [InlineData("client.pfx", null)]
    [InlineData("client.pem", "client.key.pem")]
    public async Task Certificates_of_one_chain_are_accepted_on_both_sides(string certificate, string? key)
    {
        await using var server = await ServeAsync("ours", "ours");

        using var response = await GetAsync(server.BaseAddress, "ours", $"ours/{certificate}", key is null ? null : $"ours/{key}");

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        _refused.Should().BeEmpty();
    }

    [Fact]
    public async Task A_client_of_another_chain_is_refused()
    {
        await using var server = await ServeAsync("ours", "ours");

        (await RefusedAsync(server.BaseAddress, "ours", "others/client.pfx")).Should().Contain("does not accept our certificate");

        _refused.Distinct().Should().ContainSingle("a client tries more than once").Which.Should().Contain("The client's certificate is refused: CN=Development client was issued by").And.Contain("does not lead to an authority that is trusted");
    }

    [Fact]
    public async Task A_client_without_a_certificate_is_refused()
    {
        await using var server = await ServeAsync("ours", "ours");

        (await RefusedAsync(server.BaseAddress, "ours", null)).Should().Contain("it may want a client certificate (mutual TLS), and we presented none");

        _refused.Distinct().Should().ContainSingle("a client tries more than once").Which.Should().Contain("it presented none");
    }

    [Fact]
    public async Task A_client_whose_certificate_has_expired_is_refused()
    {
        await using var server = await ServeAsync("ours", "past");

        await RefusedAsync(server.BaseAddress, "ours", "past/client.pfx");

        _refused.Distinct().Should().ContainSingle("a client tries more than once").Which.Should().Contain("CN=Development client expired on 2024-11-28 09:55:00Z. Ask for a new one.");
    }

    [Fact]
    public async Task A_server_of_another_chain_is_refused()
    {
        await using var server = await ServeAsync("ours", "ours");

        (await RefusedAsync(server.BaseAddress, "others", "ours/client.pfx")).Should().Contain("The server's certificate is refused").And.Contain("does not lead to an authority that is trusted (CN=Development Root Authority");
    }

    [Fact]
    public async Task A_server_whose_certificate_has_expired_is_refused()
    {
        await using var server = await ServeAsync("past", "ours");

        (await RefusedAsync(server.BaseAddress, "past", "ours/client.pfx")).Should().Contain($"CN={Host} expired on 2024-11-28 09:55:00Z");
    }

    [Fact]
    public async Task A_server_under_another_name_is_refused()
    {
        // Loopback too, but not a name of the certificate.
        await using var server = await ServeAsync("ours", "ours", IPAddress.Parse("127.0.0.2"));

        (await RefusedAsync(server.BaseAddress, "ours", "ours/client.pfx")).Should().Contain($"it is for {Host}, localhost, 127.0.0.1, ::1, but the host called is 127.0.0.2");
    }

    [Fact]
    public void Files_that_do_not_fit_together_are_refused_in_words()
    {
        Complaint("ours/client.pem", "others/client.key.pem").Should().Contain("is not that of the certificate CN=Development client");
        Complaint("ours/ca.pem", null).Should().Contain("holds no private key");
        Complaint("ours/client.key.pem", null).Should().Contain("holds no certificate in PEM");
        FluentActions.Invoking(() => CertificateAuthorities.FromFile(_folder.File("ours/client.pem"))).Should().Throw<OnboardingException>().WithMessage("*holds no root certificate*");
        FluentActions.Invoking(() => PresentedCertificate.FromFile(_folder.Write("x.pfx", "hello"))).Should().Throw<OnboardingException>().WithMessage("*x.pfx is no PFX (PKCS#12) and no PEM file.*");
    }

    [Fact]
    public void A_chain_with_a_password_opens_with_it_only()
    {
        PresentedCertificate.FromFile(_folder.File("locked/client.pfx"), null, "correct horse").Certificate.HasPrivateKey.Should().BeTrue();
        PresentedCertificate.FromFile(_folder.File("locked/client.pem"), _folder.File("locked/client.key.pem"), "correct horse").Certificate.HasPrivateKey.Should().BeTrue();
        Complaint("locked/client.pfx", null).Should().EndWith("client.pfx is encrypted: give its password.");
        Complaint("locked/client.pem", "locked/client.key.pem").Should().EndWith("client.key.pem is encrypted: give its password.");
        FluentActions.Invoking(() => PresentedCertificate.FromFile(_folder.File("locked/client.pfx"), null, "battery staple")).Should().Throw<OnboardingException>().Which.Message.Should().Contain("The password does not open").And.NotContain("battery");
    }

    private string Complaint(string certificate, string? key) => FluentActions
        .Invoking(() => PresentedCertificate.FromFile(_folder.File(certificate), key is null ? null : _folder.File(key)))
        .Should().Throw<OnboardingException>().Which.Message;

    private Task<TkwStandInServer> ServeAsync(string own, string trusted, IPAddress? address = null)
    {
        var presented = PresentedCertificate.FromFile(_folder.File($"{own}/server.pfx"));
        return TkwStandInServer.StartAsync(address: address, tls: new()
        {
            Certificate = presented.Certificate,
            Chain = presented.Chain,
            ClientComplaint = CertificateAuthorities.FromFile(_folder.File($"{trusted}/ca.pem")).ClientComplaint,
            Refused = _refused.Enqueue,
        });
    }

    private async Task<string> RefusedAsync(Uri address, string trusted, string? certificate) =>
        (await FluentActions.Awaiting(() => GetAsync(address, trusted, certificate)).Should().ThrowAsync<HttpRequestException>()).Which.Message;

    private async Task<HttpResponseMessage> GetAsync(Uri address, string trusted, string? certificate, string? key = null)
    {
        using var presented = certificate is null ? null : PresentedCertificate.FromFile(_folder.File(certificate), key is null ? null : _folder.File(key));
        using var client = new HttpClient(new BarsConnection(CertificateAuthorities.FromFile(_folder.File($"{trusted}/ca.pem")), presented));
        return await client.GetAsync(new Uri(address, "metadata"));
    }
}
