using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Bars.Scenarios.Reports;
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

    /// <summary>Who is asked, in words.</summary>
    public static string Name => Client.BaseAddress!.ToString();

    public Target(BodyFormat format, SenderIdentity? sender = null) =>
        _requests = new(new() { Format = format, Sender = sender ?? SenderIdentity.Example });

    public Task<HttpResponseMessage> SendAsync(RequestRecipe recipe, CancellationToken cancellation) =>
        Client.SendAsync(_requests.Create(recipe), cancellation);

    private static HttpClient Connect(string? address)
    {
        if (string.IsNullOrWhiteSpace(address))
            return Recorded(new TkwStandInHandler(new StandInOptions { Strict = true }), new($"{StandInAddress}/"));
        return Uri.TryCreate(address.TrimEnd('/') + "/", UriKind.Absolute, out var target) && target.Scheme is "http" or "https"
            ? Recorded(new SocketsHttpHandler(), target)
            : throw new InvalidOperationException($"{Variable} is '{address}', which is no http or https address.");
    }

    private static HttpClient Recorded(HttpMessageHandler handler, Uri address) =>
        new(new CheckingHandler(Recording.Add) { InnerHandler = handler }) { BaseAddress = address };
}
