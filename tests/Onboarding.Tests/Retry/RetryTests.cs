using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;
using Bars.Scenarios.Onboarding.Tests.Support;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Onboarding.Tests.Retry;

public sealed class RetryTests
{
    private static readonly DateTimeOffset Start = new(2024, 11, 27, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(408, 4)]
    [InlineData(425, 4)]
    [InlineData(429, 4)]
    [InlineData(503, 4)]
    [InlineData(400, 1)]
    [InlineData(409, 1)]
    [InlineData(500, 1)]
    [InlineData(501, 1)]
    public async Task A_failure_that_may_pass_is_retried_with_the_same_message(int status, int sent)
    {
        var server = Answering.With((HttpStatusCode)status, "{}");

        using var response = await SendAsync(server);

        ((int)response.StatusCode).Should().Be(status);
        server.Received.Should().HaveCount(sent);
        server.Received.Select(received => received.Body).Distinct().Should().Equal("{\"resourceType\":\"Bundle\"}");
        server.Received.Select(received => received.Request.Headers.GetValues("X-Request-Id").Single()).Distinct().Should().Equal("74c2b045-9b7d-4b78-aeee-642f6332e3c9");
        server.Received.Select(received => received.Request.Headers.GetValues("X-Correlation-Id").Single()).Distinct().Should().Equal("0598efa7-fff0-4ade-9af8-3f46b4124151");
    }

    [Fact]
    public async Task A_broken_connection_is_retried_until_it_holds()
    {
        var calls = 0;
        var server = new Answering(_ => ++calls < 3 ? throw new HttpRequestException(HttpRequestError.ConnectionError) : new(HttpStatusCode.OK));

        using var response = await SendAsync(server);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        calls.Should().Be(3);
    }

    [Fact]
    public async Task A_refused_certificate_is_not_retried()
    {
        var calls = 0;
        var server = new Answering(_ =>
        {
            calls++;
            throw new HttpRequestException(HttpRequestError.SecureConnectionError);
        });

        await FluentActions.Awaiting(() => SendAsync(server)).Should().ThrowAsync<HttpRequestException>();

        calls.Should().Be(1);
    }

    [Fact]
    public void Retries_as_BaRS_defines_them_are_judged_good() => RetryCheck.Judge(
    [
        Attempt(0, 503),
        Attempt(1, null, authorization: "Bearer another"),
        Attempt(3, 429, retryAfter: 5),
        Attempt(9, 200),
    ]).Should().BeEmpty();

    [Fact]
    public void What_makes_a_retry_another_message_is_named() => Codes(
        Attempt(0, 503),
        Attempt(1, 503, requestId: "11111111-1111-4111-8111-111111111111"),
        Attempt(2, 503, body: "{ }"),
        Attempt(4, 200, address: "/other"))
        .Should().Equal("retry-header-changed", "retry-changed", "retry-changed");

    [Fact]
    public void A_retry_after_an_answer_that_does_not_pass_is_named() =>
        Codes(Attempt(0, 400), Attempt(1, 400)).Should().Equal("retry-not-allowed");

    [Fact]
    public void A_retry_that_does_not_wait_is_named()
    {
        Codes(Attempt(0, 429, retryAfter: 10), Attempt(5, 200)).Should().Equal("retry-too-soon");
        Codes(Attempt(0, 503), Attempt(4, 503), Attempt(5, 200)).Should().Equal("retry-too-soon");
    }

    [Fact]
    public void Findings_hold_no_body()
    {
        var findings = RetryCheck.Judge([Attempt(0, 503, body: "9658499007"), Attempt(1, 200, body: "9658499015")]);

        findings.Should().ContainSingle().Which.ToString().Should().NotContain("96584990");
    }

    private static IEnumerable<string> Codes(params SentMessage[] attempts) => RetryCheck.Judge(attempts).Select(finding => finding.Code);

    private static SentMessage Attempt(
        double seconds, int? status, int? retryAfter = null, string requestId = "74c2b045-9b7d-4b78-aeee-642f6332e3c9", string body = "{}", string address = "/$process-message", string authorization = "Bearer one") => new(
        Start.AddSeconds(seconds), "POST", address,
        new Dictionary<string, string> { ["x-request-id"] = requestId, ["X-Correlation-Id"] = "0598efa7-fff0-4ade-9af8-3f46b4124151", ["Authorization"] = authorization },
        Encoding.UTF8.GetBytes(body), status, retryAfter is { } wait ? TimeSpan.FromSeconds(wait) : null);

    private static async Task<HttpResponseMessage> SendAsync(HttpMessageHandler server)
    {
        using var client = new HttpClient(BarsRetry.Handler(server, attempts: 3, delay: TimeSpan.FromMilliseconds(1)));
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://tkw.test/$process-message")
        {
            Headers = { { "X-Request-Id", "74c2b045-9b7d-4b78-aeee-642f6332e3c9" }, { "X-Correlation-Id", "0598efa7-fff0-4ade-9af8-3f46b4124151" } },
            Content = new StringContent("{\"resourceType\":\"Bundle\"}", new MediaTypeHeaderValue("application/fhir+json")),
        };
        return await client.SendAsync(request);
    }
}
