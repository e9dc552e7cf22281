using System;
using System.Linq;
using Bars.Scenarios.Onboarding.Tests.Support;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Onboarding.Tests.Tokens;

public sealed class AssertionTests
{
    private static readonly Uri Endpoint = new("https://int.api.service.nhs.uk/oauth2/token");

    [Fact]
    public void Header_and_claims_are_those_of_the_guide_and_no_others()
    {
        using var key = TestKeys.Signing();

        var assertion = ClientAssertion.Create(key, "IwrOdg62kM9LN1oFhlHAhWPHAhWPbV62", Endpoint, new ManualTime());

        var (header, payload, isSigned) = Jwt.Read(assertion.Jwt, TestKeys.Registered);
        isSigned.Should().BeTrue();
        header.Select(member => $"{member.Key}={member.Value}").Should().BeEquivalentTo("alg=RS512", "typ=JWT", "kid=MySupplier-INT-1");
        payload.Select(member => member.Key).Should().BeEquivalentTo("iss", "sub", "aud", "jti", "exp");
        ((string?)payload["iss"]).Should().Be("IwrOdg62kM9LN1oFhlHAhWPHAhWPbV62");
        ((string?)payload["sub"]).Should().Be("IwrOdg62kM9LN1oFhlHAhWPHAhWPbV62");
        ((string?)payload["aud"]).Should().Be("https://int.api.service.nhs.uk/oauth2/token");
        Guid.TryParseExact((string?)payload["jti"], "D", out var id).Should().BeTrue();
        id.Version.Should().Be(4);
        payload["exp"]!.ToJsonString().Should().MatchRegex("^[0-9]+$", "it is a number, not a string");
    }

    [Fact]
    public void An_assertion_expires_within_five_minutes_of_the_clock_it_is_given()
    {
        using var key = TestKeys.Signing();
        var time = new ManualTime { Now = DateTimeOffset.FromUnixTimeMilliseconds(1732701600_999) };

        ClientAssertion.Create(key, "x", Endpoint, time, TimeSpan.FromSeconds(300)).Expires.ToUnixTimeSeconds().Should().Be(1732701900);
        ClientAssertion.Create(key, "x", Endpoint, time).Expires.Should().BeAfter(time.Now).And.BeBefore(time.Now.AddSeconds(300));
        FluentActions.Invoking(() => ClientAssertion.Create(key, "x", Endpoint, time, TimeSpan.FromSeconds(301))).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => ClientAssertion.Create(key, "x", Endpoint, time, TimeSpan.Zero)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void No_two_assertions_have_the_same_id_and_none_shows_itself()
    {
        using var key = TestKeys.Signing();

        var assertions = Enumerable.Range(0, 20).Select(_ => ClientAssertion.Create(key, "secret-api-key", Endpoint)).ToArray();

        assertions.Select(assertion => assertion.Id).Should().OnlyHaveUniqueItems();
        assertions[0].ToString().Should().NotContain("secret-api-key").And.NotContain(assertions[0].Jwt);
    }
}
