using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using System.Xml;
using FluentAssertions;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Xunit;
using Task = System.Threading.Tasks.Task;

namespace Bars.Scenarios.Runtime.Tests.Requests;

public sealed class RequestBodyTests
{
    /// <summary>Every message of the guide's scenarios and of the stateful table, by id.</summary>
    public static IEnumerable<TheoryDataRow<string>> Messages =>
        ScenarioCatalogue.Default.DocumentedScenarios.Where(scenario => scenario.Request.Interaction.IsMessage).Select(scenario => scenario.Id)
            .Concat(StatefulScenarios.Table.Events.Select(happening => happening.Name))
            .Select(id => new TheoryDataRow<string>(id));

    [Fact]
    public void All_scenarios_of_the_guide_and_all_events_can_be_built()
    {
        var factory = new ScenarioRequestFactory(Fixed.Options);
        var recipes = ScenarioCatalogue.Default.DocumentedScenarios.Select(scenario => scenario.Request)
            .Concat(StatefulScenarios.Table.Events.Select(happening => happening.Request))
            .ToList();

        recipes.Should().HaveCount(52 + 5);
        foreach (var recipe in recipes)
        {
            using var request = factory.Create(recipe);
            (request.Content is not null).Should().Be(request.Method == HttpMethod.Post);
        }
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public async Task Every_message_is_valid_FHIR_in_JSON_and_in_XML_and_both_say_the_same(string id)
    {
        var recipe = Recipe(id);
        var json = ReadJson(await BodyAsync(recipe, BodyFormat.Json));
        var xml = ReadXml(await BodyAsync(recipe, BodyFormat.Xml));

        json.Type.Should().Be(Bundle.BundleType.Message);
        json.IsExactly(xml).Should().BeTrue();
        json.IsExactly(new ScenarioRequestFactory(Fixed.Options).CreateBundle(recipe)).Should().BeTrue();
    }

    [Theory]
    [InlineData("booking.new-booking-for-verified-patient", "9658499007", "DYBALL", "Adrian", "1932-10-29", AdministrativeGender.Male, "DN17 4LR")]
    [InlineData("validation.new-validation-failed-request-http-401", "9658499139", "GILROY", "Ellice", "1929-02-24", AdministrativeGender.Female, "DN20 8PT")]
    public void The_patient_is_that_of_the_patient_table(string id, string number, string family, string given, string birthDate, AdministrativeGender gender, string postalCode)
    {
        var patient = Entry<Hl7.Fhir.Model.Patient>(Recipe(id));

        patient.Identifier.Should().ContainSingle().Which.Value.Should().Be(number);
        patient.Name.Should().ContainSingle().Which.Should().Match<HumanName>(name => name.Family == family && name.Given.Single() == given);
        (patient.BirthDate, patient.Gender).Should().Be((birthDate, gender));
        patient.Address.Should().ContainSingle().Which.PostalCode.Should().Be(postalCode);
    }

    [Theory]
    [InlineData("booking.new-booking-for-patient-with-no-nhs-number")]
    [InlineData("referral.new-referral-for-patient-with-no-nhs-number")]
    [InlineData("validation.new-validation-request-with-no-nhs-number")]
    public void A_patient_without_an_NHS_number_has_no_identifier(string id) =>
        Entry<Hl7.Fhir.Model.Patient>(Recipe(id)).Identifier.Should().BeEmpty();

    [Fact]
    public void A_cancelled_booking_names_the_appointment_and_is_an_update()
    {
        var bundle = new ScenarioRequestFactory(Fixed.Options).CreateBundle(BookingScenarios.CancelBooking.Request);

        bundle.Entry.Select(entry => entry.Resource).OfType<Appointment>().Single().Should().Match<Appointment>(
            appointment => appointment.Id == "ce1c4ced-2a84-4198-9982-9caf894d0bb7" && appointment.Status == Appointment.AppointmentStatus.Cancelled);
        bundle.Entry.Select(entry => entry.Resource).OfType<MessageHeader>().Single().Reason!.Coding.Single().Code.Should().Be("update");
    }

    [Fact]
    public void A_cancelled_validation_is_revoked_and_has_the_definition_of_a_cancellation()
    {
        var recipe = ValidationScenarios.CancelValidationRequest.Request;

        Entry<ServiceRequest>(recipe).Status.Should().Be(RequestStatus.Revoked);
        Entry<MessageHeader>(recipe).Definition.Should().Be("https://fhir.nhs.uk/MessageDefinition/bars-message-servicerequest-request-cancelled");
    }

    [Theory]
    [InlineData("CreateLinkedReferral", "Appointment/9a8df080-bfbc-457f-b30f-664bba7760a4")]
    [InlineData("CreateMisLinkedReferral", "Appointment/3cac9cde-a262-42b3-bcf1-215ab79c3e37")]
    public void A_referral_of_the_stateful_patient_is_linked_as_its_event_says(string name, string reference)
    {
        var recipe = Recipe(name);

        Entry<ServiceRequest>(recipe).SupportingInfo.Select(info => info.Reference!).Where(text => text.StartsWith("Appointment/", StringComparison.Ordinal))
            .Should().Equal(reference);
        Entry<Hl7.Fhir.Model.Patient>(recipe).Identifier.Single().Value.Should().Be("9707606312");
    }

    [Fact]
    public void Destination_and_source_are_target_and_sender()
    {
        var factory = new ScenarioRequestFactory(Fixed.Options with { Sender = SenderIdentity.Example with { ServiceId = "2000099999" } });

        var header = factory.CreateBundle(ReferralScenarios.NewReferralForOutOfAreaCadReferral.Request).Entry[0].Resource.Should().BeOfType<MessageHeader>().Subject;

        header.Destination.Single().Endpoint.Should().Be("https://fhir.nhs.uk/Id/dos-service-id|2000159910");
        header.Source.Endpoint.Should().Be("https://fhir.nhs.uk/Id/dos-service-id|2000099999");
    }

    [Fact]
    public async Task A_changed_bundle_is_sent_with_the_headers_of_its_recipe()
    {
        var factory = new ScenarioRequestFactory(Fixed.Options);
        var recipe = BookingScenarios.NewBookingForVerifiedPatient.Request;
        var bundle = factory.CreateBundle(recipe);
        bundle.Entry.Select(entry => entry.Resource).OfType<Appointment>().Single().Description = "Changed <&> \"here\" +";

        foreach (var format in new[] { BodyFormat.Json, BodyFormat.Xml })
        {
            using var request = new ScenarioRequestFactory(Fixed.Options with { Format = format }).Create(recipe, bundle);
            var body = await request.Content!.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            var sent = format == BodyFormat.Json ? ReadJson(body) : ReadXml(body);
            sent.IsExactly(bundle).Should().BeTrue();
            request.Headers.GetValues("use-context").Should().Equal("a1t1|booked|booking-request|new");
        }
    }

    [Fact]
    public async Task What_is_written_is_what_is_sent()
    {
        var recipe = ReferralScenarios.NewReferralForVerifiedPatient.Request;
        var writer = new ArrayBufferWriter<byte>();
        new ScenarioRequestFactory(Fixed.Options).WriteBody(recipe, writer);

        using var request = new ScenarioRequestFactory(Fixed.Options).Create(recipe);

        request.Content!.Headers.ContentLength.Should().Be(writer.WrittenCount);
        (await request.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Should().Equal(writer.WrittenSpan.ToArray());
    }

    [Fact]
    public void A_JSON_body_is_built_without_garbage()
    {
        var factory = new ScenarioRequestFactory(Fixed.Options);
        var recipe = ReferralScenarios.NewReferralForVerifiedPatient.Request;
        var writer = new ArrayBufferWriter<byte>(64 * 1024);
        factory.WriteBody(recipe, writer);
        var written = writer.WrittenCount;
        writer.ResetWrittenCount();
        var before = GC.GetAllocatedBytesForCurrentThread();

        factory.WriteBody(recipe, writer);
        var body = GC.GetAllocatedBytesForCurrentThread() - before;
        factory.Create(recipe).Dispose();
        before = GC.GetAllocatedBytesForCurrentThread();
        factory.Create(recipe).Dispose();
        var request = GC.GetAllocatedBytesForCurrentThread() - before;

        written.Should().BeGreaterThan(20_000);
        body.Should().BeLessThan(200);
        request.Should().BeLessThan(4_000);
    }

    private static RequestRecipe Recipe(string id) =>
        StatefulScenarios.Table.Events.FirstOrDefault(happening => happening.Name == id)?.Request ?? ScenarioCatalogue.Default.Find(id).Request;

    private static T Entry<T>(RequestRecipe recipe)
        where T : Resource =>
        new ScenarioRequestFactory(Fixed.Options).CreateBundle(recipe).Entry.Select(entry => entry.Resource).OfType<T>().Single();

    private static async Task<byte[]> BodyAsync(RequestRecipe recipe, BodyFormat format)
    {
        using var request = new ScenarioRequestFactory(Fixed.Options with { Format = format }).Create(recipe);
        return await request.Content!.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    private static Bundle ReadJson(byte[] body) =>
        JsonSerializer.Deserialize<Bundle>(body, new JsonSerializerOptions().ForFhir().UsingMode(DeserializationMode.Strict))!;

    private static Bundle ReadXml(byte[] body)
    {
        using var reader = XmlReader.Create(new MemoryStream(body));
        return (Bundle)new FhirXmlDeserializer().DeserializeResource(reader);
    }
}
