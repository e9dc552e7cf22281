using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Bars.Scenarios.Onboarding.Tests.Support;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Onboarding.Tests.Retry;

public sealed class RetryTests
{
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
