using System.Globalization;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Bars.Scenarios.Runtime;
using Bars.Scenarios.Tests;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Conformance;

/// <summary>A theory that can not fail proves nothing: these rows are answered wrongly.</summary>
public sealed partial class WrongAnswerTests
{
    [Fact]
    public async Task A_receiver_that_answers_200_to_everything_fails_the_row_that_expects_404()
    {
        var act = () => new AlwaysOk().MessageDef("message-def.md-failed-request-http-404");

        var failure = await act.Should().ThrowAsync<ScenarioFailedException>();
        failure.Which.Verdict.Kind.Should().Be(VerdictKind.Fail);
        failure.Which.Message.Should()
            .Contain("message-def.md-failed-request-http-404", "the failure names the scenario")
            .And.Contain("MD failed request - HTTP 404", "it names the guide's row")
            .And.Contain("context=https://fhir.nhs.uk/Id/dos-service-id|FAIL0404", "it shows the guide's cells")
            .And.MatchRegex(@"404.*\b200\b", "it says what was expected and what came");
    }

    [Fact]
    public async Task A_receiver_that_answers_with_another_resource_fails_the_row_that_expects_a_capability_statement()
    {
        var act = () => new AlwaysOk().Capability("capability.cs-for-referral-receiver");

        (await act.Should().ThrowAsync<ScenarioFailedException>())
            .Which.Message.Should().Contain("CS for Referral receiver").And.Contain("CapabilityStatement").And.Contain("Patient");
    }

    [Fact]
    public async Task The_stack_trace_of_a_row_that_fails_leads_to_the_row_in_the_table()
    {
        var act = () => new AlwaysOk().Capability("capability.cs-for-referral-receiver");

        var trace = (await act.Should().ThrowAsync<ScenarioFailedException>()).Which.StackTrace!;
        var frame = trace.Split('\n').Should().ContainSingle(line => line.Contains("scenarios.yaml:line")).Subject;
        var line = int.Parse(frame[(frame.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture);
        Repository.Read("scenarios.yaml").Split('\n')[line - 1].Should().Be("      - name: CsForReferralReceiver");
    }

    [Fact]
    public async Task A_row_that_the_catalogue_lacks_fails_with_the_nearest_ids()
    {
        var act = () => new AlwaysOk().Capability("capability.cs-for-referral-receivers");

        (await act.Should().ThrowAsync<System.Collections.Generic.KeyNotFoundException>())
            .WithMessage("*Did you mean 'capability.cs-for-referral-receiver'?*");
    }

    // Not public, so that the runner leaves it alone.
#pragma warning disable xUnit1000
    [ScenarioTheories(Areas = ["Capability", "MessageDef"])]
    private sealed partial class AlwaysOk
    {
        private partial async Task<HttpResponseMessage> PerformAsync(Scenario scenario, CancellationToken ct)
        {
            await Task.Yield();
            var request = new ScenarioRequestFactory().Create(scenario);
            var response = new HttpResponseMessage(HttpStatusCode.OK)
            {
                RequestMessage = request,
                Content = new StringContent("""{"resourceType":"Patient"}""", Encoding.UTF8, new MediaTypeHeaderValue("application/fhir+json")),
            };
            foreach (var name in new[] { "X-Request-Id", "X-Correlation-Id" })
                response.Headers.Add(name, request.Headers.GetValues(name));
            return response;
        }
    }
#pragma warning restore xUnit1000
}
