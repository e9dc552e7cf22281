using System.Linq;
using Bars.Scenarios.StandIn.Tests.Support;
using FluentAssertions;
using Xunit;
using Task = System.Threading.Tasks.Task;

namespace Bars.Scenarios.StandIn.Tests;

/// <summary>The guide's stateful scenarios: 111 to ED for patient 9707606312.</summary>
public sealed class StatefulTests
{
    private const string Patient = "9707606312";
    private const string Booked = "9a8df080-bfbc-457f-b30f-664bba7760a4";
    private const string Referral = "79120f41-a431-4f08-bcc5-1e67006fcae0";

    [Theory]
    [InlineData("", "make", 200, null, "make 409")]
    [InlineData("make", "make", 409, "REC_CONFLICT", "linked 200")]
    [InlineData("make linked", "make", 409, "REC_CONFLICT", "cancel-referral 200")]
    [InlineData("", "cancel", 400, "REC_BAD_REQUEST", "make 200")]
    [InlineData("make", "cancel", 200, null, "make 200")]
    [InlineData("make linked", "cancel", 200, null, "make 200")]
    [InlineData("", "linked", 400, "REC_BAD_REQUEST", "make 200")]
    [InlineData("make", "linked", 200, null, "cancel-referral 200")]
    [InlineData("make linked", "linked", 409, "REC_CONFLICT", "cancel-referral 200")]
    [InlineData("", "mis-linked", 400, "REC_BAD_REQUEST", "make 200")]
    [InlineData("make", "mis-linked", 409, "REC_CONFLICT", "linked 200")]
    [InlineData("make linked", "mis-linked", 409, "REC_CONFLICT", "cancel-referral 200")]
    [InlineData("", "cancel-referral", 400, "REC_BAD_REQUEST", "make 200")]
    [InlineData("make", "cancel-referral", 400, "REC_BAD_REQUEST", "linked 200")]
    [InlineData("make linked", "cancel-referral", 200, null, "linked 200")]
    public async Task Each_cell_answers_and_leads_on_as_the_table_says(string before, string asked, int status, string? code, string after)
    {
        using var tkw = new Tkw();
        foreach (var step in before.Split(' ', System.StringSplitOptions.RemoveEmptyEntries))
            (await tkw.PostAsync(Event(step))).Status.Should().Be(200, "{0} leads to the state", step);
        var answer = await tkw.PostAsync(Event(asked));
        answer.Status.Should().Be(status);
        if (code is null)
            Ids(answer, asked).Should().Equal(asked is "make" or "cancel" ? Booked : Referral);
        else
            answer.Should().BeOutcome(status, "invalid", code);
        var next = after.Split(' ');
        (await tkw.PostAsync(Event(next[0]))).Status.Should().Be(int.Parse(next[1], System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("", "cancel", "booking this request relates to does not exist")]
    [InlineData("", "cancel-referral", "booking this request relates to does not exist")]
    [InlineData("make", "cancel-referral", "referral this request relates to does not exist")]
    [InlineData("make", "make", "booking already exists")]
    [InlineData("make linked", "linked", "referral already exists")]
    [InlineData("make", "mis-linked", "not linked to the correct booking")]
    public async Task Failures_say_what_the_table_prints(string before, string asked, string text)
    {
        using var tkw = new Tkw();
        foreach (var step in before.Split(' ', System.StringSplitOptions.RemoveEmptyEntries))
            await tkw.PostAsync(Event(step));
        var answer = await tkw.PostAsync(Event(asked));
        answer.Json["issue"]![0]!["diagnostics"]!.ToString().Should().Contain(text);
    }

    [Fact]
    public async Task The_alias_shares_the_states_of_the_patient()
    {
        using var tkw = new Tkw();
        (await tkw.PostAsync(Bodies.BookingNew("9728928254"))).Ids("Appointment").Should().Equal(Booked);
        (await tkw.PostAsync(Event("make"))).Status.Should().Be(409);
    }

    [Fact]
    public async Task The_patient_is_stateless_in_TKW_and_the_sender_is_told()
    {
        using var tkw = new Tkw();
        (await tkw.PostAsync(Event("make"))).Warnings.Should().ContainSingle()
            .Which.Should().Be("299 bars-stand-in \"TKW keeps state for 9728928254 only and answers 9707606312 statelessly.\"");
        (await tkw.PostAsync(Bodies.BookingNew("9728928254"))).Warnings.Should().BeEmpty();
    }

    [Fact]
    public async Task An_Appointment_id_that_is_sent_is_kept()
    {
        using var tkw = new Tkw();
        var body = Event("make").With("Appointment", appointment => appointment["id"] = "mine");
        (await tkw.PostAsync(body)).Ids("Appointment").Should().Equal("mine");
    }

    [Theory]
    [InlineData("Appointment/9a8df080-bfbc-457f-b30f-664bba7760a4/_history/1")]
    [InlineData("Appointment/9A8DF080-BFBC-457F-B30F-664BBA7760A4")]
    [InlineData("Appointment/")]
    public async Task A_link_is_compared_exactly(string reference)
    {
        using var tkw = new Tkw();
        await tkw.PostAsync(Event("make"));
        (await tkw.PostAsync(Referred(reference))).Status.Should().Be(409);
    }

    [Theory]
    [InlineData("urn:uuid:9a8df080-bfbc-457f-b30f-664bba7760a4")]
    [InlineData("https://example.org/Appointment/9a8df080-bfbc-457f-b30f-664bba7760a4")]
    public async Task A_referral_without_a_link_is_an_ordinary_referral_and_changes_no_state(string reference)
    {
        using var tkw = new Tkw();
        await tkw.PostAsync(Event("make"));
        (await tkw.PostAsync(Referred(reference))).Ids("ServiceRequest").Should().Equal(Referral);
        (await tkw.PostAsync(Event("linked"))).Status.Should().Be(200);
    }

    [Fact]
    public async Task Any_update_of_a_referral_cancels_it()
    {
        using var tkw = new Tkw();
        await tkw.PostAsync(Event("make"));
        await tkw.PostAsync(Event("linked"));
        (await tkw.PostAsync(Event("linked").WithReason("update"))).Status.Should().Be(200);
        (await tkw.PostAsync(Event("linked"))).Status.Should().Be(200, "the referral is gone");
    }

    [Fact]
    public async Task The_published_bodies_are_events_too()
    {
        using var tkw = new Tkw();
        var cancelBooking = Bodies.BookingCancelled(Patient).WithReason("new");
        var cancelReferral = Event("cancel-referral").With("ServiceRequest", request =>
        {
            request.Remove("id");
            request["category"]![0]!["coding"]![0]!["code"] = "validation";
        });
        (await tkw.PostAsync(cancelBooking)).Status.Should().Be(400, "nothing is booked");
        await tkw.PostAsync(Event("make"));
        await tkw.PostAsync(Event("linked"));
        (await tkw.PostAsync(cancelReferral)).Ids("ServiceRequest").Should().Equal(Referral);
        (await tkw.PostAsync(Event("linked"))).Status.Should().Be(200);
        (await tkw.PostAsync(cancelBooking)).Status.Should().Be(200);
        (await tkw.PostAsync(Event("make"))).Status.Should().Be(200);
    }

    [Fact]
    public async Task Each_organisation_has_a_state_of_its_own_by_its_raw_code()
    {
        using var tkw = new Tkw();
        foreach (var code in new[] { "WASP", "wasp", " WASP", "X26" })
        {
            (await tkw.PostAsync(Event("make"), change: request => SetOrganisation(request, code))).Status.Should().Be(200, "{0} has booked nothing yet", code);
            (await tkw.PostAsync(Event("make"), change: request => SetOrganisation(request, code))).Status.Should().Be(409);
        }
    }

    [Fact]
    public async Task A_run_header_isolates_runs_that_share_an_organisation()
    {
        using var tkw = new Tkw();
        (await tkw.PostAsync(Event("make"))).Status.Should().Be(200);
        (await tkw.PostAsync(Event("make"), change: request => request.Headers.Add("X-Scenarios-Run", "one"))).Status.Should().Be(200);
        (await tkw.PostAsync(Event("make"), change: request => request.Headers.Add("X-Scenarios-Run", "two"))).Status.Should().Be(200);
        (await tkw.PostAsync(Event("make"), change: request => request.Headers.Add("X-Scenarios-Run", "one"))).Status.Should().Be(409);
    }

    [Fact]
    public async Task States_can_be_reset()
    {
        using var tkw = new Tkw();
        await tkw.PostAsync(Event("make"));
        tkw.StandIn.ResetState();
        (await tkw.PostAsync(Event("make"))).Status.Should().Be(200);
    }

    [Fact]
    public async Task Beyond_the_limit_the_sender_longest_unheard_of_is_forgotten()
    {
        using var tkw = new Tkw(new StandInOptions { MaxSenders = 2 });
        System.Threading.Tasks.Task<Answer> Make(string code) => tkw.PostAsync(Event("make"), change: request => SetOrganisation(request, code));
        await Make("A");
        await Make("B");
        (await Make("A")).Status.Should().Be(409, "A is heard of again");
        await Make("C");
        (await Make("A")).Status.Should().Be(409);
        (await Make("B")).Status.Should().Be(200, "B has been forgotten");
    }

    private static void SetOrganisation(System.Net.Http.HttpRequestMessage request, string code)
    {
        request.Headers.Remove("NHSD-End-User-Organisation");
        request.Headers.Add("NHSD-End-User-Organisation", Tkw.Organisation(code));
    }

    private static string Event(string name) => name switch
    {
        "make" => Bodies.BookingNew(Patient),
        "cancel" => Bodies.BookingCancelled(Patient).WithReason("update"),
        "linked" => Referred("Appointment/" + Booked),
        "mis-linked" => Referred("Appointment/3cac9cde-a262-42b3-bcf1-215ab79c3e37"),
        _ => Bodies.ServiceRequestCancelled(Patient),
    };

    private static string Referred(string reference) => Bodies.ReferralNew(Patient).With("ServiceRequest", request =>
    {
        var link = request["supportingInfo"]!.AsArray().Single(info => info!["reference"]!.ToString().StartsWith("Appointment/", System.StringComparison.Ordinal));
        link!["reference"] = reference;
    });

    private static System.Collections.Generic.IEnumerable<string?> Ids(Answer answer, string asked) =>
        answer.Ids(asked is "make" or "cancel" ? "Appointment" : "ServiceRequest");
}
