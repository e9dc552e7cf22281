using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Bars.Scenarios.Generator.Diagnostics;
using Bars.Scenarios.Generator.Messages;
using Bars.Scenarios.Generator.Model;
using FluentAssertions;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Bars.Scenarios.Generator.Tests.Messages;

public sealed class SlotFinderTests
{
    private static readonly PlaceholdersModel Placeholders = new("111111111", "2222222222", "2024-11-27T09:30:00+00:00");

    [Theory]
    [InlineData("{\"resourceType\":\"Patient\",\"identifier\":[{\"value\":\"9476719931\"}],\"active\":true}", "{\"resourceType\":\"Patient\",\"active\":true}")]
    [InlineData("{\"identifier\" : [{\"value\":\"9476719931\"}] , \"resourceType\":\"Patient\"}", "{\"resourceType\":\"Patient\"}")]
    [InlineData("{\"resourceType\":\"Patient\",\"identifier\":[{\"value\":\"9476719931\"}]}", "{\"resourceType\":\"Patient\"}")]
    public void The_identifier_goes_with_its_comma(string json, string without)
    {
        var (text, slots) = Find(json);

        var part = slots.Single(slot => slot.Kind == SlotKind.PatientIdentifier).Part;
        text.Remove(part.Start, part.Length).Should().Be(without);
    }

    [Fact]
    public void A_patient_gives_number_name_gender_birth_date_and_postcode() =>
        Contents("""
            {"resourceType":"Patient","identifier":[{"value":"1"},{"value":"9476719931"}],
             "name":[{"family":"A","given":["B","C"]},{"family":"D"}],"gender":"male","birthDate":"1980-01-01","address":[{"postalCode":"E"}]}
            """)
            .Should().Equal(
                ("PatientIdentifier", ",\"identifier\":[{\"value\":\"1\"},{\"value\":\"9476719931\"}]"),
                ("NhsNumber", "9476719931"), ("Family", "A"), ("Given", "B"), ("Gender", "male"), ("BirthDate", "1980-01-01"), ("PostalCode", "E"));

    [Fact]
    public void A_patient_with_another_number_stays_as_it_is() =>
        Contents("""[{"resourceType":"Patient","identifier":[{"value":"9476719931"}]},{"resourceType":"Patient","identifier":[{"value":"1"}],"gender":"male"}]""")
            .Select(slot => slot.Kind).Should().Equal("PatientIdentifier", "NhsNumber");

    [Theory]
    [InlineData("{\"resourceType\":\"Appointment\"}", "AppointmentId", "{\"resourceType\":\"Appointment\"|}")]
    [InlineData("{\"resourceType\":\"ServiceRequest\",\"intent\":\"plan\"}", "ServiceRequestId", "{\"resourceType\":\"ServiceRequest\"|,\"intent\":\"plan\"}")]
    public void An_id_that_is_missing_has_a_place_behind_the_resource_type(string json, string kind, string marked)
    {
        var (text, slots) = Find(json);

        var slot = slots.Should().ContainSingle().Which;
        slot.Kind.ToString().Should().Be(kind);
        slot.Part.Length.Should().Be(0);
        text.Insert(slot.Part.Start, "|").Should().Be(marked);
    }

    [Theory]
    [InlineData("Appointment/12", "12")]
    [InlineData("Appointment\\/12", "12")]
    [InlineData("Appointment/", null)]
    [InlineData("Appointment/1\\u0032", null)]
    [InlineData("urn:uuid:12", null)]
    public void A_linked_appointment_is_the_id_behind_the_slash(string reference, string? id) =>
        Contents($$"""{"resourceType":"ServiceRequest","id":"a","status":"active","supportingInfo":[{"reference":"{{reference}}"}]}""")
            .Where(slot => slot.Kind == "LinkedAppointmentId").Select(slot => slot.Text).SingleOrDefault().Should().Be(id);

    [Fact]
    public void A_message_header_gives_endpoints_and_definition() =>
        Contents("""
            {"resourceType":"MessageHeader","destination":[{"endpoint":"https://x|111111111"}],"source":{"endpoint":"https://x|2222222222"},"definition":"https://y"}
            """)
            .Should().Equal(("Target", "111111111"), ("Source", "2222222222"), ("Definition", "https://y"));

    [Fact]
    public void A_healthcare_service_gives_the_identifier_of_the_placeholder_only() =>
        Contents("""{"resourceType":"HealthcareService","identifier":[{"value":"100"},{"value":"111111111"}]}""")
            .Should().Equal(("Target", "111111111"));

    [Theory]
    [InlineData("2024-11-27T09:30:00+00:00", "2024-11-27T09:30:00", 0, 0)]
    [InlineData("2024-11-27T09:31:00.0000001Z", "2024-11-27T09:31:00.0000001", 600_000_001, 0)]
    [InlineData("2024-11-27T11:00:00+01:30", "2024-11-27T11:00:00", 0, 90)]
    [InlineData("2024-11-26T09:30:00-00:30", "2024-11-26T09:30:00", -846_000_000_000, -30)]
    public void An_instant_knows_its_distance_from_the_clock(string instant, string part, long shift, int offsetMinutes)
    {
        var (text, slots) = Find($"[\"{instant}\"]");

        var slot = slots.Should().ContainSingle().Which;
        (slot.Kind, text.Substring(slot.Part.Start, slot.Part.Length), slot.Shift, slot.OffsetMinutes)
            .Should().Be((SlotKind.Instant, part, shift, offsetMinutes));
    }

    [Fact]
    public void Mutations_of_a_body_never_throw()
    {
        var random = new Random(20241127);
        var plan = TemplatePlan.Make(["/messages/booking.json"], new MessageTable(Placeholders, new([new MessageModel("Booking", "", "", "messages/booking.json", "", "9476719931", default)])));
        var outcomes = new HashSet<string>();
        for (var round = 0; round < 5_000; round++)
        {
            var text = TemplateProject.Json.ToCharArray().ToList();
            for (var edits = random.Next(1, 4); edits > 0; edits--)
                Mutate(text, random);
            var result = TemplateBuilder.Build(new TemplateFile("/messages/booking.json", string.Concat(text)), plan, CancellationToken.None).Single();
            (result.Template is null).Should().Be(result.Diagnostics.Count > 0);
            outcomes.UnionWith(result.Diagnostics.Select(diagnostic => diagnostic.Descriptor.Id).DefaultIfEmpty(""));
        }

        outcomes.Should().Contain(["", "SCN0101", "SCN0103", "SCN0104", "SCN0105"]);
    }

    private static void Mutate(List<char> text, Random random)
    {
        const string Alphabet = "{}[]\",:\\0T9-+.eu/| \n\t\u0001\ud83dé";
        var at = random.Next(text.Count);
        if (random.Next(3) == 0)
            text.RemoveRange(at, Math.Min(random.Next(1, 20), text.Count - at - (text.Count > 1 ? 0 : 1)));
        else if (random.Next(2) == 0)
            text.Insert(at, Alphabet[random.Next(Alphabet.Length)]);
        else
            text[at] = Alphabet[random.Next(Alphabet.Length)];
        if (text.Count == 0)
            text.Add(' ');
    }

    private static IEnumerable<(string Kind, string Text)> Contents(string json)
    {
        var (text, slots) = Find(json);
        return slots.Select(slot => (slot.Kind.ToString(), text.Substring(slot.Part.Start, slot.Part.Length)));
    }

    private static (string Text, IReadOnlyList<SlotModel> Slots) Find(string json)
    {
        var template = new PlannedTemplate("booking.json", "Booking", "9476719931");
        var document = JsonReader.Read(json);
        return (document.Text, new SlotFinder(document, template, Placeholders, Complain).Find());

        // Most of the texts are a part of a message.
        static void Complain(DiagnosticDescriptor descriptor, JsonNode node, string[] arguments)
        {
            if (descriptor != MessageDiagnostics.NoNhsNumber)
                throw new InvalidOperationException(descriptor.Id);
        }
    }
}
