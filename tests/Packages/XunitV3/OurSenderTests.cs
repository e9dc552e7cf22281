using System.Net;
using Bars.Scenarios;
using Bars.Scenarios.Runtime;
using Bars.Scenarios.StandIn;
using Xunit;

namespace Supplier.XunitV3;

/// <summary>Theories over the guide's rows and those of <c>our.scenarios.yaml</c>, against a stand-in that has them too.</summary>
[ScenarioTheories]
public sealed partial class OurSenderTests
{
    private static readonly ScenarioRequestFactory Requests = new();

    private static readonly HttpClient Client = new(new TkwStandInHandler(new StandInOptions { Catalogue = OverlaidCatalogue.Default, Strict = true }))
    {
        BaseAddress = new Uri("http://localhost/booking-and-referral/FHIR/R4/"),
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Constants_of_the_guide_and_of_the_overlay_are_in_one_class()
    {
        Assert.Equal("2000072489", DosServices.Tkw.Id);
        Assert.Equal("2000099991", DosServices.OurClinic.Id);
        Assert.Equal("9434765919", Patients.OurPatient.NhsNumber);
        Assert.Equal("booking.book-our-clinic", ScenarioIds.Booking.BookOurClinic);
    }

    [Fact]
    public void Theories_have_the_rows_of_the_overlay() =>
        Assert.Contains(BookingRows, row => row.Data == ScenarioIds.Booking.BookOurClinic);

    [Fact]
    public async Task The_stand_in_answers_an_overridden_row_as_the_overlay_says()
    {
        using var response = await PerformAsync(BookingScenarios.NewBookingFailedRequestHttp409, Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task The_runner_performs_the_rows_of_the_overlay()
    {
        var options = new ScenarioRunnerOptions { Judge = new ScenarioJudgeOptions { Catalogue = OverlaidCatalogue.Default } };
        var results = new List<ScenarioResult>();
        await foreach (var result in new ScenarioRunner(Client, options).RunAsync(OverlaidCatalogue.Default.DocumentedScenarios, Cancellation))
            results.Add(result);

        Assert.All(results, result => Assert.Equal(VerdictKind.Pass, result.Verdict.Kind));
        Assert.Contains(results, result => result.Id == "booking.book-our-clinic");
    }

    private partial Task<HttpResponseMessage> PerformAsync(Scenario scenario, CancellationToken ct) =>
        Client.SendAsync(Requests.Create(scenario), ct);
}
