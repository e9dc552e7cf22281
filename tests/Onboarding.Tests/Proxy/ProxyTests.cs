using System;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Bars.Scenarios.Onboarding.Tests.Support;
using Bars.Scenarios.StandIn;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Onboarding.Tests.Proxy;

/// <summary>The proxy's checks in front of the stand-in, with requests by hand.</summary>
public sealed class ProxyTests
{
    private const string Target = """{"system":"https://fhir.nhs.uk/Id/dos-service-id","value":"2000072489"}""";
    private readonly ManualTime _time = new();

    [Theory]
    [InlineData("X-Request-Id", null, 400, "BAD_REQUEST", "invalid")]
    [InlineData("X-Correlation-Id", null, 400, "BAD_REQUEST", "invalid")]
    [InlineData("NHSD-Target-Identifier", null, 400, "PROXY_BAD_REQUEST", "structure")]
    [InlineData("NHSD-Target-Identifier", "!", 400, "PROXY_BAD_REQUEST", "structure")]
    [InlineData("NHSD-Target-Identifier", "WzFd", 400, "PROXY_BAD_REQUEST", "structure")]
    [InlineData("NHSD-Target-Identifier", "eyJ2YWx1ZSI6IjIwMDAwNzI0ODkifQ==", 400, "PROXY_BAD_REQUEST", "invalid")]
    [InlineData("NHSD-Target-Identifier", "eyJzeXN0ZW0iOiJodHRwczovL2ZoaXIubmhzLnVrL0lkL2Rvcy1zZXJ2aWNlLWlkIiwidmFsdWUiOiI5OTk5OTk5OTk5In0=", 404, "PROXY_NOT_FOUND", "not-found")]
    [InlineData("Accept", "application/fhir+json; version=9.0.0", 406, "SEND_NOT_ACCEPTABLE", "processing")]
    public async Task What_the_proxy_does_not_pass_on_it_answers_itself(string header, string? value, int status, string code, string issue)
    {
        using var client = Client(new ProxyOptions());

        var (actual, json, type) = await SendAsync(client, Request(header, value));

        actual.Should().Be(status);
        type.Should().Be("application/json");
        ((string?)json["resourceType"]).Should().Be("OperationOutcome");
        ((string?)json["issue"]![0]!["details"]!["coding"]![0]!["code"]).Should().Be(code);
        ((string?)json["issue"]![0]!["code"]).Should().Be(issue);
    }

    [Fact]
    public async Task Without_the_proxy_none_of_it_is_checked()
    {
        using var client = Client(StandIn(null));

        (await SendAsync(client, Request("X-Request-Id", null))).Status.Should().Be(200);
        (await SendAsync(client, Request("Accept", "application/fhir+json; version=9.0.0"))).Status.Should().Be(200);
    }

    [Fact]
    public async Task A_request_as_it_should_be_passes_and_so_do_capabilities_without_a_target()
    {
        using var client = Client(new ProxyOptions());
        using var capabilities = new HttpRequestMessage(HttpMethod.Get, "metadata") { Headers = { { "X-Request-Id", "a" }, { "X-Correlation-Id", "b" } } };

        (await SendAsync(client, Request())).Status.Should().Be(200);
        (await SendAsync(client, capabilities)).Status.Should().Be(200);
    }

    [Fact]
    public async Task Too_many_requests_are_told_when_to_come_back()
    {
        using var client = Client(new ProxyOptions { RequestsPerMinute = 2 });

        await SendAsync(client, Request());
        await SendAsync(client, Request());
        using var response = await client.SendAsync(Request());

        ((int)response.StatusCode).Should().Be(429);
        response.Headers.RetryAfter!.Delta!.Value.TotalSeconds.Should().BeInRange(1, 60);
        (await response.Content.ReadAsStringAsync()).Should().Contain("PROXY_TOO_MANY_REQUESTS");
    }

    [Theory]
    [InlineData(null, 401, "SEND_UNAUTHORIZED", "unknown")]
    [InlineData("Bearer Sr5PGv19wTEHJdDr2wx2f7IGd0cw", 401, "SEND_UNAUTHORIZED", "security")]
    [InlineData("Basic YTpi", 401, "SEND_UNAUTHORIZED", "security")]
    public async Task A_token_is_wanted_when_keys_are_registered(string? authorization, int status, string code, string issue)
    {
        using var client = Client(new ProxyOptions { Clients = [Registered()] });

        var (actual, json, _) = await SendAsync(client, Request("Authorization", authorization));

        actual.Should().Be(status);
        ((string?)json["issue"]![0]!["details"]!["coding"]![0]!["code"]).Should().Be(code);
        ((string?)json["issue"]![0]!["code"]).Should().Be(issue);
    }

    [Fact]
    public async Task An_issued_token_opens_the_API_until_it_expires()
    {
        var standIn = StandIn(new ProxyOptions { Clients = [Registered()] });
        using var client = Client(standIn);
        var token = Token(standIn);

        (await SendAsync(client, Request("Authorization", $"Bearer {token}"))).Status.Should().Be(200);
        _time.Now += TimeSpan.FromSeconds(598);
        (await SendAsync(client, Request("Authorization", $"Bearer {token}"))).Status.Should().Be(200);
        _time.Now += TimeSpan.FromSeconds(1);
        (await SendAsync(client, Request("Authorization", $"Bearer {token}"))).Status.Should().Be(401);
    }

    [Fact]
    public async Task The_token_of_an_application_that_is_not_enabled_is_forbidden()
    {
        var standIn = StandIn(new ProxyOptions { Clients = [Registered() with { IsEnabled = false }] });
        using var client = Client(standIn);

        var (status, json, _) = await SendAsync(client, Request("Authorization", $"Bearer {Token(standIn)}"));

        status.Should().Be(403);
        ((string?)json["issue"]![0]!["details"]!["coding"]![0]!["code"]).Should().Be("SEND_FORBIDDEN");
    }

    private static RegisteredClient Registered() => new(TestKeys.KeyId, TestKeys.Registered.ExportParameters(false), TestKeys.ApiKey);

    private static HttpRequestMessage Request(string? header = null, string? value = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "metadata")
        {
            Headers =
            {
                { "X-Request-Id", "74c2b045-9b7d-4b78-aeee-642f6332e3c9" },
                { "X-Correlation-Id", "0598efa7-fff0-4ade-9af8-3f46b4124151" },
                { "NHSD-Target-Identifier", Convert.ToBase64String(Encoding.UTF8.GetBytes(Target)) },
                { "Accept", "application/fhir+json; version=1.0.0" },
            },
        };
        if (header == "NHSD-Target-Identifier" && value is null)
            request.RequestUri = new Uri("Appointment", UriKind.Relative);
        if (header is not null)
            request.Headers.Remove(header);
        if (value is not null)
            request.Headers.TryAddWithoutValidation(header!, value);
        return request;
    }

    private string Token(TkwStandIn standIn)
    {
        using var key = TestKeys.Signing();
        var form = TokenClient.FormOf(ClientAssertion.Create(key, TestKeys.ApiKey, new Uri("https://tkw.test/oauth2/token"), _time));
        var answer = standIn.Tokens!.Answer(name => Find(form, name), "https://tkw.test/oauth2/token");
        return (string)JsonNode.Parse(answer.Body)!["access_token"]!;

        static string? Find(System.Collections.Generic.IEnumerable<System.Collections.Generic.KeyValuePair<string, string>> form, string name)
        {
            foreach (var (key, value) in form)
            {
                if (key == name)
                    return value;
            }

            return null;
        }
    }

    private TkwStandIn StandIn(ProxyOptions? proxy) => new(new StandInOptions { Proxy = proxy, TimeProvider = _time });

    private HttpClient Client(ProxyOptions? proxy) => Client(StandIn(proxy));

    private static HttpClient Client(TkwStandIn standIn) => new(new TkwStandInHandler(standIn)) { BaseAddress = new Uri("https://tkw.test/booking-and-referral/FHIR/R4/") };

    private static async Task<(int Status, JsonObject Json, string? Type)> SendAsync(HttpClient client, HttpRequestMessage request)
    {
        using var response = await client.SendAsync(request);
        return ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject(), response.Content.Headers.ContentType?.MediaType);
    }
}
