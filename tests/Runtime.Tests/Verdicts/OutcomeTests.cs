using System.Net.Http;
using System.Threading.Tasks;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Runtime.Tests.Verdicts;

public sealed class OutcomeTests : JudgeTest
{
    private const string Id = "booking.new-booking-failed-request-http-409";

    [Theory]
    [InlineData("https://fhir.nhs.uk/Codesystem/http-error-codes")]
    [InlineData("https://fhir.nhs.uk/CodeSystem/http-error-codes")]
    public Task Issue_and_error_code_pass_with_either_spelling_of_the_system(string system) =>
        PassesAsync(Id, Response.Json(409, Bodies.Outcome("invalid", "REC_CONFLICT", system)));

    [Fact]
    public async Task Another_issue_code_fails()
    {
        var finding = await FailsAsync(Id, Response.Json(409, Bodies.Outcome("duplicate", "REC_CONFLICT")));

        finding.Code.Should().Be("issue-code");
        finding.Should().Match<Finding>(one => one.Expected == "invalid" && one.Actual == "duplicate");
    }

    [Fact]
    public async Task An_issue_code_that_FHIR_does_not_know_fails_as_it_stands()
    {
        var verdict = await JudgeAsync(Id, Response.Json(409, Bodies.Outcome("made-up", "REC_CONFLICT")));

        verdict.Kind.Should().Be(VerdictKind.Fail);
        verdict.Findings.Should().ContainSingle(finding => finding.Code == "issue-code").Which.Actual.Should().Be("made-up");
    }

    [Fact]
    public async Task Another_error_code_fails()
    {
        var finding = await FailsAsync(Id, Response.Json(409, Bodies.Outcome("invalid", "REC_NOT_FOUND")));

        finding.Code.Should().Be("error-code");
        finding.Should().Match<Finding>(one => one.Expected == "REC_CONFLICT" && one.Actual == "REC_NOT_FOUND");
    }

    [Fact]
    public async Task The_error_code_of_another_system_fails()
    {
        var finding = await FailsAsync(Id, Response.Json(409, Bodies.Outcome("invalid", "REC_CONFLICT", "https://example.org/codes")));

        finding.Should().Match<Finding>(one => one.Code == "error-code" && one.Actual == "none");
    }

    [Fact]
    public async Task Another_resource_with_the_right_status_fails()
    {
        var finding = await FailsAsync(Id, Response.Json(409, Bodies.BookedAppointment));

        finding.Should().Match<Finding>(one => one.Code == "resource-type" && one.Expected == "OperationOutcome" && one.Actual == "Bundle");
    }

    [Fact]
    public async Task Status_405_has_to_name_the_allowed_methods()
    {
        using var right = MethodNotAllowed("POST, GET");
        using var wrong = MethodNotAllowed("GET");

        await PassesAsync("referral.get-referral-http-405", right);
        var finding = await FailsAsync("referral.get-referral-http-405", wrong);
        finding.Should().Match<Finding>(one => one.Code == "response-header" && one.Expected == "GET, POST" && one.Actual == "GET");
    }

    private static HttpResponseMessage MethodNotAllowed(string allow)
    {
        var response = Response.Json(405, Bodies.Outcome("not-supported", "REC_METHOD_NOT_ALLOWED"));
        response.Content.Headers.TryAddWithoutValidation("Allow", allow).Should().BeTrue();
        return response;
    }
}
