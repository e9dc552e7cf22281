using System;
using System.Linq;
using FluentAssertions;
using Hl7.Fhir.Model;
using Xunit;

namespace Bars.Scenarios.Runtime.Tests.Messages;

/// <summary>A rendered body is byte for byte what Firely writes after the same changes by hand.</summary>
public sealed class HandEditedBodyTests
{
    private static readonly DateTimeOffset Clock = new(2024, 11, 27, 9, 30, 0, TimeSpan.Zero);

    [Fact]
    public void Referral()
    {
        var bundle = Rendering.Authored("referral-new-111-to-ed.json");
        Edit(bundle);
        var request = bundle.The<ServiceRequest>();
        request.Id = "79120f41-a431-4f08-bcc5-1e67006fcae0";
        request.Status = RequestStatus.Revoked;
        request.SupportingInfo[2].Reference = "Appointment/9a8df080-bfbc-457f-b30f-664bba7760a4";
        bundle.The<HealthcareService>().Identifier[0].Value = "2000072489";

        var rendered = Rendering.Text("ReferralNew111ToEd", Values with
        {
            ServiceRequestId = "79120f41-a431-4f08-bcc5-1e67006fcae0",
            ServiceRequestStatus = "revoked",
            LinkedAppointmentId = "9a8df080-bfbc-457f-b30f-664bba7760a4",
        });

        rendered.Should().Be(Rendering.Serialize(bundle));
    }

    [Fact]
    public void Booking()
    {
        var bundle = Rendering.Authored("booking-request-new-full.json");
        Edit(bundle);
        bundle.The<Appointment>().Id = "ce1c4ced-2a84-4198-9982-9caf894d0bb7";

        var rendered = Rendering.Text("BookingRequestNewFull", Values with { AppointmentId = "ce1c4ced-2a84-4198-9982-9caf894d0bb7" });

        rendered.Should().Be(Rendering.Serialize(bundle));
    }

    private static MessageValues Values => new()
    {
        Now = Clock,
        NhsNumber = "9658499015",
        Family = "FOWLER",
        Given = "Frank",
        Gender = "male",
        BirthDate = "1921-06-07",
        PostalCode = "DN17 1HJ",
        Target = "2000072489",
        Source = "1122334455",
        Definition = "https://fhir.nhs.uk/MessageDefinition/bars-message-servicerequest-request-cancelled",
    };

    private static void Edit(Bundle bundle)
    {
        var header = bundle.The<MessageHeader>();
        header.Destination[0].Endpoint = "https://fhir.nhs.uk/Id/dos-service-id|2000072489";
        header.Source.Endpoint = "https://fhir.nhs.uk/Id/dos-service-id|1122334455";
        header.Definition = "https://fhir.nhs.uk/MessageDefinition/bars-message-servicerequest-request-cancelled";
        var patient = bundle.The<Hl7.Fhir.Model.Patient>();
        patient.Identifier[0].Value = "9658499015";
        patient.Name[0].Family = "FOWLER";
        patient.Name[0].Given = ["Frank"];
        patient.Gender = AdministrativeGender.Male;
        patient.BirthDate = "1921-06-07";
        patient.Address[0].PostalCode = "DN17 1HJ";
    }
}
