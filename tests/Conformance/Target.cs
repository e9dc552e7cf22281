using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Bars.Scenarios.Runtime;
using Bars.Scenarios.StandIn;

namespace Bars.Scenarios.Conformance;

/// <summary>
/// What the suite is run against: the stand-in within this process, or, unchanged, whatever the environment variable
/// <c>SCENARIOS_TARGET</c> names, for example
/// <c>SCENARIOS_TARGET=http://localhost:5080/booking-and-referral/FHIR/R4 dotnet test tests/Conformance</c>.
/// </summary>
internal sealed class Target
{
    private const string Variable = "SCENARIOS_TARGET";
    private const string StandInAddress = "http://localhost/booking-and-referral/FHIR/R4";

    private static readonly HttpClient Client = Connect(Environment.GetEnvironmentVariable(Variable));

    private readonly ScenarioRequestFactory _requests;

    public Target(BodyFormat format, SenderIdentity? sender = null) =>
        _requests = new(new() { Format = format, Sender = sender ?? SenderIdentity.Example });

    public Task<HttpResponseMessage> SendAsync(RequestRecipe recipe, CancellationToken cancellation) =>
        Client.SendAsync(_requests.Create(recipe), cancellation);

    private static HttpClient Connect(string? address)
    {
        if (string.IsNullOrWhiteSpace(address))
            return new HttpClient(new TkwStandInHandler(new StandInOptions { Strict = true })) { BaseAddress = new($"{StandInAddress}/") };
        return Uri.TryCreate(address.TrimEnd('/') + "/", UriKind.Absolute, out var target) && target.Scheme is "http" or "https"
            ? new HttpClient { BaseAddress = target }
            : throw new InvalidOperationException($"{Variable} is '{address}', which is no http or https address.");
    }
}
