using System;
using System.Collections.Concurrent;
using System.Net.Http;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using Bars.Scenarios.StandIn;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Onboarding.Tests.Tls;

/// <summary>Certificates of the right chain that were not issued for their side of TLS.</summary>
public sealed class CertificateUsageTests : IDisposable
{
    private const string Server = "1.3.6.1.5.5.7.3.1";
    private const string Client = "1.3.6.1.5.5.7.3.2";

    private static readonly DateTimeOffset Start = DateTimeOffset.UtcNow.AddMinutes(-5);

    private readonly ScratchFolder _folder = new();
    private readonly RSA _key = RSA.Create(2048);
    private readonly X509Certificate2 _root;

    public CertificateUsageTests()
    {
        var request = Request("CN=Root by hand");
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        _root = request.CreateSelfSigned(Start, Start.AddDays(1));
        _folder.Write("ca.pem", _root.ExportCertificatePem());
    }

    public void Dispose()
    {
        _root.Dispose();
        _key.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(Server, X509KeyUsageFlags.DigitalSignature, "CN=localhost was not issued for TLS client authentication (extended key usage)")]
    [InlineData(Client, X509KeyUsageFlags.KeyEncipherment, "CN=localhost was not issued for signatures (key usage), which TLS needs. Ask for a certificate with digitalSignature.")]
    [InlineData(Client, X509KeyUsageFlags.DigitalSignature, null)]
    [InlineData(Client + "," + Server, X509KeyUsageFlags.DigitalSignature, null)]
    [InlineData(null, null, null)]
    public void A_client_needs_a_certificate_for_clients(string? purposes, X509KeyUsageFlags? usage, string? complaint)
    {
        using var certificate = Issue(purposes, usage);

        var actual = Authorities().ClientComplaint(certificate, []);

        if (complaint is null)
            actual.Should().BeNull();
        else
            actual.Should().StartWith("The client's certificate is refused: ").And.Contain(complaint);
    }

    [Fact]
    public void A_server_needs_a_certificate_for_servers()
    {
        using var client = Issue(Client, X509KeyUsageFlags.DigitalSignature);
        using var server = Issue(Server, X509KeyUsageFlags.DigitalSignature);

        Authorities().ServerComplaint(client, [], "localhost").Should().Contain("CN=localhost was not issued for TLS server authentication (extended key usage)");
        Authorities().ServerComplaint(server, [], "localhost").Should().BeNull();
    }

    [Fact]
    public async Task Both_ends_learn_that_a_client_presents_a_certificate_for_servers_only()
    {
        var refused = new ConcurrentQueue<string>();
        using var certificate = Issue(Server, X509KeyUsageFlags.DigitalSignature);
        _folder.Write("own.pem", $"{certificate.ExportCertificatePem()}\n{_key.ExportPkcs8PrivateKeyPem()}\n");
        using var presented = PresentedCertificate.FromFile(_folder.File("own.pem"));
        await using var server = await TkwStandInServer.StartAsync(tls: new() { Certificate = presented.Certificate, ClientComplaint = Authorities().ClientComplaint, Refused = refused.Enqueue });
        using var client = new HttpClient(new BarsConnection(Authorities(), presented));

        var failure = await FluentActions.Awaiting(() => client.GetAsync($"https://localhost:{server.BaseAddress.Port}/")).Should().ThrowAsync<HttpRequestException>();

        failure.Which.Message.Should().Contain("it does not accept our certificate CN=localhost. CN=localhost was not issued for TLS client authentication");
        refused.Should().Contain(complaint => complaint.Contains("was not issued for TLS client authentication", StringComparison.Ordinal));
    }

    private CertificateAuthorities Authorities() => CertificateAuthorities.FromFile(_folder.File("ca.pem"));

    private X509Certificate2 Issue(string? purposes, X509KeyUsageFlags? usage)
    {
        var request = Request("CN=localhost");
        if (usage is { } flags)
            request.CertificateExtensions.Add(new X509KeyUsageExtension(flags, true));
        if (purposes is not null)
        {
            var ids = new OidCollection();
            foreach (var id in purposes.Split(','))
                ids.Add(new Oid(id));
            request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension(ids, false));
        }

        return request.Create(_root, Start, Start.AddDays(1), RandomNumberGenerator.GetBytes(8));
    }

    private CertificateRequest Request(string name) => new(name, _key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
}
