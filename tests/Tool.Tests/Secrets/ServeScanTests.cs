using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Bars.Scenarios.Onboarding;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Tool.Tests.Secrets;

/// <summary>
/// A receiver that is sent a patient and credentials in every place there is, well-formed or not, and everything it
/// prints and shows searched for them.
/// </summary>
public sealed class ServeScanTests(Armed armed) : IClassFixture<Armed>
{
    private static readonly string[] Admin = ["health", "exchanges?limit=500", "unmatched?limit=500", "exchanges?verdict=fail", "state", "retries", "report", "clock", $"nothing?x={Seeds.NhsNumber}", $"exchanges/{Seeds.NhsNumber}"];

    [Fact]
    public async Task A_server_shows_no_secret_of_its_senders()
    {
        using var client = Client();
        var shown = new List<(string Where, string Text)>();

        foreach (var request in await RequestsAsync())
        {
            using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
            // Answers go to the sender, who knows the patient already; tokens come back to nobody.
            var answer = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            shown.Add(($"answer to {request.Method} {request.RequestUri}", string.Concat(answer.Split(Seeds.NhsNumber))));
            request.Dispose();
        }

        foreach (var path in Admin.Concat(await IdsAsync(client)))
            shown.Add((path, await client.GetStringOfAnyAsync($"{armed.Receiver.Origin}/__admin/{path}")));
        shown.Add(("what it printed", await armed.Receiver.StopAsync()));

        var leaks = shown.SelectMany(part => armed.Seeds.In(part.Text).Select(leak => $"{part.Where}: {leak}"));
        leaks.Where(leak => !leak.StartsWith("answer", StringComparison.Ordinal) || leak.Contains("token", StringComparison.Ordinal) || leak.Contains("assertion", StringComparison.Ordinal)).Should().BeEmpty();
        shown.Should().HaveCountGreaterThan(40);
        var journal = await File.ReadAllBytesAsync(armed.PathOf("journal.db"), TestContext.Current.CancellationToken);
        armed.Seeds.In(Encoding.Latin1.GetString(journal)).Should().NotContain(leak => leak.Contains("token") || leak.Contains("password") || leak.Contains("API key"), "bodies are kept whole, credentials are not");
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(armed.PathOf("journal.db")).Should().Be((UnixFileMode)0b110_000_000);
    }

    private async Task<IReadOnlyList<HttpRequestMessage>> RequestsAsync()
    {
        string[] bodies = [Bodies.Message, Bodies.Xml, Bodies.Message[..^40], Bodies.Xml[..^40], Seeds.Patient, "{", "", $"patient {Seeds.NhsNumber}"];
        string[] types = ["application/fhir+json", "application/fhir+xml", "text/plain"];
        var token = (await Bars.RunAsync(["token", "--show", "--target", armed.Receiver.Target, .. armed.Sender, .. armed.Client], new Given(armed.Variables))).Lines[0];
        armed.Seeds.Add("token of the requests", token);
        var assertion = (await Bars.RunAsync(["token", "--assertion", "--target", armed.Receiver.Target, .. armed.Sender], new Given(armed.Variables))).Lines[0];
        var requests = new List<HttpRequestMessage>();
        foreach (var (body, type) in bodies.SelectMany(body => types.Select(type => (body, type))))
        {
            var request = Request(HttpMethod.Post, "$process-message", token);
            request.Content = new StringContent(body, Encoding.UTF8, type);
            requests.Add(request);
        }

        requests.Add(Request(HttpMethod.Get, $"Appointment?patient:identifier=https://fhir.nhs.uk/Id/nhs-number%7C{Seeds.NhsNumber}", token));
        requests.Add(Request(HttpMethod.Get, $"Appointment/{Seeds.NhsNumber}", token));
        requests.Add(Request(HttpMethod.Delete, $"Patient/{Seeds.NhsNumber}?name=x", $"{Seeds.GivenToken}"));
        requests.Add(Request(HttpMethod.Get, "metadata", Seeds.GivenToken));
        var strange = Request(HttpMethod.Get, "Slot", token);
        strange.Headers.Add("X-Patient", $"{Seeds.NhsNumber}");
        strange.Headers.Add("Cookie", $"session={Seeds.GivenToken}");
        strange.Headers.Add("apikey", Seeds.ApiKey);
        requests.Add(strange);
        // A token request at the wrong address.
        var lost = Request(HttpMethod.Post, "oauth2/token", token);
        lost.Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["client_assertion"] = assertion });
        requests.Add(lost);
        var refused = new HttpRequestMessage(HttpMethod.Post, $"{armed.Receiver.Origin}/oauth2/token") { Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_assertion"] = assertion }) };
        requests.Add(refused);
        return requests;
    }

    private HttpRequestMessage Request(HttpMethod method, string address, string token) => new(method, $"{armed.Receiver.Target}/{address}")
    {
        Headers =
        {
            { "Authorization", $"Bearer {token}" },
            { "X-Request-Id", Guid.NewGuid().ToString() },
            { "X-Correlation-Id", Guid.NewGuid().ToString() },
            { "NHSD-Target-Identifier", Convert.ToBase64String("""{"system":"https://fhir.nhs.uk/Id/dos-service-id","value":"2000072489"}"""u8) },
            { "Accept", "application/fhir+json; version=1.0.0" },
        },
    };

    private async Task<IEnumerable<string>> IdsAsync(HttpClient client)
    {
        var list = System.Text.Json.Nodes.JsonNode.Parse(await client.GetStringOfAnyAsync($"{armed.Receiver.Origin}/__admin/exchanges?limit=500"))!;
        return [.. list["exchanges"]!.AsArray().Select(exchange => $"exchanges/{(string)exchange!["id"]!}")];
    }

    private HttpClient Client() => new(new BarsConnection(
        CertificateAuthorities.FromFile(armed.PathOf("dev/ca.pem")),
        PresentedCertificate.FromFile(armed.PathOf("dev/client.pfx"), null, Seeds.CertificatePassword)));
}

file static class Getting
{
    public static async Task<string> GetStringOfAnyAsync(this HttpClient client, string address)
    {
        using var response = await client.GetAsync(address, TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
