using System;
using System.Threading.Tasks;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Runtime.Tests.Verdicts;

public sealed class VerdictTextTests : JudgeTest
{
    [Fact]
    public async Task A_failure_reads_as_an_assertion_message()
    {
        var verdict = await JudgeAsync("referral.get-referral-http-503", Response.Json(200, Bodies.ServiceRequest("4d65ddaa-4d09-41cd-87c9-aeb9c0c96352")));

        new ScenarioFailedException(verdict).Message.Should().Be(
            """
            referral.get-referral-http-503 failed: Get Referral - HTTP 503
              ✗ HTTP status: expected 503, found 200.
            The guide's row:
              test: Get Referral - HTTP 503
              application: 111-ED, 999-CAS
              hint: /ServiceRequest/0b42eac3-0175-43c8-bbab-efaa8ca31ccf
              comment: GET must be for ServiceRequest Id 4d65ddaa-4d09-41cd-87c9-aeb9c0c96352 and returns 503
            Errata of the row:
              A01: The hint reads another ServiceRequest than the comment. Printed: 0b42eac3-0175-43c8-bbab-efaa8ca31ccf. Used: 4d65ddaa-4d09-41cd-87c9-aeb9c0c96352.
              A29: The page does not say how that ServiceRequest comes about. Used: undocumented rows for 9675199962, 9657562376 and 9999960529.
              A36: The column Sentinel Value is empty or says Any, and the sentinel stands in another cell or nowhere. Used: the id that another cell names, an identifier without a row of its own, or no NHS number.
            """);
    }

    [Fact]
    public async Task A_pass_is_one_line()
    {
        var verdict = await JudgeAsync("referral.get-referral", Response.Json(200, Bodies.ServiceRequest("79120f41-a431-4f08-bcc5-1e67006fcae0")));

        verdict.ToString().Should().Be("referral.get-referral passed: Get Referral");
    }

    [Theory]
    [InlineData("9434765919", "943•••••19")]
    [InlineData("943 476 5919", "943•••••19")]
    [InlineData("943-476-5919", "943•••••19")]
    [InlineData("NHS number 9434765919, born 1980", "NHS number 943•••••19, born 1980")]
    [InlineData("9658499015", "9658499015")]
    [InlineData("965 849 9015", "965 849 9015")]
    [InlineData("2000072489", "2000072489")]
    [InlineData("94347659191", "94347659191")]
    [InlineData("a\r\n\u001b[31mb", "a   [31mb")]
    public async Task Values_of_an_answer_are_shown_on_one_line_with_NHS_numbers_masked(string id, string shown)
    {
        var body = Bodies.ServiceRequest(id.Replace("\r\n\u001b", "\\r\\n\\u001b", StringComparison.Ordinal));

        var verdict = await JudgeAsync("referral.get-referral", Response.Json(200, body));

        verdict.Findings.Should().ContainSingle(finding => finding.Code == "resource-id").Which.Actual.Should().Be(shown);
    }

    [Fact]
    public async Task Long_values_are_cut()
    {
        var finding = (await JudgeAsync("referral.get-referral", Response.Json(200, Bodies.ServiceRequest(new string('x', 5000))))).Findings
            .Should().ContainSingle(one => one.Code == "resource-id").Subject;

        finding.Actual.Should().Be(new string('x', 200) + "…");
    }
}
