using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Bars.Scenarios.StandIn.Tests.Support;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.StandIn.Tests.Journal;

/// <summary>The admin endpoints of the server, over a socket.</summary>
public sealed class AdminTests : AdminServer
{
    [Fact]
    public async Task Health_tells_how_the_stand_in_answers_and_what_its_journal_holds()
    {
        await Tkw.GetAsync("metadata");

        var health = await GetAsync("health");

        ((string)health["status"]!).Should().Be("ok");
        ((string)health["guide"]!).Should().Be("1.8.1");
        ((long)health["journal"]!["recorded"]!).Should().Be(1);
        ((long)health["journal"]!["dropped"]!).Should().Be(0);
    }

    [Fact]
    public async Task Exchanges_are_listed_newest_first_and_the_next_page_is_linked()
    {
        foreach (var id in new[] { "2000076289", "2000011147", "2000072489" })
            await Tkw.GetAsync("metadata", id);

        var first = await GetAsync("exchanges?limit=2&ods=WASP");
        Ids(first).Should().Equal("000000003", "000000002");
        var second = await GetAsync((string)first["next"]!);
        Ids(second).Should().Equal("000000001");
        second["next"].Should().BeNull();
        ((string)second["exchanges"]![0]!["scenario"]!).Should().Be("capability.cs-for-referral-receiver");
        ((string)second["exchanges"]![0]!["targetIdentifier"]!).Should().Be("2000076289");
    }

    [Theory]
    [InlineData("scenario=capability.cs-for-referral-receiver", 1)]
    [InlineData("scenario=capability.nothing", 0)]
    [InlineData("ods=WASP", 3)]
    [InlineData("ods=X26", 0)]
    [InlineData("from=2026-01-31T22:00:00Z", 3)]
    [InlineData("to=2026-01-31T22:00:00%2B00:00", 0)]
    [InlineData("verdict=unmatched", 1)]
    [InlineData("verdict=pass", 0)]
    [InlineData("verdict=fail", 2)]
    public async Task Exchanges_are_filtered(string filter, int count)
    {
        await Tkw.GetAsync("metadata", "2000076289");
        await Tkw.GetAsync("Appointment/ce1c4ced-2a84-4198-9982-9caf894d0bb7");
        await Tkw.GetAsync("ServiceRequest/unknown");

        Ids(await GetAsync($"exchanges?{filter}")).Should().HaveCount(count, "the two reads lack NHSD-Requesting-Software, which TKW checks");
    }

    [Fact]
    public async Task One_exchange_is_shown_whole_with_the_findings_of_the_checks_and_patients_masked()
    {
        await Tkw.PostAsync(Bodies.BookingNew("9434765919"), change: request => request.Headers.TryAddWithoutValidation("Authorization", "Bearer abc.def.ghi"));

        var text = await Admin.GetStringAsync("exchanges/000000001", Stop);
        var exchange = JsonNode.Parse(text)!;
        ((string)exchange["scenario"]!).Should().Be("booking.new-booking-for-any-other-patient");
        ((string)exchange["verdict"]!).Should().Be("fail");
        exchange["findings"]!.AsArray().Select(finding => (string)finding!["requirement"]!).Should().Contain(codes => codes.Contains("BS-"));
        ((string)exchange["request"]!["body"]!).Should().Contain("MessageHeader");
        text.Should().NotContain("9434765919").And.NotContain("abc.def.ghi").And.NotContain("\"birthDate\\\":\\\"19");

        (await Admin.GetStringAsync("exchanges/000000001?unmasked=true", Stop)).Should().Contain("9434765919").And.NotContain("abc.def.ghi");
    }

    [Fact]
    public async Task Patients_in_XML_are_masked_as_well()
    {
        await Tkw.PostAsync(Bodies.BookingNew("9434765919"), change: request =>
            request.RequestUri = new Uri("$process-message?_format=xml", UriKind.Relative));

        var body = (string)(await GetAsync("exchanges/000000001"))["response"]!["body"]!;
        body.Should().StartWith("<Bundle").And.Contain("<Patient").And.NotContain("9434765919").And.Contain("<birthDate value=\"1900-01-01\"");
    }

    [Fact]
    public async Task What_no_row_claims_is_listed_with_the_rows_it_came_near()
    {
        await Tkw.GetAsync("Slot?Schedule.actor%3AHealthcareService=2000072498");
        await Tkw.GetAsync("metadata");

        var unmatched = (await GetAsync("unmatched"))["exchanges"]!.AsArray();
        unmatched.Should().ContainSingle();
        var nearest = unmatched[0]!["explanation"]!["nearest"]![0]!;
        ((string)nearest["row"]!).Should().Be("booking.search-for-free-slots");
        ((string)nearest["differences"]![0]!["hint"]!).Should().Be("characters 9 and 10 are swapped");
    }

    [Fact]
    public async Task States_are_read_set_and_reset()
    {
        (await SendAsync(HttpMethod.Put, "state", """{"odsCode":"WASP","state":"AppointmentBooked"}""")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await Tkw.PostAsync(Bodies.BookingNew("9707606312"))).Status.Should().Be(409, "the booking exists");
        var states = await GetAsync("state");
        ((string)states["senders"]![0]!["odsCode"]!).Should().Be("WASP");
        ((string)states["senders"]![0]!["state"]!).Should().Be("AppointmentBooked");

        (await SendAsync(HttpMethod.Delete, "state?ods=WASP")).StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await Tkw.PostAsync(Bodies.BookingNew("9707606312"))).Status.Should().Be(200);
        (await SendAsync(HttpMethod.Delete, "state")).StatusCode.Should().Be(HttpStatusCode.NoContent);
        ((int)(await GetAsync("state"))["total"]!).Should().Be(0);

        var unknown = await SendAsync(HttpMethod.Put, "state", """{"odsCode":"WASP","state":"Booked"}""");
        unknown.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await unknown.Content.ReadAsStringAsync(Stop)).Should().Contain("Initial, AppointmentBooked, ReferralCreated");
    }

    [Fact]
    public async Task The_clock_is_read_set_and_put_forward_and_the_night_resets_the_states()
    {
        await Tkw.PostAsync(Bodies.BookingNew("9707606312"));
        ((string)(await GetAsync("clock"))["now"]!).Should().Be("2026-01-31T22:00:00+00:00");

        (await SendAsync(HttpMethod.Post, "clock/advance", """{"by":"PT3H"}""")).StatusCode.Should().Be(HttpStatusCode.OK);

        ((string)(await GetAsync("clock"))["now"]!).Should().Be("2026-02-01T01:00:00+00:00");
        (await Tkw.PostAsync(Bodies.BookingNew("9707606312"))).Status.Should().Be(200, "the states were reset at midnight");
        (await SendAsync(HttpMethod.Put, "clock", """{"now":"2027-06-01T12:00:00Z"}""")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await Tkw.GetAsync("metadata")).Header("Date").Should().Be("Tue, 01 Jun 2027 12:00:00 GMT");
        (await SendAsync(HttpMethod.Delete, "clock")).StatusCode.Should().Be(HttpStatusCode.NoContent);
        ((string)(await GetAsync("clock"))["now"]!).Should().Be("2026-01-31T22:00:00+00:00");
    }

    [Theory]
    [InlineData("GET", "nothing", "", 404)]
    [InlineData("PATCH", "state", "", 404)]
    [InlineData("GET", "exchanges/000000009", "", 404)]
    [InlineData("GET", "exchanges?limit=0", "", 400)]
    [InlineData("GET", "exchanges?limit=501", "", 400)]
    [InlineData("GET", "exchanges?from=yesterday", "", 400)]
    [InlineData("GET", "exchanges?verdict=good", "", 400)]
    [InlineData("PUT", "state", "{", 400)]
    [InlineData("PUT", "state", """{"ods":"WASP"}""", 400)]
    [InlineData("PUT", "clock", """{"now":"soon"}""", 400)]
    [InlineData("PUT", "clock", """{"now":"9999-01-01T00:00:00Z"}""", 400)]
    [InlineData("POST", "clock/advance", """{"by":"a day"}""", 400)]
    [InlineData("POST", "clock/advance", """{"by":"P99999999D"}""", 400)]
    public async Task Errors_are_problem_details(string method, string path, string body, int status)
    {
        var response = await SendAsync(new HttpMethod(method), path, body);

        ((int)response.StatusCode).Should().Be(status);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync(Stop))!;
        ((int)problem["status"]!).Should().Be(status);
        ((string)problem["detail"]!).Should().NotBeEmpty().And.NotContain("   at ");
    }

    [Theory]
    [InlineData("Host", "evil.example", 403)]
    [InlineData("Host", "10.1.2.3", 403)]
    [InlineData("Host", "localhost.evil.example", 403)]
    [InlineData("Host", "localhost:80", 200)]
    [InlineData("Host", "[::1]", 200)]
    [InlineData("Origin", "http://evil.example", 403)]
    [InlineData("Origin", "null", 403)]
    [InlineData("Sec-Fetch-Site", "cross-site", 403)]
    [InlineData("Sec-Fetch-Site", "same-origin", 200)]
    [InlineData("X-Forwarded-For", "203.0.113.7", 403)]
    [InlineData("Forwarded", "for=203.0.113.7", 403)]
    public async Task Other_machines_and_pages_of_other_origins_are_kept_out(string header, string value, int status)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "health");
        request.Headers.TryAddWithoutValidation(header, value);

        ((int)(await Admin.SendAsync(request, Stop)).StatusCode).Should().Be(status);
    }

    [Fact]
    public async Task A_form_of_a_web_page_can_not_change_anything()
    {
        var response = await Admin.PostAsync("clock/advance", new StringContent("""{"by":"P1D"}""", Encoding.UTF8, "text/plain"), Stop);

        response.StatusCode.Should().Be(HttpStatusCode.UnsupportedMediaType);
        ((string)(await GetAsync("clock"))["shift"]!).Should().Be("PT0S");
    }

    [Fact]
    public async Task Other_machines_get_in_only_when_told_so()
    {
        var address = (await Dns.GetHostAddressesAsync(Dns.GetHostName(), AddressFamily.InterNetwork, Stop)).FirstOrDefault(candidate => !IPAddress.IsLoopback(candidate));
        Assert.SkipWhen(address is null, "This machine has no address besides loopback.");
        await using var open = await TkwStandInServer.StartAsync(address: address, admin: new AdminOptions { AllowRemote = true }, cancellation: Stop);
        await using var closed = await TkwStandInServer.StartAsync(address: address, cancellation: Stop);

        (await Admin.GetAsync(new Uri(open.BaseAddress, "/__admin/health"), Stop)).StatusCode.Should().Be(HttpStatusCode.OK);
        (await Admin.GetAsync(new Uri(closed.BaseAddress, "/__admin/health"), Stop)).StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    public async Task A_compressed_answer_is_recorded_as_it_was_before(string coding)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = Server.BaseAddress };
        var request = Tkw.Request(HttpMethod.Get, "metadata");
        request.Headers.Add("Accept-Encoding", coding);

        var body = await (await client.SendAsync(request, Stop)).EnsureSuccessStatusCode().Content.ReadAsStringAsync(Stop);

        body.Should().StartWith("{\"resourceType\":\"CapabilityStatement\"");
        ((string)(await GetAsync("exchanges/000000001?unmasked"))["response"]!["body"]!).Should().Be(body);
    }

    private static IEnumerable<string> Ids(JsonNode page) => page["exchanges"]!.AsArray().Select(exchange => (string)exchange!["id"]!);

    private async Task<JsonNode> GetAsync(string path) => JsonNode.Parse(await Admin.GetStringAsync(path, Stop))!;

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string body = "")
    {
        var request = new HttpRequestMessage(method, path);
        if (body.Length > 0)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return Admin.SendAsync(request, Stop);
    }
}
