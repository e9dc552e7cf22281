using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Bars.Scenarios.Runtime;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Conformance.XunitV2;

/// <summary>A theory that can not fail proves nothing: this row is answered wrongly.</summary>
public sealed partial class WrongAnswerTests
{
    [Fact]
    public async Task A_receiver_that_answers_200_to_everything_fails_the_row_that_expects_404()
    {
        var act = () => new AlwaysOk().MessageDef("message-def.md-failed-request-http-404");

        (await act.Should().ThrowAsync<ScenarioFailedException>())
            .Which.Message.Should().Contain("MD failed request - HTTP 404").And.MatchRegex(@"404.*\b200\b");
    }

    // Not public, so that the runner leaves it alone.
#pragma warning disable xUnit1000
    [ScenarioTheories(Areas = ["MessageDef"])]
    private sealed partial class AlwaysOk
    {
        private partial Task<HttpResponseMessage> PerformAsync(Scenario scenario, CancellationToken ct) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK));
    }
#pragma warning restore xUnit1000
}
