using Bars.Scenarios;
using Bars.Scenarios.Runtime;
using Bars.Scenarios.StandIn;

namespace Supplier.FirstContact;

/// <summary>Software that sends one request whatever it is asked for: one row passes, one fails.</summary>
[ScenarioTheories(Ids = [ScenarioIds.Booking.NewBookingForVerifiedPatient, ScenarioIds.Booking.NewBookingFailedRequestHttp409])]
public sealed partial class OurSenderTests
{
    private static readonly ScenarioRequestFactory Requests = new();

    private static readonly HttpClient Client = new(new TkwStandInHandler(new StandInOptions { Strict = true }))
    {
        BaseAddress = new Uri("http://localhost/booking-and-referral/FHIR/R4/"),
    };

    private partial Task<HttpResponseMessage> PerformAsync(Scenario scenario, CancellationToken ct) =>
        Client.SendAsync(Requests.Create(BookingScenarios.NewBookingForVerifiedPatient), ct);
}
