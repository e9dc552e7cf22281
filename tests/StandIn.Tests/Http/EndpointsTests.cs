using System;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Bars.Scenarios.StandIn.Tests.Support;
using FluentAssertions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Bars.Scenarios.StandIn.Tests.Http;

/// <summary>The stand-in as endpoints of an application that has others as well.</summary>
public sealed class EndpointsTests : IAsyncLifetime
{
    private readonly TkwStandIn _standIn = new(new StandInOptions { Proxy = new() { IsInFront = false } });
    private WebApplication _application = null!;
    private Tkw _tkw = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _application = builder.Build();
        _application.Urls.Add("http://127.0.0.1:0");
        _application.MapGet("/own", () => "own");
        _application.MapTkwStandIn(_standIn);
        _application.MapBarsTokens(_standIn.Tokens!);
        _application.MapTkwStandIn("/tkw/R4", new StandInOptions { Parity = true });
        await _application.StartAsync(Stop);
        _tkw = new Tkw(new Uri(_application.Urls.First() + "/booking-and-referral/FHIR/R4/"));
    }

    public async ValueTask DisposeAsync()
    {
        _tkw.Dispose();
        await _application.DisposeAsync();
    }

    [Fact]
    public async Task Reads_and_messages_are_answered()
    {
        (await _tkw.GetAsync("ServiceRequest/4d65ddaa-4d09-41cd-87c9-aeb9c0c96352")).Should().BeOutcome(503, "invalid", "REC_UNAVAILABLE");
        (await _tkw.PostAsync(Bodies.BookingNew())).Ids("Appointment").Should().Equal("ce1c4ced-2a84-4198-9982-9caf894d0bb7");
    }

    [Fact]
    public async Task The_state_of_a_stand_in_that_the_application_keeps_can_be_reset()
    {
        await _tkw.PostAsync(Bodies.BookingNew("9707606312"));
        (await _tkw.PostAsync(Bodies.BookingNew("9707606312"))).Status.Should().Be(409);
        _standIn.ResetState();
        (await _tkw.PostAsync(Bodies.BookingNew("9707606312"))).Status.Should().Be(200);
    }

    [Fact]
    public async Task Each_prefix_has_a_stand_in_of_its_own()
    {
        using var client = new HttpClient { BaseAddress = new Uri(_application.Urls.First()) };
        (await client.GetStringAsync("/own", Stop)).Should().Be("own");
        using var answer = await client.GetAsync("/tkw/R4/metadata", Stop);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("text/xml", "it answers as TKW");
    }

    [Fact]
    public async Task Its_token_endpoint_is_another_endpoint()
    {
        using var client = new HttpClient { BaseAddress = new Uri(_application.Urls.First()) };
        using var answer = await client.PostAsync("/oauth2/token", new FormUrlEncodedContent([]), Stop);
        ((int)answer.StatusCode).Should().Be(400);
        (await answer.Content.ReadAsStringAsync(Stop)).Should().Contain("grant_type is missing");
    }

    [Theory]
    [InlineData("../R4")]
    [InlineData("../R4/")]
    [InlineData("../r4/metadata")]
    public async Task Everything_below_the_prefix_is_answered_in_FHIR(string path) =>
        (await _tkw.GetAsync(path)).Should().BeOutcome(400, "invalid", "REC_BAD_REQUEST");

    [Fact]
    public async Task A_body_beyond_the_limit_of_the_application_is_refused_in_FHIR()
    {
        var answer = await _tkw.PostAsync("", change: request => request.Content = new ByteArrayContent(new byte[40_000_000]));
        answer.Should().BeOutcome(413, "too-costly", "REC_BAD_REQUEST");
    }
}
