using System.Linq;
using System.Text.Json.Nodes;
using Bars.Scenarios.StandIn.Tests.Support;
using FluentAssertions;
using Hl7.Fhir.Model;
using Xunit;
using Task = System.Threading.Tasks.Task;

namespace Bars.Scenarios.StandIn.Tests;

/// <summary>How the Bundle of a success is formed from the request's.</summary>
public sealed class TransformTests
{
    private const string Uuid = "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$";

    [Fact]
    public async Task A_booking_keeps_the_resources_of_the_Slot_search_and_gives_new_ids_to_the_others()
    {
        using var tkw = new Tkw();
        var body = Bodies.BookingNew().With("Patient", patient => patient["id"] = "mine");
        var answer = (await tkw.PostAsync(body)).Json;
        var request = JsonNode.Parse(body)!.AsObject();
        foreach (var type in new[] { "Slot", "Schedule", "HealthcareService", "Practitioner", "PractitionerRole", "Location", "MessageHeader" })
            answer.First(type).ToJsonString().Should().Be(request.First(type).ToJsonString());
        answer.First("Patient")["id"]!.ToString().Should().MatchRegex(Uuid);
        var organisations = Resources(answer, "Organization").Select(organisation => organisation["id"]!.ToString()).ToList();
        organisations.Should().HaveCount(3).And.OnlyHaveUniqueItems().And.AllSatisfy(id => id.Should().MatchRegex(Uuid));
        answer["id"]!.ToString().Should().Be("777a156c-af3c-4748-a8a3-7e95e4b0df9a");
    }

    [Fact]
    public async Task A_booking_changes_nothing_but_ids()
    {
        using var tkw = new Tkw();
        var answer = (await tkw.PostAsync(Bodies.BookingNew())).Json;
        WithoutIds(answer).Should().Be(WithoutIds(JsonNode.Parse(Bodies.BookingNew())!.AsObject()));
    }

    [Fact]
    public async Task A_new_referral_gives_new_ids_to_all_resources_but_a_header_without_one_and_appends_an_Encounter()
    {
        using var tkw = new Tkw(new StandInOptions { TimeProvider = new FixedTime("2026-11-24T12:34:56.7890000+00:00") });
        var body = Bodies.ReferralNew().With("Patient", patient => patient["id"] = "mine");
        var answer = (await tkw.PostAsync(body)).Json;
        var entries = answer["entry"]!.AsArray();
        entries.Should().HaveCount(26);
        answer.First("MessageHeader").ContainsKey("id").Should().BeFalse();
        answer.First("ServiceRequest")["id"]!.ToString().Should().Be("79120f41-a431-4f08-bcc5-1e67006fcae0");
        var others = entries.Skip(1).Select(entry => entry!["resource"]!).Where(resource => (string)resource["resourceType"]! != "ServiceRequest");
        others.Select(resource => resource["id"]!.ToString()).Should().OnlyHaveUniqueItems().And.AllSatisfy(id => id.Should().MatchRegex(Uuid));
        BeReceiverEncounter(entries[^1]!.AsObject(), "urn:uuid:9589fb37-87a2-48d8-968f-b371429208a8");
    }

    [Fact]
    public async Task A_new_referral_replaces_the_id_of_its_header_and_of_its_ServiceRequest()
    {
        using var tkw = new Tkw();
        var body = Bodies.ReferralNew()
            .With("MessageHeader", header => header["id"] = "header")
            .With("ServiceRequest", request => request["id"] = "request");
        var answer = (await tkw.PostAsync(body)).Json;
        answer.First("MessageHeader")["id"]!.ToString().Should().MatchRegex(Uuid);
        answer.First("ServiceRequest")["id"]!.ToString().Should().Be("79120f41-a431-4f08-bcc5-1e67006fcae0");
    }

    [Fact]
    public async Task An_updated_validation_keeps_ids_adds_missing_ones_and_appends_an_Encounter()
    {
        using var tkw = new Tkw(new StandInOptions { TimeProvider = new FixedTime("2026-11-24T12:34:56.7890000+00:00") });
        var body = Bodies.ValidationUpdate().With("Patient", patient => patient["id"] = "mine");
        var answer = (await tkw.PostAsync(body)).Json;
        answer.First("Patient")["id"]!.ToString().Should().Be("mine");
        answer.First("CarePlan")["id"]!.ToString().Should().MatchRegex(Uuid);
        answer.First("ServiceRequest")["id"]!.ToString().Should().Be("0b42eac3-0175-43c8-bbab-efaa8ca31ccf");
        BeReceiverEncounter(answer["entry"]!.AsArray()[^1]!.AsObject(), "urn:uuid:9589fb37-87a2-48d8-968f-b371429208a8");
    }

    [Fact]
    public async Task An_id_before_the_type_of_a_resource_is_replaced_too()
    {
        using var tkw = new Tkw();
        var body = Bodies.ReferralNew().Replace("\"resourceType\": \"Consent\",", "\"id\": \"first\", \"resourceType\": \"Consent\",", System.StringComparison.Ordinal);
        var answer = await tkw.PostAsync(body);
        answer.Ids("Consent").Should().ContainSingle().Which.Should().MatchRegex(Uuid);
    }

    [Theory]
    [InlineData("new")]
    [InlineData("update")]
    public async Task A_response_comes_back_as_it_is(string reason)
    {
        using var tkw = new Tkw();
        var body = Bodies.ValidationNew("9658499147").WithEvent("servicerequest-response").WithReason(reason);
        var answer = await tkw.PostAsync(body);
        answer.Status.Should().Be(200);
        answer.Text.Should().Be(body);
    }

    [Fact]
    public async Task A_referral_update_that_is_no_cancellation_returns_79120f41_with_an_Encounter()
    {
        using var tkw = new Tkw();
        var answer = await tkw.PostAsync(Bodies.ReferralNew().WithReason("update"));
        answer.Ids("ServiceRequest").Should().Equal("79120f41-a431-4f08-bcc5-1e67006fcae0");
        answer.Ids("Encounter").Should().HaveCount(2);
    }

    [Fact]
    public async Task Ids_come_from_the_source_that_is_given()
    {
        using var tkw = new Tkw(new StandInOptions { NewId = () => new System.Guid("0f0f0f0f-0000-4000-8000-00000000000f") });
        var answer = await tkw.PostAsync(Bodies.BookingNew());
        answer.Ids("Patient").Should().Equal("0f0f0f0f-0000-4000-8000-00000000000f");
    }

    [Fact]
    public async Task Ids_of_many_resources_are_unique()
    {
        using var tkw = new Tkw();
        var body = Bodies.ReferralNew().WithBundle(bundle =>
        {
            for (var i = 0; i < 100; i++)
                bundle["entry"]!.AsArray().Add(new JsonObject { ["resource"] = new JsonObject { ["resourceType"] = "Observation" } });
        });
        var answer = await tkw.PostAsync(body);
        answer.Ids("Observation").Should().HaveCountGreaterThan(100).And.OnlyHaveUniqueItems();
    }

    private static void BeReceiverEncounter(JsonObject entry, string subject)
    {
        var encounter = entry["resource"]!;
        entry["fullUrl"]!.ToString().Should().StartWith("urn:uuid:").And.NotEndWith(encounter["id"]!.ToString());
        encounter["id"]!.ToString().Should().MatchRegex(Uuid);
        encounter["meta"]!["profile"]![0]!.ToString().Should().Be("https://fhir.hl7.org.uk/StructureDefinition/UKCore-Encounter");
        encounter["meta"]!["lastUpdated"]!.ToString().Should().Be("2026-11-24T12:34:56.7890000+00:00");
        encounter["status"]!.ToString().Should().Be("planned");
        encounter["class"]!["code"]!.ToString().Should().Be("EMER");
        encounter["identifier"]![0]!["system"]!.ToString().Should().Be("https://receiver.url/Id/case-number");
        encounter["identifier"]![0]!["value"]!.ToString().Should().MatchRegex("^10[0-9]+$");
        encounter["subject"]!["reference"]!.ToString().Should().Be(subject);
        encounter["episodeOfCare"]!.AsArray().Should().ContainSingle();
        encounter["episodeOfCare"]![0]!["reference"]!.ToString().Should().StartWith("EpisodeOfCare/");
        encounter["period"]!["start"]!.ToString().Should().Be("2026-11-24T12:34:56.7890000+00:00");
    }

    private static System.Collections.Generic.IEnumerable<JsonObject> Resources(JsonObject bundle, string type) => bundle["entry"]!.AsArray()
        .Select(entry => entry!["resource"]!.AsObject())
        .Where(resource => (string?)resource["resourceType"] == type);

    private static string WithoutIds(JsonObject bundle)
    {
        foreach (var entry in bundle["entry"]!.AsArray())
            entry!["resource"]!.AsObject().Remove("id");
        return bundle.ToJsonString();
    }
}
