using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Bars.Scenarios.Onboarding.Tests.Support;
using Bars.Scenarios.StandIn;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Xunit;

namespace Bars.Scenarios.Onboarding.Tests.Tokens;

/// <summary>Tokens by way of IHttpClientFactory, against the proxied stand-in.</summary>
public sealed class FactoryTests
{
    [Fact]
    public async Task A_client_of_the_factory_gets_one_token_for_all_its_requests_and_logs_no_secret()
    {
        await using var server = await TkwStandInServer.StartAsync(new StandInOptions
        {
            Proxy = new() { Clients = [new(TestKeys.KeyId, TestKeys.Registered.ExportParameters(false), TestKeys.ApiKey)] },
        });
        var log = new KeptLog();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        services.AddHttpClient("bars", client => client.BaseAddress = server.BaseAddress).AddBarsRetry().AddBarsAccessToken(options =>
        {
            options.TokenEndpoint = new Uri(server.BaseAddress, "/oauth2/token");
            options.ApiKey = TestKeys.ApiKey;
            options.KeyId = TestKeys.KeyId;
            options.PrivateKeyPem = TestKeys.Registered.ExportPkcs8PrivateKeyPem();
        });
        await using var provider = services.BuildServiceProvider();
        using var client = provider.GetRequiredService<IHttpClientFactory>().CreateClient("bars");

        var responses = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => client.SendAsync(Request())));

        responses.Should().OnlyContain(response => response.StatusCode == HttpStatusCode.OK);
        var tokens = responses.Select(response => response.RequestMessage!.Headers.Authorization!.Parameter!).Distinct().ToArray();
        tokens.Should().ContainSingle();
        log.Text.Should().Contain("Sending HTTP request").And.NotContain(tokens[0]).And.NotContain(TestKeys.ApiKey).And.NotContain("eyJ").And.NotContain("PRIVATE KEY");
    }

    [Fact]
    public async Task Missing_settings_are_named_before_anything_is_sent()
    {
        var services = new ServiceCollection();
        services.AddHttpClient("bars").AddBarsAccessToken(options => options.TokenEndpoint = new Uri("http://tkw.test/oauth2/token"));
        await using var provider = services.BuildServiceProvider();

        FluentActions.Invoking(() => provider.GetRequiredService<IHttpClientFactory>().CreateClient("bars"))
            .Should().Throw<OptionsValidationException>().WithMessage("*HTTPS, or of HTTP on loopback*");
    }

    [Fact]
    public async Task A_token_is_never_sent_in_the_clear_and_a_given_one_is_kept()
    {
        var server = Answering.With(HttpStatusCode.OK, "{}");
        var source = new AccessTokenSource(_ => Task.FromResult(new AccessToken("secret", "Bearer", DateTimeOffset.UtcNow, TimeSpan.FromMinutes(9), null)), TimeSpan.FromMinutes(1));
        using var client = new HttpClient(new AccessTokenHandler(source) { InnerHandler = server });
        using var given = new HttpRequestMessage(HttpMethod.Get, "http://tkw.test/") { Headers = { { "Authorization", "Bearer mine" } } };

        await FluentActions.Awaiting(() => client.GetAsync("http://tkw.test/")).Should().ThrowAsync<OnboardingException>();
        await client.SendAsync(given);
        await client.GetAsync("https://tkw.test/");

        server.Received.Select(received => received.Request.Headers.Authorization!.Parameter).Should().Equal("mine", "secret");
    }

    [Fact]
    public async Task A_token_that_is_refused_is_not_used_again()
    {
        var number = 0;
        var source = new AccessTokenSource(_ => Task.FromResult(new AccessToken($"t{++number}", "Bearer", DateTimeOffset.UtcNow, TimeSpan.FromMinutes(9), null)), TimeSpan.FromMinutes(1));
        var server = Answering.With(HttpStatusCode.Unauthorized, "{}");
        using var client = new HttpClient(new AccessTokenHandler(source) { InnerHandler = server });

        await client.GetAsync("https://tkw.test/");
        await client.GetAsync("https://tkw.test/");

        server.Received.Select(received => received.Request.Headers.Authorization!.Parameter).Should().Equal("t1", "t2");
    }

    private static HttpRequestMessage Request() => new(HttpMethod.Get, "metadata")
    {
        Headers = { { "X-Request-Id", "74c2b045-9b7d-4b78-aeee-642f6332e3c9" }, { "X-Correlation-Id", "0598efa7-fff0-4ade-9af8-3f46b4124151" } },
    };
}
