using System.Text.Json.Nodes;
using Bars.Scenarios.StandIn.Tests.Support;
using FluentAssertions;
using Xunit;
using Task = System.Threading.Tasks.Task;

namespace Bars.Scenarios.StandIn.Tests;

/// <summary>Which row answers when several could: TKW's order, and the rows the guide does not print.</summary>
public sealed class PrecedenceTests
{
    [Theory]
    [InlineData("9658499007")]
    [InlineData("9658499015")]
    [InlineData("9707606312")]
    [InlineData(null)]
    public async Task Two_Appointments_are_refused_before_any_sentinel(string? nhsNumber)
    {
        using var tkw = new Tkw();
        var body = Twice(Bodies.BookingNew(nhsNumber));
        (await tkw.PostAsync(body)).Should().BeOutcome(400, "invariant", "REC_BAD_REQUEST");
    }

    [Theory]
    [InlineData("cancelled", 200)]
    [InlineData("noshow", 400)]
    [InlineData("proposed", 400)]
    public async Task The_sentinels_of_a_booking_need_a_booked_Appointment(string status, int expected)
    {
        using var tkw = new Tkw();
        var body = Bodies.BookingNew("9658499015").With("Appointment", appointment => appointment["status"] = status);
        (await tkw.PostAsync(body)).Status.Should().Be(expected);
    }

    [Theory]
    [InlineData("booked")]
    [InlineData("proposed")]
    public async Task An_update_of_a_booking_that_is_not_cancelled_is_not_recognised(string status)
    {
        using var tkw = new Tkw();
        var body = Bodies.BookingNew().WithReason("update").With("Appointment", appointment => appointment["status"] = status);
        (await tkw.PostAsync(body)).Should().BeOutcome(400, "invalid", "REC_BAD_REQUEST");
    }

    [Fact]
    public async Task Two_Appointments_are_no_matter_in_a_cancellation()
    {
        using var tkw = new Tkw();
        (await tkw.PostAsync(Twice(Bodies.BookingCancelled().WithReason("update")))).Status.Should().Be(200);
    }

    [Theory]
    [InlineData("delete", "servicerequest-request")]
    [InlineData("new", "booking-response")]
    [InlineData("new", "unknown")]
    public async Task Other_events_and_reasons_are_not_recognised(string reason, string code)
    {
        using var tkw = new Tkw();
        var body = Bodies.ReferralNew("9658499074").WithReason(reason).WithEvent(code);
        (await tkw.PostAsync(body)).Should().BeOutcome(400, "invalid", "REC_BAD_REQUEST");
    }

    [Fact]
    public async Task The_category_is_the_first_coding()
    {
        using var tkw = new Tkw();
        var body = Bodies.ReferralNew().With("ServiceRequest", request =>
        {
            var codings = request["category"]![0]!["coding"]!.AsArray();
            var first = codings[0]!.DeepClone();
            codings.RemoveAt(0);
            codings.Add(first);
        });
        (await tkw.PostAsync(body)).Status.Should().Be(400);
    }

    [Fact]
    public async Task Without_a_use_case_the_guide_answers_and_warns_of_TKW()
    {
        using var tkw = new Tkw();
        var answer = await tkw.PostAsync(WithoutUseCase(Bodies.ReferralNew()));
        answer.Ids("ServiceRequest").Should().Equal("79120f41-a431-4f08-bcc5-1e67006fcae0");
        answer.Warnings.Should().ContainSingle().Which.Should().StartWith("299 bars-stand-in \"TKW 1.0.19 refuses a new request whose category has no use-case coding");
    }

    [Theory]
    [InlineData("Grayson", "Arrest/ Peri Arrest", "02b3eea8-014c-42f6-944e-af562e9631a1")]
    [InlineData("Grayson", "Maternity Complications", "1118ec8e-0602-4d02-af8a-7b3cb72be619")]
    [InlineData("Grayson", "Choking", "79120f41-a431-4f08-bcc5-1e67006fcae0")]
    [InlineData("GRAYSON", "Arrest/ Peri Arrest", "79120f41-a431-4f08-bcc5-1e67006fcae0")]
    public async Task An_out_of_area_referral_is_answered_by_name_and_condition(string family, string condition, string id)
    {
        using var tkw = new Tkw();
        (await tkw.PostAsync(Cad(family, condition))).Ids("ServiceRequest").Should().Equal(id);
    }

    [Fact]
    public async Task The_name_of_a_contact_counts_as_well()
    {
        using var tkw = new Tkw();
        var body = Cad("Smith", "Maternity Complications").With("Patient", patient =>
            patient["contact"] = new JsonArray(new JsonObject { ["name"] = new JsonObject { ["family"] = "Grayson" } }));
        (await tkw.PostAsync(body)).Ids("ServiceRequest").Should().Equal("1118ec8e-0602-4d02-af8a-7b3cb72be619");
    }

    [Theory]
    [InlineData("a6t1", 400)]
    [InlineData("a1t1", 200)]
    public async Task An_out_of_area_referral_needs_a_Location(string useCase, int status)
    {
        using var tkw = new Tkw();
        var body = Without(Cad("Smith", "Choking", useCase), "Location");
        (await tkw.PostAsync(body, "2000159910")).Status.Should().Be(status);
    }

    [Fact]
    public async Task An_NHS_number_comes_before_the_conditions_of_an_out_of_area_referral()
    {
        using var tkw = new Tkw();
        var body = Without(Bodies.ReferralCad("9658499074"), "Location");
        (await tkw.PostAsync(body)).Status.Should().Be(500);
    }

    [Theory]
    [InlineData("Arrest/ Peri Arrest", "UNK", "triaged", true)]
    [InlineData("Arrest/ Peri Arrest", "S", "triaged", false)]
    [InlineData("Arrest/ Peri Arrest", "UNK", "finished", false)]
    [InlineData("Maternity Complications", "S", "triaged", true)]
    [InlineData("Maternity Complications", "UNK", "triaged", false)]
    [InlineData("Maternity Complications", "S", "finished", false)]
    public async Task An_update_of_an_out_of_area_referral_moves_the_receivers_Encounter_on(string condition, string flag, string encounter, bool moves)
    {
        using var tkw = new Tkw(new StandInOptions { TimeProvider = new FixedTime("2026-11-24T12:34:56.7890000+00:00") });
        var body = Cad("Grayson", condition).WithReason("update")
            .With("ServiceRequest", request => request["id"] = "mine")
            .With("Encounter", sender => sender["status"] = encounter)
            .With("Flag", scene => scene["code"] = new JsonObject { ["coding"] = new JsonArray(new JsonObject { ["code"] = flag }) })
            .WithBundle(bundle => bundle["entry"]!.AsArray().Add(new JsonObject
            {
                ["fullUrl"] = "urn:uuid:5f0d8f44-8f0b-4c0c-8a51-a6f1f7a5c001",
                ["resource"] = new JsonObject { ["resourceType"] = "Encounter", ["id"] = "receiver", ["meta"] = new JsonObject { ["lastUpdated"] = "2026-01-01T00:00:00Z" }, ["status"] = "planned" },
            }));
        var answer = await tkw.PostAsync(body);
        answer.Status.Should().Be(200);
        answer.Ids("ServiceRequest").Should().Equal("mine");
        answer.Ids("Encounter").Should().HaveCount(2, "none is appended");
        answer.Json.First("Encounter")["status"]!.ToString().Should().Be(encounter, "it is the sender's");
        answer.Json.First("Patient")["id"].Should().NotBeNull("missing ids are added");
        var entries = answer.Json["entry"]!.AsArray();
        var receiver = entries[^1]!["resource"]!;
        receiver["status"]!.ToString().Should().Be(moves ? "in-progress" : "planned");
        receiver["meta"]!["lastUpdated"]!.ToString().Should().Be(moves ? "2026-11-24T12:34:56.7890000+00:00" : "2026-01-01T00:00:00Z");
    }

    [Theory]
    [InlineData("validation", "9658499139", 401)]
    [InlineData("referral", "9658499139", 401)]
    [InlineData("validation", "9658499171", 401)]
    [InlineData("referral", "9658499171", 401)]
    [InlineData("validation", "9658499155", 200)]
    [InlineData("referral", null, 200)]
    public async Task A_new_response_is_refused_for_two_patients(string category, string? nhsNumber, int status)
    {
        using var tkw = new Tkw();
        var body = Response(category, nhsNumber);
        (await tkw.PostAsync(body)).Status.Should().Be(status);
        (await tkw.PostAsync(body.WithReason("update"))).Status.Should().Be(200);
    }

    [Theory]
    [InlineData("definition")]
    [InlineData("revoked")]
    [InlineData("entered-in-error")]
    public async Task A_referral_is_cancelled_by_definition_or_status(string by)
    {
        using var tkw = new Tkw();
        var body = Bodies.ReferralNew().WithReason("update").With("ServiceRequest", request => request["id"] = "mine");
        body = by == "definition"
            ? body.With("MessageHeader", header => header["definition"] = "https://fhir.nhs.uk/MessageDefinition/bars-message-servicerequest-request-cancelled")
            : body.With("ServiceRequest", request => request["status"] = by);
        var answer = await tkw.PostAsync(body);
        answer.Text.Should().Be(body, "it comes back as it is");
    }

    private static string Response(string category, string? nhsNumber) =>
        (category == "referral" ? Bodies.ReferralNew(nhsNumber) : Bodies.ValidationNew(nhsNumber)).WithEvent("servicerequest-response");

    private static string Cad(string family, string condition, string useCase = "a6t1") => Bodies.ReferralCad(null)
        .With("Patient", patient => patient["name"]![0]!["family"] = family)
        .With("Condition", resource => resource["code"]!["text"] = condition)
        .With("ServiceRequest", request => request["category"]![0]!["coding"]![1]!["code"] = useCase);

    private static string WithoutUseCase(string body) => body.With("ServiceRequest", request => request["category"]![0]!["coding"]!.AsArray().RemoveAt(1));

    private static string Twice(string body) => body.WithBundle(bundle => bundle["entry"]!.AsArray().Add(
        new JsonObject { ["resource"] = bundle.First("Appointment").DeepClone() }));

    private static string Without(string body, string type) => body.WithBundle(bundle =>
    {
        var entries = bundle["entry"]!.AsArray();
        for (var i = entries.Count - 1; i >= 0; i--)
        {
            if ((string?)entries[i]!["resource"]!["resourceType"] == type)
                entries.RemoveAt(i);
        }
    });
}
