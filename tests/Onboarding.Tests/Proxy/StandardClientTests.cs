using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Bars.Scenarios.Onboarding.Tests.Support;
using Bars.Scenarios.StandIn;
using FluentAssertions;
using Jose;
using Xunit;

namespace Bars.Scenarios.Onboarding.Tests.Proxy;

/// <summary>The token endpoint, asked with assertions of another library (jose-jwt), right and wrong.</summary>
public sealed class StandardClientTests : IAsyncLifetime
{
    private const string KeyId = TestKeys.KeyId;

    private readonly ManualTime _time = new();
    private readonly HttpClient _client = new();
    private TkwStandInServer _server = null!;

    private string Endpoint => $"http://{_server.BaseAddress.Authority}/oauth2/token";

    private long Now => _time.Now.ToUnixTimeSeconds();

    public async ValueTask InitializeAsync() => _server = await TkwStandInServer.StartAsync(new StandInOptions
    {
        TimeProvider = _time,
        Proxy = new() { Clients = [new(KeyId, TestKeys.Registered.ExportParameters(false), TestKeys.ApiKey)] },
    });

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task What_clients_usually_send_buys_a_token()
    {
        (await PostAsync(Encode())).Should().Contain("\"access_token\":");
        (await PostAsync(Encode(typ: "jwt"))).Should().Contain("\"access_token\":", "names of types have no case");
        (await PostAsync(Encode(("aud", new[] { Endpoint })))).Should().Contain("\"access_token\":");
        (await PostAsync(Encode(("aud", new[] { "https://elsewhere.example", Endpoint })))).Should().Contain("\"access_token\":");
        (await PostAsync(Encode(("exp", Now + 300)))).Should().Contain("\"access_token\":", "five minutes are allowed");
        (await PostAsync(Encode(("exp", Now + 59.5)))).Should().Contain("\"access_token\":", "a NumericDate may have a fraction (RFC 7519)");
        (await PostAsync(Encode(("iat", Now), ("nbf", Now), ("scope", "x")))).Should().Contain("\"access_token\":");
        (await PostAsync(Encode(("nbf", Now + 9)))).Should().Contain("\"access_token\":", "clocks differ by some seconds");
    }

    [Theory]
    [InlineData(JwsAlgorithm.RS256)]
    [InlineData(JwsAlgorithm.RS384)]
    [InlineData(JwsAlgorithm.PS512)]
    public async Task Other_algorithms_of_the_same_key_are_refused(JwsAlgorithm algorithm) =>
        (await PostAsync(JWT.Encode(Claims(), TestKeys.Registered, algorithm, Header("JWT")))).Should().Be("400 Invalid 'alg' header in client_assertion JWT - unsupported JWT algorithm - must be 'RS512'");

    [Fact]
    public async Task No_signature_and_one_made_with_the_public_key_are_refused()
    {
        var bare = JWT.Encode(Claims(), null, JwsAlgorithm.none, Header("JWT"));
        var secret = Encoding.UTF8.GetBytes(TestKeys.Registered.ExportSubjectPublicKeyInfoPem());
        var confused = JWT.Encode(Claims(), secret, JwsAlgorithm.HS512, Header("JWT"));
        var stripped = Encode()[..(Encode().LastIndexOf('.') + 1)];

        (await PostAsync(bare)).Should().StartWith("400 Invalid 'alg' header");
        (await PostAsync(confused)).Should().StartWith("400 Invalid 'alg' header");
        (await PostAsync(stripped)).Should().Be("403 JWT signature verification failed");
    }

    [Fact]
    public async Task A_claim_that_is_wrong_is_named()
    {
        (await PostAsync(Encode(("exp", $"{Now + 60}")))).Should().Be("400 Invalid 'exp' claim in client_assertion JWT - must be an integer", "the guide's example is an erratum (J03)");
        (await PostAsync(Encode(("exp", Now - 1)))).Should().Be("400 Invalid 'exp' claim in client_assertion JWT - JWT has expired");
        (await PostAsync(Encode(("exp", Now + 311)))).Should().Be("400 Invalid 'exp' claim in client_assertion JWT - more than 5 minutes in future");
        (await PostAsync(Encode(("nbf", Now + 60)))).Should().Be("400 Invalid 'nbf' claim in client_assertion JWT - JWT is not yet valid");
        (await PostAsync(Encode(("aud", $"{Endpoint}/")))).Should().Be("401 Missing or invalid aud claim in JWT");
        (await PostAsync(Encode(("aud", "https://int.api.service.nhs.uk/oauth2/token")))).Should().Be("401 Missing or invalid aud claim in JWT");
        (await PostAsync(Encode(("sub", "another")))).Should().Be("400 Missing or non-matching iss/sub claims in client_assertion JWT");
        (await PostAsync(Encode(("jti", null)))).Should().Be("400 Missing 'jti' claim in client_assertion JWT");
        (await PostAsync(Encode(typ: null))).Should().Be("400 Invalid 'typ' header in client_assertion JWT - must be 'JWT'", "the guide names it, and the platform wants it");
    }

    [Fact]
    public async Task A_request_that_is_no_form_with_one_assertion_is_refused()
    {
        var good = Encode();
        using var parts = new MultipartFormDataContent { { new StringContent("client_credentials"), "grant_type" }, { new StringContent(AssertionType), "client_assertion_type" }, { new StringContent(good), "client_assertion" } };
        using var json = new StringContent($$"""{"grant_type":"client_credentials","client_assertion_type":"{{AssertionType}}","client_assertion":"{{good}}"}""", Encoding.UTF8, "application/json");

        (await SendAsync(parts)).Should().Be("400 grant_type is missing");
        (await SendAsync(json)).Should().Be("400 grant_type is missing");
        (await SendAsync(null, $"?grant_type=client_credentials&client_assertion_type={AssertionType}&client_assertion={good}")).Should().Be("400 grant_type is missing");
        (await SendAsync(Form(good, good))).Should().Be("400 Malformed JWT in client_assertion");
        (await SendAsync(Form(new string('x', 50_000)))).Should().Be("400 Malformed JWT in client_assertion");
        (await SendAsync(Form(new string('x', 1_000_000)))).Should().Be("400 Malformed JWT in client_assertion");
        (await PostAsync(good)).Should().Contain("\"access_token\":", "none of these used it up");
        (await PostAsync(good)).Should().Be("400 Non-unique jti claim in client_assertion JWT");
    }

    private const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private Dictionary<string, object> Claims() => new()
    {
        ["iss"] = TestKeys.ApiKey,
        ["sub"] = TestKeys.ApiKey,
        ["aud"] = Endpoint,
        ["jti"] = Guid.NewGuid().ToString(),
        ["exp"] = Now + 240,
    };

    private string Encode(params (string Name, object? Value)[] changes) => Encode("JWT", changes);

    private string Encode(string? typ, params (string Name, object? Value)[] changes)
    {
        var claims = Claims();
        foreach (var (name, value) in changes)
        {
            if (value is null)
                claims.Remove(name);
            else
                claims[name] = value;
        }

        return JWT.Encode(claims, TestKeys.Registered, JwsAlgorithm.RS512, Header(typ));
    }

    private static Dictionary<string, object> Header(string? typ) => typ is null ? new() { ["kid"] = KeyId } : new() { ["kid"] = KeyId, ["typ"] = typ };

    private static FormUrlEncodedContent Form(params string[] assertions)
    {
        var fields = new List<KeyValuePair<string, string>> { new("grant_type", "client_credentials"), new("client_assertion_type", AssertionType) };
        foreach (var assertion in assertions)
            fields.Add(new("client_assertion", assertion));
        return new(fields);
    }

    private Task<string> PostAsync(string assertion) => SendAsync(Form(assertion));

    /// <summary>Status and description of a refusal, or the whole answer.</summary>
    private async Task<string> SendAsync(HttpContent? content, string query = "")
    {
        using var request = new HttpRequestMessage(content is null ? HttpMethod.Get : HttpMethod.Post, Endpoint + query) { Content = content };
        using var response = await _client.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        return JsonNode.Parse(body)!["error_description"] is { } description ? $"{(int)response.StatusCode} {description}" : body;
    }
}
