using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Bars.Scenarios.Onboarding.Tests.Support;
using Bars.Scenarios.StandIn;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Onboarding.Tests.Proxy;

/// <summary>The rehearsal's token endpoint, asked by hand with assertions made by hand.</summary>
public sealed class TokenEndpointTests : IAsyncLifetime
{
    private readonly ManualTime _time = new();
    private readonly HttpClient _client = new();
    private TkwStandInServer _server = null!;
    private string _endpoint = "";

    public async ValueTask InitializeAsync()
    {
        _server = await TkwStandInServer.StartAsync(new StandInOptions
        {
            TimeProvider = _time,
            Proxy = new() { IsInFront = false, Clients = [new("MySupplier-INT-1", TestKeys.Registered.ExportParameters(false), TestKeys.ApiKey)] },
        });
        _endpoint = $"http://{_server.BaseAddress.Authority}/oauth2/token";
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_good_assertion_buys_a_token_as_the_guide_shows_it()
    {
        var (status, json, response) = await PostAsync(Form(Assertion()));

        status.Should().Be(200);
        response.Content.Headers.ContentType!.ToString().Should().Be("application/json");
        response.Headers.CacheControl!.NoStore.Should().BeTrue();
        ((string?)json["access_token"]).Should().MatchRegex("^[A-Za-z0-9]{28}$");
        ((string?)json["expires_in"]).Should().Be("599");
        ((string?)json["token_type"]).Should().Be("Bearer");
        ((string?)json["issued_at"]).Should().Be("1732701600000");
    }

    [Fact]
    public async Task Claims_beyond_those_of_the_guide_do_no_harm()
    {
        var now = _time.Now.ToUnixTimeSeconds();
        var (status, _, _) = await PostAsync(Form(Assertion(payload: Payload($"\"iat\":{now},\"nbf\":{now},\"kid\":\"MySupplier-INT-1\","))));

        status.Should().Be(200);
    }

    [Theory]
    [InlineData("grant_type", null, 400, "invalid_request", "grant_type is missing")]
    [InlineData("grant_type", "password", 400, "unsupported_grant_type", "grant_type is invalid")]
    [InlineData("client_assertion_type", null, 400, "invalid_request", "Missing or invalid client_assertion_type - must be 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer")]
    [InlineData("client_assertion", null, 400, "invalid_request", "Missing client_assertion")]
    [InlineData("client_assertion", "hello", 400, "invalid_request", "Malformed JWT in client_assertion")]
    [InlineData("client_assertion", "a.b.c", 400, "invalid_request", "Malformed JWT in client_assertion")]
    [InlineData("client_assertion", "W10.W10.W10", 400, "invalid_request", "Malformed JWT in client_assertion")]
    public async Task Fields_are_checked(string field, string? value, int status, string error, string description)
    {
        var form = Form(Assertion());
        if (value is null)
            form.Remove(field);
        else
            form[field] = value;

        await ExpectAsync(form, status, error, description);
    }

    [Theory]
    [InlineData("\"alg\":\"RS512\"", "\"alg\":\"RS256\"", 400, "Invalid 'alg' header in client_assertion JWT - unsupported JWT algorithm - must be 'RS512'")]
    [InlineData("\"alg\":\"RS512\"", "\"alg\":\"none\"", 400, "Invalid 'alg' header in client_assertion JWT - unsupported JWT algorithm - must be 'RS512'")]
    [InlineData("\"typ\":\"JWT\"", "\"typ\":\"X\"", 400, "Invalid 'typ' header in client_assertion JWT - must be 'JWT'")]
    [InlineData(",\"kid\":\"MySupplier-INT-1\"", "", 400, "Missing 'kid' header in client_assertion JWT")]
    [InlineData("\"kid\":\"MySupplier-INT-1\"", "\"kid\":\"mysupplier-int-1\"", 401, "Invalid 'kid' header in JWT - no matching public key")]
    public async Task The_header_is_checked(string before, string after, int status, string description) =>
        await ExpectAsync(Form(Assertion(header: Header.Replace(before, after, StringComparison.Ordinal))), status, "invalid_request", description);

    [Theory]
    [InlineData("\"exp\":1732701840", "\"exp\":1732701599", 400, "Invalid 'exp' claim in client_assertion JWT - JWT has expired")]
    [InlineData("\"exp\":1732701840", "\"exp\":1732701960", 400, "Invalid 'exp' claim in client_assertion JWT - more than 5 minutes in future")]
    [InlineData("\"exp\":1732701840", "\"exp\":\"1732701840\"", 400, "Invalid 'exp' claim in client_assertion JWT - must be an integer")]
    [InlineData("\"exp\":1732701840", "\"x\":1", 400, "Missing 'exp' claim in client_assertion JWT")]
    [InlineData("\"sub\":\"IwrOdg62kM9LN1oFhlHAhWPHAhWPbV62\"", "\"sub\":\"other\"", 400, "Missing or non-matching iss/sub claims in client_assertion JWT")]
    [InlineData("IwrOdg62kM9LN1oFhlHAhWPHAhWPbV62", "other", 401, "Invalid iss/sub claims in JWT")]
    [InlineData("\"jti\":\"b7ae4c12-3c04-465a-8877-c2e80f0126a3\"", "\"jti\":1234567890", 400, "Invalid 'jti' claim in client_assertion JWT - must be a unique string value such as a GUID")]
    [InlineData("\"jti\":\"b7ae4c12-3c04-465a-8877-c2e80f0126a3\",", "", 400, "Missing 'jti' claim in client_assertion JWT")]
    [InlineData("/oauth2/token", "/oauth2/tokens", 401, "Missing or invalid aud claim in JWT")]
    [InlineData("http://", "https://", 401, "Missing or invalid aud claim in JWT")]
    public async Task The_claims_are_checked(string before, string after, int status, string description) =>
        await ExpectAsync(Form(Assertion(payload: Payload().Replace(before, after, StringComparison.Ordinal))), status, "invalid_request", description);

    [Fact]
    public async Task A_signature_of_another_key_is_refused() =>
        await ExpectAsync(Form(Jwt.Sign(Header, Payload(), TestKeys.Stranger)), 403, "public_key error", "JWT signature verification failed");

    [Fact]
    public async Task An_assertion_is_good_for_one_request_only()
    {
        var form = Form(Assertion());

        (await PostAsync(form)).Status.Should().Be(200);
        await ExpectAsync(form, 400, "invalid_request", "Non-unique jti claim in client_assertion JWT");
    }

    [Fact]
    public async Task A_forged_assertion_does_not_use_up_the_id_of_a_real_one()
    {
        await PostAsync(Form(Jwt.Sign(Header, Payload(), TestKeys.Stranger)));

        (await PostAsync(Form(Assertion()))).Status.Should().Be(200);
    }

    [Fact]
    public async Task JSON_GET_and_endless_bodies_are_no_token_requests()
    {
        using var json = new StringContent("{}");
        using var endless = new StringContent(new string('x', 1_000_000), null, "application/x-www-form-urlencoded");

        ((int)(await _client.PostAsync(_endpoint, json)).StatusCode).Should().Be(400);
        ((int)(await _client.GetAsync(_endpoint)).StatusCode).Should().Be(400);
        ((int)(await _client.PostAsync(_endpoint, endless)).StatusCode).Should().Be(400);
    }

    private const string Header = """{"alg":"RS512","typ":"JWT","kid":"MySupplier-INT-1"}""";

    // 240 seconds after the clock's 2024-11-27T10:00:00Z.
    private string Payload(string more = "") =>
        $$"""{{{more}}"iss":"IwrOdg62kM9LN1oFhlHAhWPHAhWPbV62","sub":"IwrOdg62kM9LN1oFhlHAhWPHAhWPbV62","aud":"{{_endpoint}}","jti":"b7ae4c12-3c04-465a-8877-c2e80f0126a3","exp":1732701840}""";

    private string Assertion(string? header = null, string? payload = null) => Jwt.Sign(header ?? Header, payload ?? Payload(), TestKeys.Registered);

    private static Dictionary<string, string> Form(string assertion) => new()
    {
        ["grant_type"] = "client_credentials",
        ["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
        ["client_assertion"] = assertion,
    };

    private async Task ExpectAsync(Dictionary<string, string> form, int status, string error, string description)
    {
        var (actual, json, _) = await PostAsync(form);

        ((string?)json["error_description"]).Should().Be(description);
        ((string?)json["error"]).Should().Be(error);
        ((string?)json["message_id"]).Should().StartWith("rrt-");
        actual.Should().Be(status);
    }

    private async Task<(int Status, JsonObject Json, HttpResponseMessage Response)> PostAsync(Dictionary<string, string> form)
    {
        using var content = new FormUrlEncodedContent(form);
        var response = await _client.PostAsync(_endpoint, content);
        return ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject(), response);
    }
}
