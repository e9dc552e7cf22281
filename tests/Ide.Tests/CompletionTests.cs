using System.Threading.Tasks;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Ide.Tests;

/// <summary>What a tester is offered while typing. Names and cells are literals of the guide's tables.</summary>
public sealed class CompletionTests
{
    [Fact]
    public async Task Every_patient_of_the_guide_is_offered()
    {
        var members = await Editor.MembersAsync("Patients");

        // Guide, "INT Test Patient (traceable on SPINE)".
        members.Keys.Should().Contain(
        [
            "Dyball", "Fowler", "Swain", "Webber", "Murry", "Marsh", "Povah", "McCann", "Driver", "Lymer", "Taft", "McGurk", "Gilroy", "Cook",
            "Coyne", "Lumas", "Bonney",
        ]);
        members["Dyball"].Should().Contain("9658499007").And.Contain("DYBALL").And.Contain("Adrian").And.Contain("29/10/1932").And.Contain("DN17 4LR");
        members["Bonney"].Should().Contain("9658499171").And.Contain("Lynda");
    }

    [Fact]
    public async Task Every_service_of_the_guide_is_offered()
    {
        var members = await Editor.MembersAsync("DosServices");

        // Guide, "UserTest DoS Services".
        members.Keys.Should().Contain(["Tkw", "Tkw2", "Tkw3", "Tkw4", "Tkw5", "Tkw6", "Tkw7", "Tkw8", "Tkw9", "Tkw12", "Tkw13", "Tkw14"]);
        members["Tkw"].Should().Contain("2000072489").And.Contain("TESTING ONLY BaRS Test Service (TKW)").And.Contain("LS1 4AP")
            .And.Contain("A catch-all service supporting multiple workflows. Pathways answers to obtain outcome (No, Yes, No, Yes)");
        members["Tkw3"].Should().Contain("1503499715").And.Contain("Erratum D04");
    }

    [Fact]
    public async Task Every_booking_scenario_of_the_guide_is_offered()
    {
        var members = await Editor.MembersAsync("BookingScenarios");

        // Guide, table "Booking".
        members.Keys.Should().Contain(
        [
            "SearchForFreeSlots", "SearchForFreeAndBusySlots", "ReturnNoSlots", "ReturnMandatorySlotResponse", "SlotSearchFailedRequestHttp408",
            "NewBookingForVerifiedPatient", "GetBooking", "CancelBooking", "NewBookingForPatientWithNoNhsNumber", "NewBookingFailedRequestHttp404",
            "NewBookingFailedRequestHttp409", "NewBookingFailedRequestHttp422", "GetBookingFailedRequestHttp501",
        ]);
        members["NewBookingForVerifiedPatient"].Should().Contain("New booking for verified patient").And.Contain("200 Appointment")
            .And.Contain("The returned Appointment Id = ce1c4ced-2a84-4198-9982-9caf894d0bb7 in HTTP synchronous response");
    }

    [Theory]
    [InlineData("ScenarioIds", new[] { "Capability", "MessageDef", "Booking", "Referral", "Validation", "Response" })]
    [InlineData("ScenarioIds.Booking", new[] { "CancelBooking", "GetBooking", "NewBookingFailedRequestHttp409" })]
    [InlineData("ScenarioIds.Capability", new[] { "CsForBookingAndReferralReceiver", "CsForReferralReceiver", "CsForValidationSender", "CsForAnyOtherReceivingService" })]
    [InlineData("Patients.Dyball", new[] { "NhsNumber", "Family", "Given", "BirthDate", "Gender", "PostalCode", "Patient" })]
    [InlineData("DosServices.Tkw", new[] { "Id", "TargetIdentifier", "Service" })]
    [InlineData("ResourceIds.Booking", new[] { "GetBooking", "GetBookingFailedRequestHttp501" })]
    public async Task Ids_and_values_are_offered(string expression, string[] members) =>
        (await Editor.MembersAsync(expression)).Keys.Should().Contain(members);

    [Theory]
    [InlineData("Patients.Dyball.NhsNumber", "\"9658499007\"", "NHS number: 9658499007.")]
    [InlineData("DosServices.Tkw.Id", "\"2000072489\"", "Service id: 2000072489.")]
    [InlineData("ScenarioIds.Booking.CancelBooking", "\"booking.cancel-booking\"", "use body from Booking Request Cancelled")]
    [InlineData("BookingScenarios.GetBookingFailedRequestHttp501", "Scenario", "GET must be")]
    [InlineData("BookingScenarios.CancelBooking", "Scenario", "Erratum A04: The published cancellation body has reason new.")]
    [InlineData("ResourceIds.Booking.GetBooking", "\"ce1c4ced-2a84-4198-9982-9caf894d0bb7\"", "Get Booking")]
    public async Task A_hover_shows_the_value_and_the_guides_text(string expression, string value, string text) =>
        (await Editor.HoverAsync(expression)).Should().Contain(value).And.Contain(text);
}
