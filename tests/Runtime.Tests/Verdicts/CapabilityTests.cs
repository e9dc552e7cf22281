using System.Threading.Tasks;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Runtime.Tests.Verdicts;

public sealed class CapabilityTests : JudgeTest
{
    private const string Id = "capability.cs-for-booking-and-referral-receiver";
    private const string Receives = "booking-request booking-request-cancelled servicerequest-request-referral servicerequest-request-cancelled";
    private const string Sends = "servicerequest-response-referral";
    private const string Server = "CapabilityStatement MessageDefinition Appointment ServiceRequest Slot";
    private const string Client = "CapabilityStatement MessageDefinition";

    [Fact]
    public Task The_receivers_statement_passes() => PassesAsync(Id, Response.Json(200, Bodies.Capability(Receives, Sends, Server, Client)));

    [Theory]
    [InlineData("booking-request", Sends, Server, Client, "supported-messages", "booking-request")]
    [InlineData(Receives, "booking-request", Server, Client, "supported-messages", "booking-request")]
    [InlineData(Receives, Sends, "Slot", Client, "rest-resources", "Slot")]
    [InlineData(Receives, Sends, Server, "Slot Appointment", "rest-resources", "Appointment, Slot")]
    public async Task A_difference_fails(string receives, string sends, string server, string client, string code, string actual)
    {
        var finding = await FailsAsync(Id, Response.Json(200, Bodies.Capability(receives, sends, server, client)));

        finding.Should().Match<Finding>(one => one.Code == code && one.Actual == actual);
    }

    [Fact]
    public async Task Messages_are_not_mistaken_for_those_of_the_other_direction()
    {
        var verdict = await JudgeAsync(Id, Response.Json(200, Bodies.Capability(Sends, Receives, Server, Client)));

        verdict.Findings.Should().HaveCount(2).And.OnlyContain(finding => finding.Code == "supported-messages");
    }
}
