using System.Threading.Tasks;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Runtime.Tests.Verdicts;

public sealed class ParityTests : JudgeTest
{
    private const string Safeguarding = "response.safeguarding-dna-response-http-401";

    private const string Accepted =
        """
        {"resourceType":"Bundle","type":"message","entry":[{"resource":{"resourceType":"ServiceRequest","id":"0b42eac3-0175-43c8-bbab-efaa8ca31ccf","status":"active","intent":"plan","subject":{"reference":"Patient/1"}}}]}
        """;

    [Theory]
    [InlineData(false, VerdictKind.Fail)]
    [InlineData(true, VerdictKind.Pass)]
    public async Task The_answer_of_TKW_passes_where_it_is_asked_for(bool parity, VerdictKind kind) =>
        (await JudgeAsync(Safeguarding, Response.Json(200, Accepted), parity)).Kind.Should().Be(kind);

    [Theory]
    [InlineData(false, VerdictKind.Pass)]
    [InlineData(true, VerdictKind.Fail)]
    public async Task The_answer_of_the_guide_passes_where_that_is_asked_for(bool parity, VerdictKind kind) =>
        (await JudgeAsync(Safeguarding, Response.Json(401, Bodies.Outcome("invalid", "REC_UNAUTHORIZED")), parity)).Kind.Should().Be(kind);

    [Theory]
    [InlineData("booking.cancel-booking-as-published", true, "TKW 1.0.19 has no such rule.")]
    [InlineData("referral.new-referral-without-use-case", false, "Only TKW 1.0.19 has the rule; the guide does not.")]
    public async Task A_row_of_the_other_one_only_is_skipped(string id, bool parity, string reason)
    {
        var verdict = await JudgeAsync(id, Response.Json(500, ""), parity);

        verdict.Kind.Should().Be(VerdictKind.Skip);
        verdict.Findings.Should().ContainSingle().Which.Message.Should().Be(reason);
        verdict.Invoking(skipped => skipped.ThrowIfFailed()).Should().NotThrow();
    }
}
