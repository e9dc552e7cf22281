using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Bars.Scenarios.Runtime;
using Bars.Scenarios.StandIn;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Reports.Tests;

public sealed class OurOwnRequestTests
{
    // Two rows are about a request that lacks something (docs/reports.md, "Our own requests").
    private static readonly string[] Known = ["message-def.md-without-context MDU-1", "booking.slot-search-without-service SLU-5"];

    [Theory]
    [InlineData(BodyFormat.Json)]
    [InlineData(BodyFormat.Xml)]
    public async Task Every_request_and_every_answer_passes_every_check(BodyFormat format)
    {
        var exchanges = new List<RecordedExchange>();
        using var client = new HttpClient(new RecordingHandler(exchanges.Add) { InnerHandler = new TkwStandInHandler(new StandInOptions()) })
        {
            BaseAddress = new("http://stand-in.invalid/booking-and-referral/FHIR/R4/"),
        };
        var runner = new ScenarioRunner(client, new() { MaxParallelism = 1, Requests = new() { Format = format } });
        var validator = new ExchangeValidator();
        var matched = 0;
        var failures = new List<string>();
        await foreach (var result in runner.RunAsync(ScenarioCatalogue.Default.Scenarios, TestContext.Current.CancellationToken))
        {
            var exchange = exchanges.FirstOrDefault(candidate => candidate.Request.Header(BarsHeaders.XRequestId) == result.Request?.RequestId);
            if (exchange is null)
                continue;
            matched++;
            var report = await validator.ValidateAsync(exchange, result.Verdict, TestContext.Current.CancellationToken);
            failures.AddRange(report.Checks.Where(check => check.Outcome == CheckOutcome.Failed).Select(check => $"{result.Id} {check.Check.Id}"));
        }

        matched.Should().BeGreaterThan(60, "the catalogue has more rows with a request than that");
        failures.Should().BeEquivalentTo(Known);
    }
}
