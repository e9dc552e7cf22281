using Bars.Scenarios;
using Bars.Scenarios.Runtime;
using Bars.Scenarios.StandIn;
using Xunit;

namespace Supplier.XunitV2;

[ScenarioTheories]
public sealed partial class OurSenderTests
{
    private static readonly ScenarioRequestFactory Requests = new();

    private static readonly HttpClient Client = new(new TkwStandInHandler(new StandInOptions { Strict = true }))
    {
        BaseAddress = new Uri("http://localhost/booking-and-referral/FHIR/R4/"),
    };

    [Fact]
    public void Constants_are_there() => Assert.Equal("2000072489", DosServices.Tkw.Id);

    private partial Task<HttpResponseMessage> PerformAsync(Scenario scenario, CancellationToken ct) =>
        Client.SendAsync(Requests.Create(scenario), ct);
}
