using System.Linq;
using Bars.Scenarios.StandIn.Tests.Support;
using FluentAssertions;
using Hl7.Fhir.Model;
using Hl7.Fhir.Utility;
using Xunit;
using Task = System.Threading.Tasks.Task;

namespace Bars.Scenarios.StandIn.Tests;

/// <summary>The rows of the guide's table Capability.</summary>
public sealed class CapabilityRowTests
{
    [Theory]
    [InlineData("2000011147", "CapabilityStatement MessageDefinition Appointment ServiceRequest Slot", "CapabilityStatement MessageDefinition", 4, 1)]
    [InlineData("2000076289", "ServiceRequest", "", 1, 0)]
    [InlineData("1374839566", "CapabilityStatement MessageDefinition", "CapabilityStatement MessageDefinition ServiceRequest", 2, 3)]
    [InlineData("2000093816", "CapabilityStatement MessageDefinition", "CapabilityStatement MessageDefinition Appointment ServiceRequest Slot", 1, 4)]
    [InlineData("2000003366", "CapabilityStatement MessageDefinition ServiceRequest", "CapabilityStatement MessageDefinition", 3, 2)]
    [InlineData("2000072489", "CapabilityStatement MessageDefinition Appointment ServiceRequest Slot", "CapabilityStatement MessageDefinition Appointment ServiceRequest Slot", 8, 8)]
    [InlineData("9999999999", "CapabilityStatement MessageDefinition Appointment ServiceRequest Slot", "CapabilityStatement MessageDefinition Appointment ServiceRequest Slot", 8, 8)]
    public async Task The_target_identifier_chooses_the_CapabilityStatement(string target, string server, string client, int receives, int sends)
    {
        using var tkw = new Tkw();
        var answer = await tkw.GetAsync("metadata", target);
        answer.Status.Should().Be(200);
        var statement = answer.Resource<CapabilityStatement>();
        statement.Id.Should().Be("BaRS-FHIR-Server");
        statement.FhirVersion.GetLiteral().Should().Be("4.0.1");
        Resources(statement, CapabilityStatement.RestfulCapabilityMode.Server).Should().Be(server);
        Resources(statement, CapabilityStatement.RestfulCapabilityMode.Client).Should().Be(client);
        var messages = statement.Messaging.Single().SupportedMessage;
        messages.Count(message => message.Mode == CapabilityStatement.EventCapabilityMode.Receiver).Should().Be(receives);
        messages.Count(message => message.Mode == CapabilityStatement.EventCapabilityMode.Sender).Should().Be(sends);
    }

    [Fact]
    public async Task A_booking_and_referral_receiver_supports_the_four_requests_by_canonical()
    {
        using var tkw = new Tkw();
        var statement = (await tkw.GetAsync("metadata", "2000011147")).Resource<CapabilityStatement>();
        statement.Messaging.Single().SupportedMessage
            .Where(message => message.Mode == CapabilityStatement.EventCapabilityMode.Receiver)
            .Select(message => message.Definition)
            .Should().Equal(
                "https://fhir.nhs.uk/MessageDefinition/bars-message-booking-request",
                "https://fhir.nhs.uk/MessageDefinition/bars-message-booking-request-cancelled",
                "https://fhir.nhs.uk/MessageDefinition/bars-message-servicerequest-request-referral",
                "https://fhir.nhs.uk/MessageDefinition/bars-message-servicerequest-request-cancelled");
    }

    [Fact]
    public async Task Metadata_needs_no_target()
    {
        using var tkw = new Tkw();
        var answer = await tkw.SendAsync(Tkw.Request(System.Net.Http.HttpMethod.Get, "metadata", target: null));
        answer.Status.Should().Be(200);
        answer.Resource<CapabilityStatement>().Rest.Should().HaveCount(2);
    }

    private static string Resources(CapabilityStatement statement, CapabilityStatement.RestfulCapabilityMode mode) =>
        string.Join(' ', statement.Rest.Where(rest => rest.Mode == mode).SelectMany(rest => rest.Resource).Select(resource => resource.Type));
}
