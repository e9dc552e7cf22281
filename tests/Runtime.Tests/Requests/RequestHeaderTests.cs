using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Runtime.Tests.Requests;

public sealed class RequestHeaderTests
{
    private const string Tkw = "eyJzeXN0ZW0iOiJodHRwczovL2ZoaXIubmhzLnVrL0lkL2Rvcy1zZXJ2aWNlLWlkIiwidmFsdWUiOiIyMDAwMDcyNDg5In0=";
    private const string Organisation = "eyJyZXNvdXJjZVR5cGUiOiJPcmdhbml6YXRpb24iLCJpZGVudGlmaWVyIjpbeyJ2YWx1ZSI6IldBU1AiLCJzeXN0ZW0iOiJodHRwczovL2ZoaXIubmhzLnVrL0lkL29kcy1vcmdhbml6YXRpb24tY29kZSJ9XSwibmFtZSI6Ik15IHNlcnZpY2UgcHJvdmlkZXIgbmFtZSJ9";
    private const string Software = "eyJyZXNvdXJjZVR5cGUiOiJEZXZpY2UiLCJpZGVudGlmaWVyIjpbeyJzeXN0ZW0iOiJ1cm46b2lkOjEuMi4zNi4xNDYuNTk1LjIxNy4wLjEiLCJ2YWx1ZSI6IlNVUFAtQVBQLTEifV0sImRldmljZU5hbWUiOlt7Im5hbWUiOiJTY2VuYXJpb3MiLCJ0eXBlIjoidXNlci1mcmllbmRseS1uYW1lIn1dLCJ2ZXJzaW9uIjpbeyJ2YWx1ZSI6IjEuMC4wIn1dfQ==";

    [Fact]
    public void A_new_referral_carries_all_headers()
    {
        using var request = new ScenarioRequestFactory(Fixed.Options).Create(ReferralScenarios.NewReferralForVerifiedPatient);

        Headers(request).Should().Equal(new Dictionary<string, string>
        {
            ["X-Request-ID"] = "00000000-0000-4000-8000-000000000001",
            ["X-Correlation-Id"] = "00000000-0000-4000-8000-000000000002",
            ["NHSD-Target-Identifier"] = Tkw,
            ["NHSD-End-User-Organisation"] = Organisation,
            ["NHSD-Requesting-Software"] = Software,
            ["Accept"] = "application/fhir+json; version=1.0.0",
            ["use-context"] = "a1t1|referral|servicerequest-request|new",
            ["Content-Type"] = "application/fhir+json",
        });
    }

    [Fact]
    public void A_read_carries_no_headers_of_messages()
    {
        using var request = new ScenarioRequestFactory(Fixed.Options).Create(BookingScenarios.GetBooking);

        request.Content.Should().BeNull();
        Headers(request).Keys.Should().BeEquivalentTo(
            "X-Request-ID", "X-Correlation-Id", "NHSD-Target-Identifier", "NHSD-End-User-Organisation", "NHSD-Requesting-Software", "Accept");
    }

    [Fact]
    public void Without_the_headers_beyond_the_guide_its_four_and_the_content_type_are_left()
    {
        using var request = new ScenarioRequestFactory(Fixed.Options with { HeadersBeyondGuide = false }).Create(ReferralScenarios.NewReferralForVerifiedPatient);

        Headers(request).Keys.Should().BeEquivalentTo(
            "X-Request-ID", "X-Correlation-Id", "NHSD-Target-Identifier", "NHSD-End-User-Organisation", "Content-Type");
    }

    [Fact]
    public void XML_is_said_and_asked_for()
    {
        using var request = new ScenarioRequestFactory(Fixed.Options with { Format = BodyFormat.Xml }).Create(BookingScenarios.NewBookingForVerifiedPatient);

        Headers(request).Should().Contain("Accept", "application/fhir+xml; version=1.0.0").And.Contain("Content-Type", "application/fhir+xml");
    }

    [Theory]
    [InlineData("booking.new-booking-for-verified-patient", "a1t1|booked|booking-request|new")]
    [InlineData("booking.cancel-booking", "a1t1|cancelled|booking-request|update")]
    [InlineData("referral.cancel-referral", "a1t1|referral|servicerequest-request|update")]
    [InlineData("referral.new-referral-for-out-of-area-cad-referral", "a6t1|referral|servicerequest-request|new")]
    [InlineData("validation.update-validation-request", "a4t1|validation|servicerequest-request|update")]
    [InlineData("response.full-validation-response", "a4t1|validation|servicerequest-request|new")]
    public void The_use_context_follows_the_message(string id, string expected)
    {
        using var request = new ScenarioRequestFactory(Fixed.Options).Create(ScenarioCatalogue.Default.Find(id));

        Headers(request).Should().Contain("use-context", expected);
    }

    [Fact]
    public void The_target_identifier_is_that_of_the_service_for_every_scenario()
    {
        var factory = new ScenarioRequestFactory(Fixed.Options);
        foreach (var scenario in ScenarioCatalogue.Default.Scenarios.Where(scenario => scenario.Request.CanBuild))
        {
            using var request = factory.Create(scenario);
            Headers(request).Should().Contain("NHSD-Target-Identifier", scenario.Request.Target.TargetIdentifier, "{0} is for that service", scenario.Id);
        }
    }

    [Fact]
    public void Names_are_escaped_within_JSON_and_encoded_as_UTF8()
    {
        var sender = SenderIdentity.Example with { OrganisationName = "Dr \"Q\" \\ Söhne\n", OdsCode = "A1" };

        using var request = new ScenarioRequestFactory(Fixed.Options with { Sender = sender }).Create(BookingScenarios.GetBooking);

        Encoding.UTF8.GetString(Convert.FromBase64String(Headers(request)["NHSD-End-User-Organisation"])).Should().Be(
            """{"resourceType":"Organization","identifier":[{"value":"A1","system":"https://fhir.nhs.uk/Id/ods-organization-code"}],"name":"Dr \"Q\" \\ Söhne\n"}""");
    }

    [Fact]
    public void Every_request_has_ids_of_its_own()
    {
        var factory = new ScenarioRequestFactory();
        using var first = factory.Create(BookingScenarios.GetBooking);
        using var second = factory.Create(BookingScenarios.GetBooking);

        var ids = new[] { first, second }.SelectMany(request => new[] { Headers(request)["X-Request-ID"], Headers(request)["X-Correlation-Id"] }).ToList();
        ids.Should().OnlyHaveUniqueItems().And.OnlyContain(id => Guid.Parse(id).Version == 4);
    }

    [Fact]
    public void A_slot_that_nobody_fills_is_an_error_that_names_header_and_slot()
    {
        var catalogue = new ScenarioCatalogue { Headers = [new() { Name = "X-Trace", ValueTemplate = "${trace-id}" }] };

        var creating = () => new ScenarioRequestFactory(new() { Catalogue = catalogue });

        creating.Should().Throw<InvalidOperationException>()
            .WithMessage("The header X-Trace has the unknown slot '${trace-id}'. Known slots: correlation-id, media-type, *");
    }

    [Fact]
    public void A_value_of_two_lines_is_refused()
    {
        var catalogue = new ScenarioCatalogue { Headers = [new() { Name = "X-Name", ValueTemplate = "${organisation-name}" }] };
        var sender = SenderIdentity.Example with { OrganisationName = "one\r\nX-Injected: two" };
        var factory = new ScenarioRequestFactory(new() { Catalogue = catalogue, Sender = sender });

        factory.Invoking(one => one.Create(BookingScenarios.GetBooking)).Should().Throw<InvalidOperationException>().WithMessage("'X-Name' can not be sent*");
    }

    /// <summary>.NET spells X-Request-ID in its own way; field names are case-insensitive (RFC 9110, 5.1).</summary>
    private static Dictionary<string, string> Headers(HttpRequestMessage request) =>
        request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated ?? default)
            .Where(header => header.Key != "Content-Length")
            .ToDictionary(header => header.Key, header => header.Value.ToString());
}
