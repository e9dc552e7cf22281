using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Bars.Scenarios.Onboarding.Tests.Support;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Onboarding.Tests.Tokens;

public sealed class TokenClientTests
{
    private const string Token = "Sr5PGv19wTEHJdDr2wx2f7IGd0cw";

    [Fact]
    public async Task The_request_is_the_form_of_the_guide()
    {
        var server = Answering.With(HttpStatusCode.OK, $$"""{"access_token":"{{Token}}","expires_in":"599","token_type":"Bearer","issued_at":"1675784384503"}""");

        var (token, assertion) = await RequestAsync(server);

        var (request, body) = server.Received.Should().ContainSingle().Subject;
        request.Method.Should().Be(HttpMethod.Post);
        request.RequestUri.Should().Be("https://int.api.service.nhs.uk/oauth2/token");
        request.Content!.Headers.ContentType!.ToString().Should().Be("application/x-www-form-urlencoded");
        body.Should().Be($"grant_type=client_credentials&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer&client_assertion={assertion.Jwt}");
        token.Value.Should().Be(Token);
        token.Type.Should().Be("Bearer");
        token.Lifetime.Should().Be(TimeSpan.FromSeconds(599));
        token.IssuedAt.Should().Be(new DateTimeOffset(2023, 2, 7, 15, 39, 44, 503, TimeSpan.Zero));
        token.ToString().Should().NotContain(Token);
    }

    [Theory]
    [InlineData("\"599\"", 599)]
    [InlineData("599", 599)]
    [InlineData("599.0", 599)]
    [InlineData("\" 599 \"", 599)]
    [InlineData("null", 0)]
    [InlineData("\"soon\"", 0)]
    [InlineData("-5", 0)]
    [InlineData("1e300", 0)]
    public async Task Numbers_are_read_leniently(string expiresIn, int seconds)
    {
        var server = Answering.With(HttpStatusCode.OK, $$"""{"access_token":"{{Token}}","expires_in":{{expiresIn}},"issued_at":[1]}""");

        (await RequestAsync(server)).Token.Lifetime.TotalSeconds.Should().Be(seconds);
    }

    [Fact]
    public async Task A_refusal_tells_error_description_message_id_and_what_to_do()
    {
        // The guide's example.
        var server = Answering.With(HttpStatusCode.Forbidden, """
            {
                "error": "public_key error",
                "error_description": "You need to register a public key to use this authentication method - please contact support to configure",
                "message_id": "rrt-8923968319386160140-b-geu2-23765-558685-1"
            }
            """);

        var exception = (await FluentActions.Awaiting(() => RequestAsync(server)).Should().ThrowAsync<TokenRequestException>()).Which;

        exception.Status.Should().Be(403);
        exception.Error.Should().Be("public_key error");
        exception.MessageId.Should().Be("rrt-8923968319386160140-b-geu2-23765-558685-1");
        exception.Message.Should().Contain("403 public_key error: You need to register a public key").And.Contain("Register the public key with its key identifier").And.Contain("(message id rrt-8923968319386160140-b-geu2-23765-558685-1)");
    }

    [Theory]
    [InlineData("<html>Bad gateway</html>", 502, "answered 502 without the JSON of an OAuth 2.0 error")]
    [InlineData("{\"error\":\"new_error\"}", 418, "answered 418 new_error.")]
    [InlineData("[]", 400, "answered 400 without the JSON")]
    [InlineData("{\"error\":\"a\\u001b[31m\\nb\"}", 400, "400 a [31m b.")]
    [InlineData("{}", 200, "not with a JSON object that has an access_token")]
    [InlineData("{\"access_token\":\"a\\r\\nX: y\"}", 200, "not with a JSON object that has an access_token")]
    [InlineData("{", 200, "not with a JSON object that has an access_token")]
    [InlineData("", 302, "answered 302 without the JSON")]
    public async Task Other_answers_are_errors_too(string body, int status, string message)
    {
        var server = Answering.With((HttpStatusCode)status, body);

        (await FluentActions.Awaiting(() => RequestAsync(server)).Should().ThrowAsync<TokenRequestException>()).Which.Message.Should().Contain(message);
    }

    [Fact]
    public async Task An_endpoint_that_repeats_the_assertion_does_not_get_it_into_the_exception()
    {
        using var key = TestKeys.Signing();
        var assertion = ClientAssertion.Create(key, "x", new Uri("https://int.api.service.nhs.uk/oauth2/token"));
        var server = Answering.With(HttpStatusCode.BadRequest, $$"""{"error":"e","error_description":"Bad: {{assertion.Jwt}}"}""");
        using var client = new HttpClient(server);

        var exception = (await FluentActions.Awaiting(() => new TokenClient(client).RequestAsync(assertion)).Should().ThrowAsync<TokenRequestException>()).Which;

        exception.ToString().Should().Contain("Bad: [assertion]").And.NotContain(assertion.Jwt);
    }

    [Fact]
    public async Task An_endpoint_that_is_not_there_or_silent_is_told_apart_from_a_refusal()
    {
        using var nobody = new HttpClient();
        using var silent = new HttpClient(new Answering(_ => throw new TaskCanceledException()));
        using var key = TestKeys.Signing();

        var assertion = ClientAssertion.Create(key, "x", new Uri("http://127.0.0.1:1/oauth2/token"));
        var unreachable = (await FluentActions.Awaiting(() => new TokenClient(nobody).RequestAsync(assertion)).Should().ThrowAsync<TokenRequestException>()).Which;
        var slow = (await FluentActions.Awaiting(() => new TokenClient(silent).RequestAsync(assertion)).Should().ThrowAsync<TokenRequestException>()).Which;

        unreachable.Status.Should().BeNull();
        unreachable.Message.Should().Contain("can not be reached: Connection refused");
        slow.Message.Should().Contain("did not answer in time");
    }

    private static async Task<(AccessToken Token, ClientAssertion Assertion)> RequestAsync(HttpMessageHandler server)
    {
        using var key = TestKeys.Signing();
        using var client = new HttpClient(server, disposeHandler: false);
        var assertion = ClientAssertion.Create(key, TestKeys.ApiKey, new Uri("https://int.api.service.nhs.uk/oauth2/token"));
        return (await new TokenClient(client, new ManualTime()).RequestAsync(assertion, CancellationToken.None), assertion);
    }
}
