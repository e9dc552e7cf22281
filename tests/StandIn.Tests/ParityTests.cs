using System.Linq;
using System.Net.Http;
using Bars.Scenarios.StandIn.Tests.Support;
using FluentAssertions;
using Hl7.Fhir.Model;
using Xunit;
using Task = System.Threading.Tasks.Task;

namespace Bars.Scenarios.StandIn.Tests;

/// <summary>Where the real TKW 1.0.19 differs from the guide: the guide's answer comes with a warning, parity gives TKW's.</summary>
public sealed class ParityTests
{
    private const string Spaces = "MessageDefinition?context=";

    [Fact]
    public async Task The_referral_read_is_a_pharmacy_referral_in_TKW()
    {
        var (guide, tkw) = await BothAsync(client => client.GetAsync("ServiceRequest/79120f41-a431-4f08-bcc5-1e67006fcae0"));
        guide.Resource<ServiceRequest>().Category[0].Coding.Select(coding => coding.Code).Should().Equal("referral", "a1t1");
        tkw.Resource<ServiceRequest>().Category[0].Coding.Select(coding => coding.Code).Should().Equal("referral", "referraltopharmacy", "a5t1");
        guide.Warnings.Should().ContainSingle();
    }

    [Fact]
    public async Task Patient_9658499171_is_unknown_to_TKW()
    {
        var (guide, tkw) = await BothAsync(client => client.PostAsync(Bodies.ValidationNew("9658499171")));
        guide.Status.Should().Be(401);
        guide.Warnings.Should().ContainSingle().Which.Should().Contain("answers 200");
        tkw.Ids("ServiceRequest").Should().Equal("0b42eac3-0175-43c8-bbab-efaa8ca31ccf");
    }

    [Fact]
    public async Task Responses_for_9658499171_are_accepted_by_TKW()
    {
        var (guide, tkw) = await BothAsync(client => client.PostAsync(Bodies.ValidationNew("9658499171").WithEvent("servicerequest-response")));
        (guide.Status, tkw.Status).Should().Be((401, 200));
    }

    // TKW's rules on the use case come before those on the patient, here one that is answered 500 and one that is answered 404.
    [Fact]
    public async Task A_use_case_of_letters_x_is_refused_by_TKW_whoever_the_patient_is()
    {
        foreach (var (body, status) in new[] { (Bodies.ReferralNew("9658499074"), 500), (Bodies.ValidationNew("9658499015"), 404) })
        {
            var placeholder = body.With("ServiceRequest", request => request["category"]![0]!["coding"]![1]!["code"] = "xxxxxxxxxxxxxxxxxxx");
            var (guide, tkw) = await BothAsync(client => client.PostAsync(placeholder));
            guide.Status.Should().Be(status);
            guide.Warnings.Should().ContainSingle().Which.Should().Contain("a row of letters x");
            tkw.Should().BeOutcome(400, "invalid", "REC_BAD_REQUEST");
        }
    }

    [Fact]
    public async Task A_cancelled_referral_without_an_id_comes_back_without_one_from_TKW()
    {
        var body = Bodies.ServiceRequestCancelled().With("ServiceRequest", request => request.Remove("id"));
        var (guide, tkw) = await BothAsync(client => client.PostAsync(body));
        guide.Ids("ServiceRequest").Should().Equal("09b53c07-2a21-4ba5-ac8b-f33e486d794d");
        tkw.Text.Should().Be(body);
    }

    [Fact]
    public async Task SERVREQ01_as_published_is_an_updated_validation_in_TKW()
    {
        var body = Bodies.ServiceRequestCancelled().With("ServiceRequest", request =>
        {
            request.Remove("id");
            request["category"]![0]!["coding"]![0]!["code"] = "validation";
        });
        var (guide, tkw) = await BothAsync(client => client.PostAsync(body));
        guide.Ids("ServiceRequest").Should().Equal("09b53c07-2a21-4ba5-ac8b-f33e486d794d");
        tkw.Ids("ServiceRequest").Should().Equal("0b42eac3-0175-43c8-bbab-efaa8ca31ccf");
        tkw.Ids("Encounter").Should().ContainSingle("the receiver's is appended");
    }

    [Fact]
    public async Task A_revoked_referral_without_the_definition_of_a_cancellation_is_an_update_in_TKW()
    {
        var body = Bodies.ReferralNew().WithReason("update").With("ServiceRequest", request => request["status"] = "revoked");
        var (guide, tkw) = await BothAsync(client => client.PostAsync(body));
        guide.Ids("ServiceRequest").Should().Equal("09b53c07-2a21-4ba5-ac8b-f33e486d794d");
        tkw.Ids("ServiceRequest").Should().Equal("79120f41-a431-4f08-bcc5-1e67006fcae0");
    }

    [Fact]
    public async Task The_published_booking_cancellation_with_reason_new_is_refused_by_TKW()
    {
        var (guide, tkw) = await BothAsync(client => client.PostAsync(Bodies.BookingCancelled().WithReason("new")));
        guide.Ids("Appointment").Should().Equal("ce1c4ced-2a84-4198-9982-9caf894d0bb7");
        guide.Warnings.Should().ContainSingle().Which.Should().Contain("answers 400");
        tkw.Should().BeOutcome(400, "invalid", "REC_BAD_REQUEST");
        tkw.Header("X-Request-Id").Should().BeNull("the catch-all repeats no header");
    }

    [Theory]
    [InlineData("9658499058")]
    [InlineData("9658499074")]
    public async Task A_new_request_without_a_use_case_is_refused_by_TKW_first_of_all(string nhsNumber)
    {
        var body = Bodies.ReferralNew(nhsNumber).With("ServiceRequest", request => request["category"]![0]!["coding"]!.AsArray().RemoveAt(1));
        var (_, tkw) = await BothAsync(client => client.PostAsync(body));
        tkw.Should().BeOutcome(400, "invalid", "REC_BAD_REQUEST");
        tkw.Header("X-Request-Id").Should().Be(Tkw.RequestId);
    }

    [Fact]
    public async Task A_new_validation_without_a_use_case_is_refused_by_TKW()
    {
        var body = Bodies.ValidationNew().With("ServiceRequest", request => request["category"]![0]!["coding"]!.AsArray().RemoveAt(1));
        var (guide, tkw) = await BothAsync(client => client.PostAsync(body));
        (guide.Status, tkw.Status).Should().Be((200, 400));
    }

    [Fact]
    public async Task The_state_machine_of_TKW_knows_9728928254_only()
    {
        using var tkw = new Tkw(new StandInOptions { Parity = true });
        (await tkw.PostAsync(Bodies.BookingNew("9707606312"))).Ids("Appointment").Should().Equal("ce1c4ced-2a84-4198-9982-9caf894d0bb7");
        (await tkw.PostAsync(Bodies.BookingNew("9707606312"))).Status.Should().Be(200);
        (await tkw.PostAsync(Bodies.BookingNew("9728928254"))).Ids("Appointment").Should().Equal("9a8df080-bfbc-457f-b30f-664bba7760a4");
        (await tkw.PostAsync(Bodies.BookingNew("9728928254"))).Status.Should().Be(409);
    }

    [Fact]
    public async Task Cancelling_a_referral_in_the_initial_state_names_the_referral_in_TKW()
    {
        var (guide, tkw) = await BothAsync(client => client.PostAsync(Bodies.ServiceRequestCancelled("9728928254")));
        guide.Text.Should().Contain("The booking this request relates to does not exist");
        tkw.Text.Should().Contain("The referral this request relates to does not exist");
        guide.Warnings.Should().ContainSingle().Which.Should().Contain("referral does not exist");
    }

    [Fact]
    public async Task TKW_knows_services_of_a_context_in_the_unencoded_spelling_only()
    {
        var (guide, tkw) = await BothAsync(client => client.GetAsync(Spaces + "https%3A%2F%2Ffhir.nhs.uk%2FId%2Fdos-service-id%7C2000011147"));
        guide.Resource<Bundle>().Total.Should().Be(4);
        guide.Warnings.Should().ContainSingle().Which.Should().Contain("unencoded");
        tkw.Resource<Bundle>().Total.Should().Be(8);
    }

    [Theory]
    [InlineData("?context=https://fhir.nhs.uk/Id/dos-service-id|2000011147", 4, 0)]
    [InlineData("?context=https://fhir.nhs.uk/Id/dos-service-id|2000011147&_count=10", 8, 1)]
    public void The_unencoded_spelling_counts_to_the_end_of_the_address(string query, int parityTotal, int guideWarnings)
    {
        using var tkw = new TkwStandIn(new StandInOptions { Parity = true }).Answer(Search(query));
        new Answer(new HttpResponseMessage(), tkw.Body.ToArray()).Json["total"]!.GetValue<int>().Should().Be(parityTotal);
        using var guide = new TkwStandIn().Answer(Search(query));
        new Answer(new HttpResponseMessage(), guide.Body.ToArray()).Json["total"]!.GetValue<int>().Should().Be(4);
        guide.Warnings.Should().HaveCount(guideWarnings);
    }

    [Theory]
    [InlineData("FAIL0401", 401)]
    [InlineData("FAIL0404", 404)]
    [InlineData("2000071898", 200)]
    public async Task TKW_reads_failing_contexts_in_either_spelling(string context, int status)
    {
        var (guide, tkw) = await BothAsync(client => client.GetAsync(Spaces + "https%3A%2F%2Ffhir.nhs.uk%2FId%2Fdos-service-id%7C" + context));
        (guide.Status, tkw.Status).Should().Be((status, status));
        tkw.Text.Contains("Invoice", System.StringComparison.Ordinal).Should().Be(status == 200);
        guide.Warnings.Should().BeEmpty();
    }

    [Fact]
    public async Task A_header_echo_returns_the_message_from_TKW()
    {
        var body = Bodies.BookingNew("9658499015");
        var (guide, tkw) = await BothAsync(client => client.PostAsync(body, change: request => request.Headers.Add("echo", "on")));
        guide.Status.Should().Be(404);
        guide.Warnings.Should().ContainSingle().Which.Should().Contain("echo");
        tkw.Status.Should().Be(200);
        tkw.Text.Should().Be(body);
    }

    [Fact]
    public async Task A_message_without_an_organisation_is_refused_by_the_guide_and_breaks_TKW()
    {
        var (guide, tkw) = await BothAsync(client => client.PostAsync(Bodies.BookingNew(), change: request => request.Headers.Remove("NHSD-End-User-Organisation")));
        guide.Should().BeOutcome(400, "invalid", "REC_BAD_REQUEST");
        guide.Text.Should().Contain("NHSD-End-User-Organisation");
        guide.Warnings.Should().ContainSingle();
        tkw.Should().BeOutcome(500, "invalid", "REC_SERVER_ERROR");
    }

    [Fact]
    public async Task A_malformed_target_is_refused_by_the_guide_and_unknown_to_TKW()
    {
        var (guide, tkw) = await BothAsync(client => client.GetAsync("metadata", change: request =>
        {
            request.Headers.Remove("NHSD-Target-Identifier");
            request.Headers.Add("NHSD-Target-Identifier", "!!!");
        }));
        guide.Should().BeOutcome(400, "invalid", "REC_BAD_REQUEST");
        guide.Text.Should().Contain("NHSD-Target-Identifier");
        guide.Warnings.Should().ContainSingle().Which.Should().Contain("no rule");
        tkw.Status.Should().Be(200);
    }

    [Fact]
    public async Task TKW_does_not_look_at_the_path_of_a_message()
    {
        async System.Threading.Tasks.Task<Answer> Post(Tkw client)
        {
            var request = Tkw.Request(HttpMethod.Post, "anything");
            request.Content = new StringContent(Bodies.BookingNew(), null, "application/fhir+json");
            return await client.SendAsync(request);
        }

        var (guide, tkw) = await BothAsync(Post);
        (guide.Status, tkw.Status).Should().Be((400, 200));
        guide.Warnings.Should().ContainSingle().Which.Should().Contain("any path");
    }

    [Fact]
    public async Task A_method_that_FHIR_does_not_use_breaks_TKW()
    {
        var (guide, tkw) = await BothAsync(client => client.SendAsync(Tkw.Request(new HttpMethod("PROPFIND"), "metadata")));
        guide.Should().BeOutcome(405, "not-supported", "REC_METHOD_NOT_ALLOWED");
        guide.Warnings.Should().ContainSingle();
        tkw.Should().BeOutcome(500, "invalid", "REC_SERVER_ERROR");
    }

    [Fact]
    public async Task A_message_that_is_not_well_formed_triggers_nothing_in_TKW()
    {
        var (guide, tkw) = await BothAsync(client => client.PostAsync("{"));
        guide.Should().BeOutcome(400, "invalid", "REC_BAD_REQUEST");
        guide.Text.Should().Contain("not well-formed JSON");
        guide.Warnings.Should().ContainSingle();
        tkw.Should().BeOutcome(400, "invalid", "REC_BAD_REQUEST");
        tkw.Text.Should().Contain("No trigger");
    }

    [Theory]
    [InlineData(null, "application/fhir+json", 1)]
    [InlineData("*/*", "application/fhir+json", 1)]
    [InlineData("application/json", "application/fhir+json", 1)]
    [InlineData("application/xml", "application/fhir+xml", 1)]
    [InlineData("text/html", "text/xml", 0)]
    public async Task TKW_answers_in_XML_to_whoever_asks_for_no_FHIR(string? accept, string mediaType, int warnings)
    {
        var (guide, tkw) = await BothAsync(client => client.GetAsync("metadata", change: request =>
        {
            request.Headers.Remove("Accept");
            if (accept is not null)
                request.Headers.Add("Accept", accept);
        }));
        guide.Header("Content-Type").Should().StartWith(mediaType);
        guide.Warnings.Should().HaveCount(warnings);
        tkw.Header("Content-Type").Should().StartWith("text/xml");
    }

    [Fact]
    public async Task TKW_answers_for_the_first_of_several_Slot_services()
    {
        const string query = "Slot?Schedule.actor%3AHealthcareService=2000072489&status=free&Schedule.actor%3AHealthcareService=2000073917";
        var (guide, tkw) = await BothAsync(client => client.GetAsync(query));
        guide.Resource<Bundle>().Total.Should().Be(0);
        guide.Warnings.Should().ContainSingle().Which.Should().Contain("first");
        tkw.Resource<Bundle>().Total.Should().Be(2);
    }

    [Fact]
    public async Task Parity_warns_of_nothing()
    {
        using var tkw = new Tkw(new StandInOptions { Parity = true });
        (await tkw.GetAsync("ServiceRequest/79120f41-a431-4f08-bcc5-1e67006fcae0")).Warnings.Should().BeEmpty();
    }

    [Fact]
    public async Task Where_TKW_does_as_the_guide_says_there_is_no_warning()
    {
        using var tkw = new Tkw();
        (await tkw.PostAsync(Bodies.BookingNew())).Warnings.Should().BeEmpty();
        (await tkw.PostAsync(Bodies.ReferralNew())).Warnings.Should().BeEmpty();
        (await tkw.GetAsync("metadata")).Warnings.Should().BeEmpty();
    }

    private static StandInRequest Search(string query) => new() { Method = "GET", Path = "/MessageDefinition", Query = query, Accept = "application/fhir+json" };

    private static async System.Threading.Tasks.Task<(Answer Guide, Answer Tkw)> BothAsync(System.Func<Tkw, System.Threading.Tasks.Task<Answer>> ask)
    {
        using var guide = new Tkw();
        using var tkw = new Tkw(new StandInOptions { Parity = true });
        return (await ask(guide), await ask(tkw));
    }
}
