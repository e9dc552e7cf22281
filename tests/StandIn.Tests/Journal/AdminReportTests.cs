using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Bars.Scenarios.StandIn.Tests.Support;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.StandIn.Tests.Journal;

/// <summary>The validation report of the journal, over a socket.</summary>
public sealed class AdminReportTests : AdminServer
{
    [Theory]
    [InlineData(null, "", "text/html")]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "", "text/html")]
    [InlineData("*/*", "", "text/html")]
    [InlineData("application/json", "", "application/json")]
    [InlineData("application/json", "?format=html", "text/html")]
    [InlineData("text/html", "?format=json", "application/json")]
    public async Task The_report_is_a_page_unless_JSON_is_asked_for(string? accept, string query, string type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"report{query}");
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        using var response = await Admin.SendAsync(request, Stop);
        response.StatusCode.Should().Be(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.Should().Be(type);
        response.Headers.CacheControl!.NoStore.Should().BeTrue();
        response.Headers.GetValues("Content-Security-Policy").Should().Equal("default-src 'none'; style-src 'unsafe-inline'");
    }

    [Fact]
    public async Task The_report_has_the_exchanges_by_sender_with_their_findings_and_no_links_to_files()
    {
        await Tkw.GetAsync("metadata");
        await Tkw.GetAsync("metadata", change: request => Sender(request, "X26"));

        var page = await Admin.GetStringAsync("report", Stop);
        page.Should().Contain(">Sender WASP<").And.Contain(">Sender X26<").And.Contain(">HDR-5<").And.Contain("the stand-in at http://127.0.0.1:");
        page.Should().NotContain("<dt>Files</dt>").And.NotContain("<script");
        var exchanges = (await JsonAsync(""))["exchanges"]!.AsArray();
        exchanges.Select(exchange => (string)exchange!["id"]!).Should().Equal("000000001", "000000002");
        exchanges[0]!["checks"]!.AsArray().Select(check => (string)check!["side"]!).Distinct().Should().Equal(["request"], "TKW does not look at its own answers");
    }

    [Theory]
    [InlineData("ods=X26", 1)]
    [InlineData("ods=x26", 0)]
    [InlineData("scenario=capability.cs-for-referral-receiver", 1)]
    [InlineData("verdict=unmatched", 1)]
    [InlineData("verdict=pass", 0)]
    [InlineData("verdict=fail", 2)]
    [InlineData("limit=1", 1)]
    [InlineData("from=2026-01-31T22:00:01Z", 0)]
    [InlineData("before=000000002", 1)]
    public async Task The_report_is_filtered_as_the_exchanges_are(string filter, int count)
    {
        await Tkw.GetAsync("metadata", "2000076289");
        await Tkw.GetAsync("metadata", change: request => Sender(request, "X26"));
        await Tkw.GetAsync("ServiceRequest/unknown");

        (await JsonAsync(filter))["exchanges"]!.AsArray().Should().HaveCount(count);
    }

    [Theory]
    [InlineData("format=pdf", "format must be html or json")]
    [InlineData("verdict=good", "verdict must be")]
    [InlineData("limit=501", "limit must be")]
    public async Task A_wrong_parameter_is_explained(string query, string message)
    {
        using var response = await Admin.GetAsync($"report?{query}", Stop);
        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync(Stop)).Should().Contain(message);
    }

    [Fact]
    public async Task Hostile_senders_write_no_markup_and_patients_are_masked()
    {
        await Tkw.GetAsync("Patient?identifier=9434765919", change: request => Sender(request, "<script>alert(1)</script>"));
        var page = await Admin.GetStringAsync("report", Stop);
        page.Should().Contain("&lt;script&gt;").And.NotContain("<script").And.NotContain("9434765919");
        (await Admin.GetStringAsync("report?unmasked", Stop)).Should().Contain("9434765919");
    }

    private static void Sender(HttpRequestMessage request, string odsCode)
    {
        request.Headers.Remove("NHSD-End-User-Organisation");
        request.Headers.Add("NHSD-End-User-Organisation", Tkw.Organisation(odsCode));
    }

    private async Task<JsonNode> JsonAsync(string query) => JsonNode.Parse(await Admin.GetStringAsync($"report?format=json&{query}", Stop))!;
}
