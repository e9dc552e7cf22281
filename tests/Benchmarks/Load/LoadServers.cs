using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Bars.Scenarios.Reports;
using Bars.Scenarios.Runtime;
using Bars.Scenarios.StandIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using WireMock.Matchers;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using WireMock.Settings;

namespace Bars.Scenarios.Benchmarks.Load;

/// <summary>The servers that are compared, each on a free port of 127.0.0.1.</summary>
internal static class LoadServers
{
    public const string StandIn = "stand-in";
    public const string WireMock = "wiremock";
    public const string Kestrel = "kestrel";

    /// <summary>The stand-in without a journal: what recording costs.</summary>
    public const string Unrecorded = "unrecorded";

    private const string Json = "application/fhir+json;charset=UTF-8";

    /// <summary>Starts a server.</summary>
    /// <returns>The FHIR base it listens at, with a trailing slash.</returns>
    public static async Task<Uri> StartAsync(string kind) => kind switch
    {
        StandIn => (await TkwStandInServer.StartAsync()).BaseAddress,
        WireMock => await StartWireMockAsync(),
        Kestrel => await StartKestrelAsync(),
        Unrecorded => (await TkwStandInServer.StartAsync(new StandInOptions { Journal = new MemoryJournal(capacity: 0) })).BaseAddress,
        _ => throw new ArgumentException($"There is no server '{kind}'. Known: {StandIn}, {WireMock}, {Kestrel}, {Unrecorded}.", nameof(kind)),
    };

    /// <summary>An endpoint that reads the body and returns the bytes that the stand-in returns.</summary>
    private static async Task<Uri> StartKestrelAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var application = builder.Build();
        var get = (await AnswerAsync(LoadRequests.Metadata)).Body;
        var post = (await AnswerAsync(LoadRequests.Referral)).Body;
        application.Run(async context =>
        {
            var buffer = new byte[4096];
            while (await context.Request.Body.ReadAsync(buffer) > 0)
            {
                // Read and forgotten.
            }

            var body = HttpMethods.IsPost(context.Request.Method) ? post : get;
            context.Response.ContentType = Json;
            context.Response.ContentLength = body.Length;
            await context.Response.BodyWriter.WriteAsync(body);
        });
        await application.StartAsync();
        return new Uri(application.Urls.First() + TkwStandIn.DefaultBasePath + "/");
    }

    /// <summary>A mapping per scenario whose request can be built, the exact ones before the others, as one would write them by hand.</summary>
    private static async Task<Uri> StartWireMockAsync()
    {
        var server = WireMockServer.Start(new WireMockServerSettings { Urls = ["http://127.0.0.1:0"], MaxRequestLogCount = 100 });
        foreach (var scenario in ScenarioCatalogue.Default.Scenarios.Where(row => row.Request.CanBuild))
        {
            var (status, body) = await AnswerAsync(scenario);
            server
                .Given(Matching(scenario))
                .AtPriority(scenario.Sentinel.Match == SentinelMatch.Exact ? 1 : 2)
                .RespondWith(Response.Create().WithStatusCode(status).WithHeader("Content-Type", Json).WithBody(body));
        }

        return new Uri(server.Urls[0] + TkwStandIn.DefaultBasePath + "/");
    }

    private static IRequestBuilder Matching(Scenario scenario)
    {
        var (request, interaction) = (scenario.Request, scenario.Request.Interaction);
        var path = TkwStandIn.DefaultBasePath + interaction.Path + (request.ResourceId is { } id ? "/" + id : "");
        var matching = Request.Create().UsingMethod(interaction.Method).WithPath(path);
        if (interaction.IsMessage)
        {
            matching = matching.WithBody(new JsonPathMatcher(
                $"$.entry[?(@.resource.eventCoding.code == '{interaction.Event}' && @.resource.reason.coding[0].code == '{interaction.Reason}')]"));
        }

        return scenario.Sentinel switch
        {
            { Match: not SentinelMatch.Exact } => matching,
            { Kind: SentinelKind.TargetIdentifier } => matching.WithHeader("NHSD-Target-Identifier", request.Target.TargetIdentifier),
            { Kind: SentinelKind.SlotService } => matching.WithParam("Schedule.actor:HealthcareService", request.Service!.Id),
            { Kind: SentinelKind.NhsNumber } => matching.WithBody(new JsonPathMatcher(
                $"$.entry[?(@.resource.resourceType == 'Patient' && @.resource.identifier[0].value == '{request.Patient!.NhsNumber}')]")),
            _ => matching,
        };
    }

    private static async Task<(int Status, byte[] Body)> AnswerAsync(Scenario scenario)
    {
        using var client = new HttpClient(new TkwStandInHandler()) { BaseAddress = new Uri("http://127.0.0.1" + TkwStandIn.DefaultBasePath + "/") };
        using var request = new ScenarioRequestFactory().Create(scenario);
        using var response = await client.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync());
    }
}
