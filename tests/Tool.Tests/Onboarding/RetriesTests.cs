using System;
using System.Linq;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Bars.Scenarios.Runtime;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Tool.Tests.Onboarding;

/// <summary>Retries, ours and somebody else's, as the journal of <c>bars serve</c> tells them.</summary>
public sealed class RetriesTests
{
    [Fact]
    public async Task Ours_are_the_same_message_and_a_sender_with_new_ids_is_found_out()
    {
        await using var served = await Served.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri($"{served.Target}/") };

        var printed = await Bars.RunAsync("run", "referral.get-referral-http-503", "--target", served.Target, "--retries", "1");
        var ours = await RetriedAsync(client, served);
        await client.DeleteAsync($"{served.Origin}/__admin/exchanges", TestContext.Current.CancellationToken);
        await SendAsync(client, new());
        await SendAsync(client, new());
        var theirs = await RetriedAsync(client, served);

        printed.ExitCode.Should().Be(0, printed.Out);
        ours["attempts"]!.AsArray().Select(attempt => (int)attempt!["status"]!).Should().Equal(503, 503);
        ours["findings"]!.AsArray().Should().BeEmpty();
        theirs["findings"]!.AsArray().Select(finding => ((string?)finding!["check"], (string?)finding["location"]))
            .Should().Equal(("retry-header-changed", "retry 1, X-Request-Id"));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("11")]
    [InlineData("many")]
    public async Task A_number_that_is_none_is_refused(string number)
    {
        var printed = await Bars.RunAsync("run", "--retries", number);

        printed.ExitCode.Should().Be(1);
        printed.Error.Should().Contain($"The retries '{number}' are no number from 0 to 10.");
    }

    private static async Task SendAsync(HttpClient client, ScenarioRequestFactory factory)
    {
        using var request = factory.Create(ReferralScenarios.GetReferralHttp503);
        request.Headers.Remove("X-Correlation-Id");
        request.Headers.Add("X-Correlation-Id", "0598efa7-fff0-4ade-9af8-3f46b4124151");
        (await client.SendAsync(request, TestContext.Current.CancellationToken)).Dispose();
    }

    private static async Task<JsonObject> RetriedAsync(HttpClient client, Served served)
    {
        var json = await client.GetStringAsync($"{served.Origin}/__admin/retries", TestContext.Current.CancellationToken);
        return JsonNode.Parse(json)!["retried"]!.AsArray().Should().ContainSingle().Subject!.AsObject();
    }
}
