using System;
using System.Buffers.Text;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Tool.Tests.Onboarding;

/// <summary><c>bars token</c> from the command line, against <c>bars serve --register</c>.</summary>
public sealed class TokenVerbTests(TokenVerbTests.Endpoint endpoint) : IClassFixture<TokenVerbTests.Endpoint>
{
    private static readonly PbeParameters Encryption = new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000);

    private readonly Rehearsal _rehearsal = endpoint.Rehearsal;

    [Fact]
    public async Task The_way_to_a_token_is_told_without_key_and_token()
    {
        var printed = await TokenAsync();

        printed.ExitCode.Should().Be(0, printed.Error);
        printed.Lines.Select(line => line.Split('\t')[0]).Should().Equal("key", "alg", "kid", "iss, sub", "aud", "jti", "exp", "token", "issued");
        printed.Lines.Should().Contain("alg\tRS512").And.Contain("kid\tMySupplier-INT-1").And.Contain("iss, sub\tIwrO…").And.Contain($"aud\t{endpoint.Served.Origin}/oauth2/token");
        printed.Lines[^2].Should().StartWith("token\tBearer, valid for 599 s, until ");
    }

    [Fact]
    public async Task Asked_to_it_shows_the_token_or_the_assertion_and_nothing_else()
    {
        var token = await TokenAsync("--show");
        token.Lines.Should().ContainSingle().Which.Should().MatchRegex("^[A-Za-z0-9]{28}$");
        (await Bars.RunAsync(["run", "booking.get-booking", "--target", endpoint.Served.Target], new Given(new() { ["BARS_TOKEN"] = token.Lines[0] }))).ExitCode.Should().Be(5, "the target is no environment, so the token is not sent there");

        var assertion = (await TokenAsync("--assertion")).Lines.Should().ContainSingle().Subject.Split('.');
        assertion.Should().HaveCount(3);
        var claims = JsonNode.Parse(Base64Url.DecodeFromChars(assertion[1]))!.AsObject();
        ((string?)claims["iss"]).Should().Be(Rehearsal.ApiKey);
        ((string?)claims["sub"]).Should().Be(Rehearsal.ApiKey);
        Guid.TryParse((string?)claims["jti"], out _).Should().BeTrue();
        ((long?)claims["exp"]).Should().BeInRange(DateTimeOffset.UtcNow.ToUnixTimeSeconds(), DateTimeOffset.UtcNow.ToUnixTimeSeconds() + 300);
        Encoding.UTF8.GetString(Base64Url.DecodeFromChars(assertion[0])).Should().Contain("\"RS512\"").And.Contain("\"JWT\"").And.Contain("\"MySupplier-INT-1\"");

        var json = JsonNode.Parse((await TokenAsync("--json")).Out)!.AsObject();
        ((string?)json["kid"]).Should().Be("MySupplier-INT-1");
        json.ContainsKey("token").Should().BeFalse();
    }

    [Fact]
    public async Task Variables_save_typing()
    {
        var printed = await Bars.RunAsync(["token", "--target", endpoint.Served.Target], new Given(new() { ["BARS_KEY"] = _rehearsal.Key, ["BARS_KID"] = Rehearsal.KeyId, ["BARS_API_KEY"] = Rehearsal.ApiKey }));

        printed.ExitCode.Should().Be(0, printed.Error);
    }

    [Theory]
    [InlineData("file")]
    [InlineData("variable")]
    [InlineData("standard input")]
    [InlineData("terminal")]
    public async Task An_encrypted_key_opens_with_its_password(string source)
    {
        string[] arguments = ["token", "--target", endpoint.Served.Target, "--key", Locked(), "--kid", Rehearsal.KeyId, "--api-key", Rehearsal.ApiKey];
        var asked = "";

        var printed = source switch
        {
            "file" => await Bars.RunAsync([.. arguments, "--key-password-file", Write("password", "correct horse\n")]),
            "variable" => await Bars.RunAsync(arguments, new Given(new() { ["BARS_KEY_PASSWORD"] = "correct horse" })),
            "standard input" => await Bars.RunAsync([.. arguments, "--key-password-file", "-"], new Given([], Input: "correct horse\n")),
            _ => await Bars.RunAsync(arguments, new Given([], Ask: question =>
            {
                asked = question;
                return "correct horse";
            })),
        };

        printed.ExitCode.Should().Be(0, printed.Error);
        asked.Should().Be(source == "terminal" ? "Password of the private key: " : "");
    }

    [Fact]
    public async Task Without_its_password_or_with_another_an_encrypted_key_stays_closed()
    {
        string[] arguments = ["token", "--target", endpoint.Served.Target, "--key", Locked(), "--kid", Rehearsal.KeyId, "--api-key", Rehearsal.ApiKey];

        var missing = await Bars.RunAsync(arguments);
        missing.ExitCode.Should().Be(9);
        missing.Error.Should().EndWith($"locked.pem is encrypted: give its password. Use --key-password-file FILE (- for standard input) or the variable BARS_KEY_PASSWORD.{Environment.NewLine}");
        var nothing = await Bars.RunAsync(arguments, new Given([], Ask: _ => null));
        nothing.Error.Should().Be(missing.Error);
        var wrong = await Bars.RunAsync(arguments, new Given([], Ask: _ => "battery staple"));
        wrong.ExitCode.Should().Be(9);
        wrong.Error.Should().Contain("The password does not open").And.NotContain("battery");
    }

    [Theory]
    [InlineData("--kid x", 1, "Give --key (or variable BARS_KEY): the PEM file of the private key.")]
    [InlineData("--key KEY", 1, "Give --kid (or variable BARS_KID)")]
    [InlineData("--key KEY --kid x", 1, "Give --api-key (or variable BARS_API_KEY)")]
    [InlineData("--key none.pem --kid x --api-key y", 9, "none.pem can not be read")]
    [InlineData("--key JWKS --kid x --api-key y", 9, "holds no private key in PEM (PKCS#1 or PKCS#8): it holds no PEM at all.")]
    [InlineData("--key PUBLIC --kid x --api-key y", 9, "holds no private key in PEM (PKCS#1 or PKCS#8): it holds a PUBLIC KEY.")]
    [InlineData("--key KEY --kid x --api-key y --show --json", 1, "--show, --assertion and --json exclude each other.")]
    [InlineData("--key KEY --kid x --api-key y --token-endpoint http://example.com/oauth2/token", 1, "by HTTPS only, or by HTTP on loopback")]
    [InlineData("--key KEY --kid x --api-key y --token-endpoint nowhere", 1, "is no address of HTTP")]
    [InlineData("--key KEY --kid MySupplier-PROD-1 --api-key y --target int --assertion", 0, "is one for PROD, but the environment is INT")]
    [InlineData("--key KEY --kid MySupplier-INT-1 --api-key y --target http://127.0.0.1:1/fhir", 4, "No token: http://127.0.0.1:1/oauth2/token can not be reached")]
    [InlineData("--key KEY --kid MySupplier-INT-2 --api-key y", 5, "Invalid iss/sub claims in JWT")]
    public async Task A_mistake_is_explained_with_its_exit_code(string commandLine, int exitCode, string message)
    {
        var words = commandLine.Split(' ').Select(word => word switch
        {
            "KEY" => _rehearsal.Key,
            "PUBLIC" => _rehearsal.PathOf("keys/MySupplier-INT-1.public.pem"),
            "JWKS" => _rehearsal.KeySet,
            _ => word,
        }).ToArray();

        var printed = await Bars.RunAsync(["token", .. words.Contains("--target") ? Array.Empty<string>() : ["--target", endpoint.Served.Target], .. words]);

        printed.ExitCode.Should().Be(exitCode, printed.Error);
        printed.Error.Should().Contain(message);
    }

    private Task<Printed> TokenAsync(params string[] arguments) => Bars.RunAsync(["token", "--target", endpoint.Served.Target, .. _rehearsal.Sender, .. arguments]);

    private string Locked()
    {
        using var key = RSA.Create();
        key.ImportFromPem(File.ReadAllText(_rehearsal.Key));
        return Write("locked.pem", key.ExportEncryptedPkcs8PrivateKeyPem("correct horse", Encryption));
    }

    private string Write(string name, string text)
    {
        File.WriteAllText(_rehearsal.PathOf(name), text);
        return _rehearsal.PathOf(name);
    }

    /// <summary>One token endpoint for the tests of the class.</summary>
    public sealed class Endpoint : IAsyncLifetime
    {
        internal Rehearsal Rehearsal { get; } = new();

        internal Served Served { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            await Rehearsal.InitializeAsync();
            Served = await Served.StartAsync(Rehearsal.Proxy);
        }

        public async ValueTask DisposeAsync()
        {
            await Served.DisposeAsync();
            await Rehearsal.DisposeAsync();
        }
    }
}
