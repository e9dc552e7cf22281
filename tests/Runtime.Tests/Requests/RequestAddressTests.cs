using System;
using System.Linq;
using System.Net.Http;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Runtime.Tests.Requests;

public sealed class RequestAddressTests
{
    private const string Window = "Slot?start=ge2025-03-29T23%3A59%3A58%2B00%3A00&start=le2025-04-05T23%3A59%3A58%2B00%3A00";

    private const string Includes =
        "&_include=Slot%3Aschedule&_include=Schedule%3Aactor%3AHealthcareService&_include=Schedule%3Aactor%3APractitioner"
        + "&_include=Schedule%3Aactor%3APractitionerRole&_include=HealthcareService.providedBy&_include=HealthcareService%3Alocation";

    [Theory]
    [InlineData("capability.cs-for-validation-sender", "GET", "metadata")]
    [InlineData("message-def.md-for-booking-and-referral-receiver", "GET", "MessageDefinition?context=https%3A%2F%2Ffhir.nhs.uk%2FId%2Fdos-service-id%7C2000011147")]
    [InlineData("message-def.md-failed-request-http-401", "GET", "MessageDefinition?context=https%3A%2F%2Ffhir.nhs.uk%2FId%2Fdos-service-id%7CFAIL0401")]
    [InlineData("message-def.md-without-context", "GET", "MessageDefinition")]
    [InlineData("booking.search-for-free-slots", "GET", Window + "&Schedule.actor%3AHealthcareService=2000072489&status=free" + Includes)]
    [InlineData("booking.search-for-free-and-busy-slots", "GET", Window + "&Schedule.actor%3AHealthcareService=2000072489&status=free%2Cbusy" + Includes)]
    [InlineData("booking.return-no-slots", "GET", Window + "&Schedule.actor%3AHealthcareService=2000073917&status=free" + Includes)]
    [InlineData("booking.search-for-free-slots-without-includes", "GET", Window + "&Schedule.actor%3AHealthcareService=2000072489&status=free")]
    [InlineData("booking.slot-search-without-service", "GET", Window + "&status=free" + Includes)]
    [InlineData("booking.get-booking", "GET", "Appointment/ce1c4ced-2a84-4198-9982-9caf894d0bb7")]
    [InlineData("referral.get-referral-http-503", "GET", "ServiceRequest/4d65ddaa-4d09-41cd-87c9-aeb9c0c96352")]
    [InlineData("booking.cancel-booking", "POST", "$process-message")]
    public void Method_path_and_query_are_those_of_the_guide(string id, string method, string address)
    {
        using var request = new ScenarioRequestFactory(Fixed.Options).Create(ScenarioCatalogue.Default.Find(id));

        request.Method.Method.Should().Be(method);
        request.RequestUri!.OriginalString.Should().Be(address);
        new Uri(new Uri("https://int.api.service.nhs.uk/booking-and-referral/FHIR/R4/"), request.RequestUri).AbsoluteUri
            .Should().Be("https://int.api.service.nhs.uk/booking-and-referral/FHIR/R4/" + address, "the encoding has to survive on the wire");
    }

    [Fact]
    public void Further_parameters_follow_in_their_order_even_if_their_name_is_there_already()
    {
        var recipe = MessageDefScenarios.MdForReferralReceiver.Request with
        {
            Parameters = [new("context", "https://fhir.nhs.uk/CodeSystem/usecases-categories-bars|a5t1"), new("_count", "50")],
        };

        using var request = new ScenarioRequestFactory(Fixed.Options).Create(recipe);

        request.RequestUri!.OriginalString.Should().Be(
            "MessageDefinition?context=https%3A%2F%2Ffhir.nhs.uk%2FId%2Fdos-service-id%7C2000076289"
            + "&context=https%3A%2F%2Ffhir.nhs.uk%2FCodeSystem%2Fusecases-categories-bars%7Ca5t1&_count=50");
    }

    [Fact]
    public void The_window_is_in_UTC_whatever_the_offset_of_the_clock()
    {
        var clock = new FixedClock(new(2025, 7, 1, 0, 30, 0, TimeSpan.FromHours(1)));

        using var request = new ScenarioRequestFactory(new() { TimeProvider = clock }).Create(BookingScenarios.SearchForFreeSlots);

        request.RequestUri!.OriginalString.Should().StartWith("Slot?start=ge2025-06-30T23%3A30%3A00%2B00%3A00&start=le2025-07-07T23%3A30%3A00%2B00%3A00&");
    }

    [Fact]
    public void A_row_that_describes_an_answer_only_is_refused_by_its_id()
    {
        var factory = new ScenarioRequestFactory(Fixed.Options);
        var scenario = ScenarioCatalogue.Default.Find("booking.new-booking-with-two-appointments");

        factory.Invoking(one => one.Create(scenario)).Should().Throw<InvalidOperationException>()
            .WithMessage("The scenario booking.new-booking-with-two-appointments describes an answer only: the catalogue has no message for it.*");
        factory.Invoking(one => one.Create(scenario.Request)).Should().Throw<InvalidOperationException>().WithMessage("The recipe of NewBooking describes an answer only*");
        factory.Invoking(one => one.CreateBundle(scenario.Request)).Should().Throw<InvalidOperationException>();
        factory.Invoking(one => one.CreateBundle(BookingScenarios.GetBooking.Request)).Should().Throw<ArgumentException>().WithMessage("Appointment is no message and has no body.*");
    }

    [Fact]
    public void Requests_are_equal_under_one_clock_and_source_of_ids()
    {
        var (one, other) = (new ScenarioRequestFactory(Fixed.Options), new ScenarioRequestFactory(Fixed.Options));
        foreach (var scenario in ScenarioCatalogue.Default.DocumentedScenarios)
        {
            using var first = one.Create(scenario);
            using var second = other.Create(scenario);
            Text(first).Should().Be(Text(second));
        }
    }

    private static string Text(HttpRequestMessage request) => CurlCommand.For(request, new("http://localhost"));
}
