using System.Threading.Tasks;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Runtime.Tests.Verdicts;

public sealed class ReadAnswerTests : JudgeTest
{
    [Fact]
    public Task The_resource_with_its_id_passes() =>
        PassesAsync("referral.get-referral", Response.Json(200, Bodies.ServiceRequest("79120f41-a431-4f08-bcc5-1e67006fcae0")));

    [Fact]
    public async Task Another_id_fails()
    {
        var finding = await FailsAsync("referral.get-referral", Response.Json(200, Bodies.ServiceRequest("0b42eac3-0175-43c8-bbab-efaa8ca31ccf")));

        finding.Code.Should().Be("resource-id");
        finding.Location.Should().Be("ServiceRequest.id");
    }

    [Fact]
    public async Task Another_resource_type_fails()
    {
        var finding = await FailsAsync("booking.get-booking", Response.Json(200, Bodies.ServiceRequest("ce1c4ced-2a84-4198-9982-9caf894d0bb7")));

        finding.Code.Should().Be("resource-type");
        finding.Should().Match<Finding>(one => one.Expected == "Appointment" && one.Actual == "ServiceRequest");
    }

    [Fact]
    public async Task An_OperationOutcome_with_status_200_fails_and_shows_its_codes()
    {
        var finding = await FailsAsync("booking.get-booking", Response.Json(200, Bodies.Outcome("invalid", "REC_NOT_FOUND")));

        finding.Code.Should().Be("resource-type");
        finding.Actual.Should().Be("OperationOutcome (invalid REC_NOT_FOUND)");
    }
}
