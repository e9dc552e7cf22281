using System;
using System.Linq;
using System.Net.Http;
using Bars.Scenarios.StandIn.Tests.Support;
using FluentAssertions;
using Hl7.Fhir.Model;
using Hl7.Fhir.Rest;
using Xunit;
using Task = System.Threading.Tasks.Task;

namespace Bars.Scenarios.StandIn.Tests.Http;

/// <summary>A FHIR client that many senders use: Firely's.</summary>
public sealed class FhirClientTests : IDisposable
{
    private static readonly Uri Base = new("http://tkw.test/booking-and-referral/FHIR/R4/");
    private readonly HttpClient _http = new(new TkwStandInHandler());

    public FhirClientTests()
    {
        _http.DefaultRequestHeaders.Add("NHSD-Target-Identifier", Tkw.Target("2000011147"));
        _http.DefaultRequestHeaders.Add("NHSD-End-User-Organisation", Tkw.Wasp);
    }

    public void Dispose() => _http.Dispose();

    [Theory]
    [InlineData(ResourceFormat.Json)]
    [InlineData(ResourceFormat.Xml)]
    public async Task Reads_and_searches_are_understood(ResourceFormat format)
    {
        using var client = Client(format);
        var stop = TestContext.Current.CancellationToken;

        var statement = await client.CapabilityStatementAsync(ct: stop);
        statement!.Rest.Should().HaveCount(2);
        (await client.ReadAsync<Appointment>("Appointment/ce1c4ced-2a84-4198-9982-9caf894d0bb7", ct: stop))!.Status.Should().Be(Appointment.AppointmentStatus.Booked);
        var definitions = await client.SearchAsync<MessageDefinition>(["context=https://fhir.nhs.uk/Id/dos-service-id|2000011147"], ct: stop);
        definitions!.Total.Should().Be(4);
    }

    [Theory]
    [InlineData(ResourceFormat.Json)]
    [InlineData(ResourceFormat.Xml)]
    public async Task Failures_are_OperationOutcomes(ResourceFormat format)
    {
        using var client = Client(format);

        var read = () => client.ReadAsync<ServiceRequest>("ServiceRequest/9d280ad9-6dda-46d2-a75e-f5b47b2f4e87", ct: TestContext.Current.CancellationToken);

        var failure = (await read.Should().ThrowAsync<FhirOperationException>()).Which;
        ((int)failure.Status).Should().Be(429);
        failure.Outcome!.Issue.Single().Details!.Coding.Single().Code.Should().Be("REC_TOO_MANY_REQUESTS");
    }

    private FhirClient Client(ResourceFormat format) =>
        new(Base, _http, new FhirClientSettings { PreferredFormat = format, VerifyFhirVersion = true });
}
