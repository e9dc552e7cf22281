using System.Threading.Tasks;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Ide.Tests;

/// <summary>A project with an overlay is offered its own rows beside the guide's, from its own classes.</summary>
public sealed class OverlayCompletionTests
{
    private const string Overlay =
        """
        services:
          - {name: OurClinic, id: '2000099991', title: Our clinic}
        patients:
          - {name: OurPatient, nhsNumber: '9434765919', title: A patient of ours}
        scenarios:
          - area: Booking
            rows:
              - name: BookOurClinic
                title: Book at our clinic
                request: {message: BookingRequestNewFull, target: OurClinic, patient: OurPatient}
                sentinel: nhs-number
                expect: {status: 200, resource: Appointment, id: ce1c4ced-2a84-4198-9982-9caf894d0bb7}
              - name: NewBookingFailedRequestHttp409
                override: our receiver says 404 until ticket 123 is done
                expect: {status: 404, outcome: NotFound}
        """;

    [Theory]
    [InlineData("Patients", "OurPatient", "A patient of ours: NHS number 9434765919.", "Dyball")]
    [InlineData("DosServices", "OurClinic", "Our clinic: 2000099991.", "Tkw")]
    [InlineData("BookingScenarios", "BookOurClinic", "Book at our clinic: expects 200 Appointment", "CancelBooking")]
    [InlineData("ScenarioIds.Booking", "BookOurClinic", "Book at our clinic: expects 200 Appointment", "CancelBooking")]
    public async Task Own_rows_are_offered_beside_the_guides(string expression, string own, string text, string guides)
    {
        var members = await Editor.MembersAsync(expression, Overlay);

        members.Keys.Should().Contain([own, guides]);
        members[own].Should().Contain(text);
    }

    [Theory]
    [InlineData("Patients.OurPatient.NhsNumber", "\"9434765919\"", "NHS number: 9434765919.")]
    [InlineData("DosServices.OurClinic.Id", "\"2000099991\"", "Service id: 2000099991.")]
    [InlineData("ScenarioIds.Booking.BookOurClinic", "\"booking.book-our-clinic\"", "Book at our clinic")]
    [InlineData("BookingScenarios.NewBookingFailedRequestHttp409", "Scenario", "our receiver says 404 until ticket 123 is done")]
    public async Task A_hover_shows_the_overlays_value_and_text(string expression, string value, string text) =>
        (await Editor.HoverAsync(expression, Overlay)).Should().Contain(value).And.Contain(text);
}
