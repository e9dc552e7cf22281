using System;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Bars.Scenarios.Reports;
using Bars.Scenarios.Runtime;
using Bars.Scenarios.StandIn;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Conformance;

/// <summary>A sender who forgot use-context, sent two official names and a wrong contact rank, seen from all sides.</summary>
public sealed partial class SameFindingsTests
{
    private static readonly string[] Codes = ["BH-2 RS-HTTP-HEAD", "REQ-1 RS-PATIENT-RESO-NAME", "CT-2 RS-PAT-CON"];

    [Fact]
    public async Task The_theory_the_client_and_the_stand_in_find_the_same()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var server = await TkwStandInServer.StartAsync(new StandInOptions(), cancellation: stop);
        RecordedExchange? recorded = null;
        using var client = new HttpClient(new RecordingHandler(exchange => recorded = exchange)
        {
            InnerHandler = new CheckingHandler(report => report.ThrowIfFailed(), new() { ChecksResponses = false }) { InnerHandler = new SocketsHttpHandler() },
        })
        {
            BaseAddress = server.BaseAddress,
        };

        var theory = await FluentActions.Awaiting(() => new ForgetfulSender(client).Referral("referral.new-referral-for-verified-patient")).Should().ThrowAsync<ChecksFailedException>();
        var ofTheory = theory.Which.Report.Findings.Select(Words).ToArray();
        ofTheory.Should().HaveCount(3);
        ofTheory.Zip(Codes).Should().OnlyContain(pair => pair.First.StartsWith(pair.Second, StringComparison.Ordinal));
        theory.Which.Message.Should().Contain("BH-2 (RS-HTTP-HEAD): ").And.Contain("REQ-1 (RS-PATIENT-RESO-NAME): ").And.Contain("CT-2 (RS-PAT-CON): ");

        var ofClient = await new ExchangeValidator().ValidateAsync(recorded!, cancellationToken: stop);
        ofClient.Findings.Select(Words).Should().Equal(ofTheory);

        using var admin = new HttpClient { BaseAddress = new Uri(server.BaseAddress, "/__admin/") };
        var exchange = JsonNode.Parse(await admin.GetStringAsync("exchanges/000000001", stop))!;
        exchange["findings"]!.AsArray().Select(Words).Should().Equal(ofTheory);
        var report = JsonNode.Parse(await admin.GetStringAsync("report?format=json", stop))!;
        report["exchanges"]![0]!["checks"]!.AsArray().SelectMany(check => check!["findings"]?.AsArray() ?? []).Should().HaveCount(3);
    }

    private static string Words(Finding finding) =>
        $"{finding.Code} {finding.Requirement} at {finding.Location} line {finding.Position?.Line}, expected {finding.Expected}, found {finding.Actual}: {finding.Message}";

    private static string Words(JsonNode? finding) =>
        $"{finding!["check"]} {finding["requirement"]} at {finding["location"]} line {finding["line"]}, expected {finding["expected"]}, found {finding["actual"]}: {finding["message"]}";

    // Not public, so that the runner leaves it alone.
#pragma warning disable xUnit1000, xUnit1041
    [ScenarioTheories(Areas = ["Referral"])]
    private sealed partial class ForgetfulSender(HttpClient client)
    {
        private partial async Task<HttpResponseMessage> PerformAsync(Scenario scenario, CancellationToken ct)
        {
            var request = new ScenarioRequestFactory().Create(scenario);
            request.Headers.Remove("use-context");
            var body = await request.Content!.ReadAsStringAsync(ct);
            var type = request.Content.Headers.ContentType;
            body = body.Replace("\"name\":[{\"use\":\"official\"", "\"name\":[{\"use\":\"official\",\"family\":\"Other\",\"given\":[\"Robin\"]},{\"use\":\"official\"", StringComparison.Ordinal)
                .Replace("\"valuePositiveInt\":1}", "\"valuePositiveInt\":4}", StringComparison.Ordinal);
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.ContentType = type;
            return await client.SendAsync(request, ct);
        }
    }
#pragma warning restore xUnit1000, xUnit1041
}
