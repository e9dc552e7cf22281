using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Bars.Scenarios.Reports;
using Bars.Scenarios.StandIn.Tests.Support;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.StandIn.Tests;

/// <summary>Strict: a value that the table does not know is refused, with the rows it came near and the element that differs.</summary>
public sealed class StrictnessTests
{
    private readonly Tkw _lenient = new();
    private readonly Tkw _strict = new(new StandInOptions { Strict = true });

    [Theory]
    [InlineData("9658499008", "character 10 is '8' instead of '7'", "a digit mistyped")]
    [InlineData("9658490997", "not 965•••••97", "two digits mistyped: the number is far from the sentinel, but it is still unknown")]
    [InlineData("9658499070", "characters 9 and 10 are swapped", "digits swapped")]
    [InlineData("965849907", "a character is missing at 9", "a digit lost")]
    [InlineData("96584990007", "character 10 is one too many", "a digit doubled")]
    [InlineData("965 849 9007", "it is written with other blanks or punctuation", "blanks")]
    public async Task A_booking_for_an_unknown_patient_is_refused_and_the_nearest_row_named(string nhsNumber, string hint, string because)
    {
        (await _lenient.PostAsync(Bodies.BookingNew(nhsNumber))).Status.Should().Be(200, "TKW answers any patient");

        var answer = await _strict.PostAsync(Bodies.BookingNew(nhsNumber));

        answer.Should().BeOutcome(400, "value", "REC_BAD_REQUEST");
        Diagnostics(answer).Should()
            .Contain("booking.new-booking-for-verified-patient", because)
            .And.Contain("Patient.identifier.value must be 9658499007")
            .And.Contain(hint);
    }

    [Theory]
    [InlineData("9658499007", 200)]
    [InlineData("9658499104", 200, "a patient of the page's table whom no row names")]
    [InlineData("9658499015", 404)]
    [InlineData("9728928254", 200, "the stateful patient of TKW")]
    public async Task A_booking_for_a_patient_of_the_table_is_answered(string nhsNumber, int status, string because = "") =>
        (await _strict.PostAsync(Bodies.BookingNew(nhsNumber))).Status.Should().Be(status, because);

    [Fact]
    public async Task A_body_whose_placeholder_was_left_in_place_is_refused()
    {
        (await _strict.PostAsync(Bodies.BookingNew("9476719931"))).Should().BeOutcome(400, "value", "REC_BAD_REQUEST");
        (await _strict.PostAsync(Bodies.ReferralNew("3478526985"))).Should().BeOutcome(400, "value", "REC_BAD_REQUEST");
    }

    [Fact]
    public async Task Cancelling_needs_no_sentinel_so_the_published_patient_will_do() =>
        (await _strict.PostAsync(Bodies.BookingCancelled("9476719931").WithReason("update"))).Status.Should().Be(200);

    [Fact]
    public async Task A_slip_in_the_stateful_patients_number_is_refused_even_where_no_sentinel_is_needed()
    {
        var answer = await _strict.PostAsync(Bodies.BookingCancelled("9707606321").WithReason("update"));

        answer.Should().BeOutcome(400, "value", "REC_BAD_REQUEST");
        Diagnostics(answer).Should().Contain("stateful.cancel-booking").And.Contain("9707606312").And.Contain("characters 9 and 10 are swapped");
    }

    [Fact]
    public async Task The_number_of_a_stranger_is_not_repeated()
    {
        var answer = await _strict.PostAsync(Bodies.ReferralNew("9434765919"));

        answer.Should().BeOutcome(400, "value", "REC_BAD_REQUEST");
        answer.Text.Should().NotContain("9434765919");
        Diagnostics(answer).Should().Contain("943•••••19").And.Contain("Patient.identifier.value");
    }

    [Theory]
    [InlineData("metadata", "2000011148", "capability.cs-for-booking-and-referral-receiver", "character 10 is '8' instead of '7'")]
    [InlineData("metadata", "2000076298", "capability.cs-for-referral-receiver", "characters 9 and 10 are swapped")]
    [InlineData("metadata?context=https%3A%2F%2Ffhir.nhs.uk%2FId%2Fdos-service-id%7C2000011147", "2000072489", "capability.cs-for-booking-and-referral-receiver", "the value stands in the parameter context")]
    [InlineData("MessageDefinition?context=https%3A%2F%2Ffhir.nhs.uk%2FId%2Fdos-service-id%7C2000003365", "2000072489", "message-def.md-for-validation-receiver", "character 10 is '5' instead of '6'")]
    [InlineData("MessageDefinition?context=https%3A%2F%2Ffhir.nhs.uk%2FId%2Fdos-service-id%7Cfail0404", "2000072489", "message-def.md-failed-request-http-404", "it is written in another case")]
    [InlineData("Appointment/0d440c22-7f25-4c6c-905d-2213d197d02b", "2000072489", "booking.get-booking-failed-request-http-501", "character 36 is 'b' instead of 'a'")]
    [InlineData("Appointment/79120f41-a431-4f08-bcc5-1e67006fcae0", "2000072489", "referral.get-referral", "79120f41-a431-4f08-bcc5-1e67006fcae0 is an id of /ServiceRequest")]
    [InlineData("Appointment/CE1C4CED-2A84-4198-9982-9CAF894D0BB7", "2000072489", "booking.get-booking (the id in the path must be ce1c4ced-2a84-4198-9982-9caf894d0bb7", "it is written in another case")]
    [InlineData("Appointment", "2000072498", "booking.get-booking", "characters 9 and 10 are swapped")]
    public async Task A_value_that_a_catch_all_would_swallow_is_refused(string path, string target, string row, string hint)
    {
        (await _lenient.GetAsync(path, target)).Status.Should().Be(200, "TKW answers it by the row for anything");

        var answer = await _strict.GetAsync(path, target);

        answer.Should().BeOutcome(400, "value", "REC_BAD_REQUEST");
        Diagnostics(answer).Should().Contain($"Nearest: {row}").And.Contain(hint);
    }

    [Theory]
    [InlineData("MessageDefinition", "2000011147", "message-def.md-for-booking-and-referral-receiver", "the value stands in the value of the header NHSD-Target-Identifier")]
    [InlineData("Slot?context=2000073917&status=free", "2000072489", "booking.return-no-slots", "the value stands in the parameter context")]
    [InlineData("Slot?Schedule.actor%3AHealthcareService=2000081231", "2000072489", "booking.slot-search-failed-request-http-408", "character 10 is '1' instead of '0'")]
    [InlineData("ServiceRequest/9e595424-9d67-45db-9a90-03259653dc37", "2000072489", "validation.get-validation-http-408", "characters 33 and 34 are swapped")]
    [InlineData("ServiceRequest/ce1c4ced-2a84-4198-9982-9caf894d0bb7", "2000072489", "booking.get-booking", "is an id of /Appointment")]
    [InlineData("servicerequest/79120f41-a431-4f08-bcc5-1e67006fcae0", "2000072489", "referral.get-referral", "it is written in another case")]
    [InlineData("MetaData", "2000011147", "capability.cs-for-booking-and-referral-receiver", "it is written in another case")]
    public async Task A_request_that_TKW_refuses_without_a_word_is_refused_with_the_reason(string path, string target, string row, string hint)
    {
        (await _lenient.GetAsync(path, target)).Text.Should().NotContain("Nearest:");

        var answer = await _strict.GetAsync(path, target);

        answer.Status.Should().Be(400);
        answer.Resource<Hl7.Fhir.Model.OperationOutcome>().Issue.Should().ContainSingle();
        Diagnostics(answer).Should().Contain($"Nearest: {row}").And.Contain(hint);
    }

    [Fact]
    public async Task A_message_of_a_mistyped_event_is_told_the_event()
    {
        var answer = await _strict.PostAsync(Bodies.ReferralNew().WithEvent("servicerequest-requests"));

        answer.Should().BeOutcome(400, "invalid", "REC_BAD_REQUEST");
        Diagnostics(answer).Should()
            .Contain("referral.new-referral-for-verified-patient")
            .And.Contain("MessageHeader.eventCoding.code must be servicerequest-request: character 23 is one too many");
    }

    [Fact]
    public async Task A_message_for_a_service_that_is_not_listed_is_refused_before_it_changes_a_state()
    {
        var strict = new Tkw(new StandInOptions { Strict = true });
        var refused = await strict.PostAsync(Bodies.BookingNew("9707606312"), target: "2000072488");
        refused.Should().BeOutcome(400, "value", "REC_BAD_REQUEST");
        Diagnostics(refused).Should().Contain("the value of the header NHSD-Target-Identifier must be 2000072489: character 10 is '8' instead of '9'");

        (await strict.PostAsync(Bodies.BookingNew("9707606312"))).Status.Should().Be(200, "no booking had been made");
    }

    [Theory]
    [InlineData("metadata", "2000099999", "any NHSD Target Identifier other than those with a predefined response")]
    [InlineData("MessageDefinition?context=https%3A%2F%2Ffhir.nhs.uk%2FId%2Fdos-service-id%7C2000076288", "2000072489", "the guide's own example, one digit from another row's value")]
    [InlineData("MessageDefinition?context=https%3A%2F%2Ffhir.nhs.uk%2FId%2Fdos-service-id%7C5555555555", "2000072489", "any context")]
    [InlineData("Appointment", "2000011147", "the guide's hint for reading the booking has no id")]
    [InlineData("Appointment/9a8df080-bfbc-457f-b30f-664bba7760a4", "2000072489", "the stateful booking")]
    public async Task What_the_guide_asks_for_with_any_value_is_answered(string path, string target, string because) =>
        (await _strict.GetAsync(path, target)).Status.Should().Be(200, because);

    [Fact]
    public async Task In_XML_the_refusal_is_an_OperationOutcome_as_well()
    {
        var answer = await _strict.GetAsync("metadata", "2000011148", request => request.Headers.Remove("Accept"));
        var xml = await _strict.GetAsync("metadata?_format=xml", "2000011148");

        answer.Status.Should().Be(400);
        xml.Text.Should().StartWith("<OperationOutcome").And.Contain("capability.cs-for-booking-and-referral-receiver");
    }

    [Fact]
    public void An_explanation_says_how_near_each_row_is()
    {
        var explanation = new TkwStandIn().Explain(new StandInRequest { Method = "GET", Path = "/Slot", Query = "?Schedule.actor%3AHealthcareService=2000073918&status=free" });

        var nearest = explanation.Nearest[0];
        nearest.Row.Should().Be("booking.return-no-slots");
        nearest.Score.Should().BeInRange(0.9, 0.99);
        nearest.Differences.Should().Equal(new FieldDifference("the parameter Schedule.actor:HealthcareService", "2000073917", "200•••••18", "character 10 is '8' instead of '7'"));
        explanation.Nearest.Should().HaveCount(3).And.BeInDescendingOrder(row => row.Score);
    }

    [Fact]
    public void Nothing_is_near_a_request_for_something_else() =>
        new TkwStandIn().Explain(new StandInRequest { Method = "GET", Path = "/Patient/1" }).Nearest.Should().BeEmpty();

    private static string Diagnostics(Answer answer) => (string)JsonNode.Parse(answer.Bytes)!["issue"]![0]!["diagnostics"]!;
}
