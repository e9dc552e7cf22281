using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Bars.Scenarios.Runtime;
using Bars.Scenarios.StandIn;

namespace Bars.Scenarios.Conformance.XunitV2;

/// <summary>The guide's scenarios in JSON, by xunit v2. <c>tests/Conformance</c> is the full suite.</summary>
[ScenarioTheories]
public sealed partial class JsonConformance
{
    private static readonly ScenarioRequestFactory Requests = new();

    private static readonly HttpClient Client = new(new TkwStandInHandler(new StandInOptions { Strict = true }))
    {
        BaseAddress = new Uri("http://localhost/booking-and-referral/FHIR/R4/"),
    };

    private partial Task<HttpResponseMessage> PerformAsync(Scenario scenario, CancellationToken ct) =>
        Client.SendAsync(Requests.Create(scenario), ct);
}
