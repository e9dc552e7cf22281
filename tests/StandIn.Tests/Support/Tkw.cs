using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;
using Xunit;

namespace Bars.Scenarios.StandIn.Tests.Support;

/// <summary>A client that speaks to the stand-in by hand-written HTTP.</summary>
internal sealed class Tkw : IDisposable
{
    private const string Json = "application/fhir+json";

    // {"resourceType":"Organization","identifier":[{"value":"WASP","system":"https://fhir.nhs.uk/Id/ods-organization-code"}],"name":"My service provider name"}
    public const string Wasp = "eyJyZXNvdXJjZVR5cGUiOiJPcmdhbml6YXRpb24iLCJpZGVudGlmaWVyIjpbeyJ2YWx1ZSI6IldBU1AiLCJzeXN0ZW0iOiJodHRwczovL2ZoaXIubmhzLnVrL0lkL29kcy1vcmdhbml6YXRpb24tY29kZSJ9XSwibmFtZSI6Ik15IHNlcnZpY2UgcHJvdmlkZXIgbmFtZSJ9";

    public const string RequestId = "74c2b045-9b7d-4b78-aeee-642f6332e3c9";
    public const string CorrelationId = "0598efa7-fff0-4ade-9af8-3f46b4124151";

    public Tkw(StandInOptions? options = null)
        : this(new TkwStandIn(options))
    {
    }

    public Tkw(TkwStandIn standIn)
    {
        StandIn = standIn;
        Client = new HttpClient(new TkwStandInHandler(standIn))
        {
            BaseAddress = new Uri("http://tkw.test/booking-and-referral/FHIR/R4/"),
        };
    }

    public Tkw(Uri baseAddress)
    {
        StandIn = null!;
        Client = new HttpClient { BaseAddress = baseAddress };
    }

    public TkwStandIn StandIn { get; }

    public HttpClient Client { get; }

    /// <summary>The header value for a service, as the guide spells it.</summary>
    public static string Target(string service) => Base64($$"""{"system":"https://fhir.nhs.uk/Id/dos-service-id","value":"{{service}}"}""");

    /// <summary>The header value for an organisation.</summary>
    public static string Organisation(string odsCode) => Base64($$"""{"resourceType":"Organization","identifier":[{"value":"{{odsCode}}"}]}""");

    public static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    public Task<Answer> GetAsync(string path, string target = "2000072489", Action<HttpRequestMessage>? change = null)
    {
        var request = Request(HttpMethod.Get, path, target);
        change?.Invoke(request);
        return SendAsync(request);
    }

    public Task<Answer> PostAsync(string body, string target = "2000072489", Action<HttpRequestMessage>? change = null)
    {
        var request = Request(HttpMethod.Post, "$process-message", target);
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(Json);
        change?.Invoke(request);
        return SendAsync(request);
    }

    public async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        return new Answer(response, await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    public static HttpRequestMessage Request(HttpMethod method, string path, string? target = "2000072489")
    {
        var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        request.Headers.Add("X-Request-Id", RequestId);
        request.Headers.Add("X-Correlation-Id", CorrelationId);
        request.Headers.Add("NHSD-End-User-Organisation", Wasp);
        request.Headers.TryAddWithoutValidation("Accept", Json + "; version=1.0.0");
        if (target is not null)
            request.Headers.Add("NHSD-Target-Identifier", Target(target));
        return request;
    }

    public void Dispose() => Client.Dispose();
}
