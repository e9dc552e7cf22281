using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using FluentAssertions;
using Hl7.Fhir.Model;
using Xunit;

namespace Bars.Scenarios.Runtime.Tests.Messages;

public sealed class EveryMessageTests
{
    private static readonly string[] Linked = ["ReferralNew111ToEd"];

    private static readonly Dictionary<string, string> Files = new()
    {
        ["BookingRequestNewFull"] = "booking-request-new-full.json",
        ["BookingRequestCancelled"] = "booking-request-cancelled.json",
        ["ReferralNew111ToEd"] = "referral-new-111-to-ed.json",
        ["ServiceRequestCancelled"] = "service-request-cancelled.json",
        ["ReferralOutOfAreaCad"] = "referral-out-of-area-cad.json",
        ["ValidationNew"] = "validation-new.json",
        ["ValidationUpdate"] = "validation-update.json",
    };

    public static TheoryData<string> Names => [.. Files.Keys];

    [Fact]
    public void All_seven_bodies_are_templates() =>
        MessageTemplates.All.Select(template => template.Name).Should().BeEquivalentTo(Files.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void With_the_clock_of_the_file_the_body_is_the_file_without_blanks(string name)
    {
        var rendered = Rendering.Text(name, new MessageValues { Now = new DateTimeOffset(2024, 11, 27, 9, 30, 0, TimeSpan.Zero) });

        Rendering.Parse(rendered).IsExactly(Rendering.Authored(Files[name])).Should().BeTrue();
        rendered.Should().NotContain("\n").And.StartWith("{\"resourceType\":\"Bundle\",\"id\":\"").And.EndWith("}]}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_reference_by_fullUrl_resolves(string name)
    {
        var text = Rendering.Text(name, Everything(name));
        var entries = Rendering.Parse(text).Entry;
        var fullUrls = entries.Select(entry => entry.FullUrl).ToHashSet();

        var references = Regex.Matches(text, "\"reference\":\"(urn:uuid:[^\"]*)\"").Select(match => match.Groups[1].Value);

        fullUrls.Should().HaveCount(entries.Count);
        references.Should().NotBeEmpty().And.OnlyContain(reference => fullUrls.Contains(reference));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_value_asked_for_is_in_its_place(string name)
    {
        var bundle = Rendering.Bundle(name, Everything(name));

        var header = bundle.The<MessageHeader>();
        header.Destination.Single().Endpoint.Should().Be("https://fhir.nhs.uk/Id/dos-service-id|2000072489");
        header.Source.Endpoint.Should().Be("https://fhir.nhs.uk/Id/dos-service-id|1122334455");
        header.Definition.Should().Be("https://example.org/MessageDefinition/other");

        var patient = bundle.The<Hl7.Fhir.Model.Patient>();
        patient.Identifier.Single().System.Should().Be("https://fhir.nhs.uk/Id/nhs-number");
        patient.Identifier.Single().Value.Should().Be("9658499007");
        patient.Name.Single().Family.Should().Be("DYBALL");
        patient.Name.Single().Given.Should().Equal("Adrian");
        patient.Gender.Should().Be(AdministrativeGender.Male);
        patient.BirthDate.Should().Be("1932-10-29");
        patient.Address.Single().PostalCode.Should().Be("DN17 4LR");

        foreach (var appointment in bundle.Entry.Select(entry => entry.Resource).OfType<Appointment>())
            appointment.Id.Should().Be("ce1c4ced-2a84-4198-9982-9caf894d0bb7");
        foreach (var request in bundle.Entry.Select(entry => entry.Resource).OfType<ServiceRequest>())
        {
            request.Id.Should().Be("236bb75d-90ef-461f-b71e-fde7f899802c");
            request.Status.Should().Be(RequestStatus.OnHold);
            if (Linked.Contains(name))
                request.SupportingInfo.Should().ContainSingle(info => info.Reference == "Appointment/9a8df080-bfbc-457f-b30f-664bba7760a4");
        }

        foreach (var service in bundle.Entry.Select(entry => entry.Resource).OfType<HealthcareService>().Where(service => service.Identifier.Single().System == "https://fhir.nhs.uk/Id/dos-service-id"))
            service.Identifier.Single().Value.Should().Be("2000072489");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_placeholder_of_the_file_is_left(string name)
    {
        Rendering.Text(name, Everything(name)).Should()
            .NotContain("111111111").And.NotContain("2222222222").And.NotContain("3478526985").And.NotContain("9476719931")
            .And.NotContain("Sample").And.NotContain("Robin").And.NotContain("DN15 9ZZ").And.NotContain("2024-11-");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Without_an_NHS_number_the_identifier_is_gone_and_nothing_else(string name)
    {
        var authored = Rendering.Authored(Files[name]);
        authored.The<Hl7.Fhir.Model.Patient>().Identifier.Clear();

        var bundle = Rendering.Bundle(name, new MessageValues
        {
            Now = new DateTimeOffset(2024, 11, 27, 9, 30, 0, TimeSpan.Zero),
            IsWithoutNhsNumber = true,
            NhsNumber = "9658499007",
        });

        bundle.IsExactly(authored).Should().BeTrue();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void In_XML_it_is_byte_by_byte_what_Firely_makes_of_the_JSON(string name)
    {
        var few = new MessageValues { Now = Rendering.Now };
        foreach (var values in new[] { few, Everything(name), few with { IsWithoutNhsNumber = true } })
            Rendering.Xml(name, values).Should().Be(Rendering.SerializeXml(Rendering.Bundle(name, values)));
    }

    private static MessageValues Everything(string name)
    {
        var isBooking = name.StartsWith("Booking", StringComparison.Ordinal);
        return new MessageValues
        {
            Now = Rendering.Now,
            NhsNumber = "9658499007",
            Family = "DYBALL",
            Given = "Adrian",
            Gender = "male",
            BirthDate = "1932-10-29",
            PostalCode = "DN17 4LR",
            Target = "2000072489",
            Source = "1122334455",
            Definition = "https://example.org/MessageDefinition/other",
            AppointmentId = isBooking ? "ce1c4ced-2a84-4198-9982-9caf894d0bb7" : null,
            ServiceRequestId = isBooking ? null : "236bb75d-90ef-461f-b71e-fde7f899802c",
            ServiceRequestStatus = isBooking ? null : "on-hold",
            LinkedAppointmentId = Linked.Contains(name) ? "9a8df080-bfbc-457f-b30f-664bba7760a4" : null,
        };
    }
}
