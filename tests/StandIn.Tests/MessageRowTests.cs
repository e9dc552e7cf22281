using System.Threading.Tasks;
using Bars.Scenarios.StandIn.Tests.Support;
using FluentAssertions;
using Hl7.Fhir.Model;
using Xunit;
using Task = System.Threading.Tasks.Task;

namespace Bars.Scenarios.StandIn.Tests;

/// <summary>The rows of the guide's tables Booking, Referral, Validation and Response that post a message.</summary>
public sealed class MessageRowTests
{
    private const string DefaultAppointment = "ce1c4ced-2a84-4198-9982-9caf894d0bb7";
    private const string DefaultReferral = "79120f41-a431-4f08-bcc5-1e67006fcae0";
    private const string DefaultValidation = "0b42eac3-0175-43c8-bbab-efaa8ca31ccf";

    [Theory]
    [InlineData("9658499007", DefaultAppointment)]
    [InlineData(null, DefaultAppointment)]
    [InlineData("9658499104", DefaultAppointment)]
    [InlineData("9658499090", "0d440c22-7f25-4c6c-905d-2213d197d02a")]
    public async Task A_new_booking_returns_its_Appointment(string? nhsNumber, string id)
    {
        using var tkw = new Tkw();
        var answer = await tkw.PostAsync(Bodies.BookingNew(nhsNumber));
        answer.Status.Should().Be(200);
        answer.Ids("Appointment").Should().Equal(id);
        answer.Resource<Bundle>().Id.Should().Be("777a156c-af3c-4748-a8a3-7e95e4b0df9a");
    }

    [Theory]
    [InlineData("9658499058", DefaultReferral)]
    [InlineData(null, DefaultReferral)]
    [InlineData("9675199962", "61215702-0049-4d76-9807-2123f0a6ca15")]
    [InlineData("9657562376", "9d280ad9-6dda-46d2-a75e-f5b47b2f4e87")]
    [InlineData("9999960529", "4d65ddaa-4d09-41cd-87c9-aeb9c0c96352")]
    public async Task A_new_referral_returns_its_ServiceRequest(string? nhsNumber, string id)
    {
        using var tkw = new Tkw();
        var answer = await tkw.PostAsync(Bodies.ReferralNew(nhsNumber));
        answer.Status.Should().Be(200);
        answer.Ids("ServiceRequest").Should().Equal(id);
        answer.Resource<Bundle>();
    }

    [Theory]
    [InlineData(null, DefaultValidation)]
    [InlineData("9658499082", "9e595424-9d67-45db-9a90-03259653cd37")]
    [InlineData("9658499090", "c337e8d8-fd5b-4a13-a8e4-0f6f4ac1bb1a")]
    [InlineData("9658499147", DefaultValidation)]
    [InlineData("9658499155", DefaultValidation)]
    [InlineData("9658499163", DefaultValidation)]
    public async Task A_new_validation_returns_its_ServiceRequest(string? nhsNumber, string id)
    {
        using var tkw = new Tkw();
        var answer = await tkw.PostAsync(Bodies.ValidationNew(nhsNumber));
        answer.Status.Should().Be(200);
        answer.Ids("ServiceRequest").Should().Equal(id);
        answer.Resource<Bundle>();
    }

    [Theory]
    [InlineData("9658499015", 404, "invalid", "REC_NOT_FOUND")]
    [InlineData("9658499023", 409, "invalid", "REC_CONFLICT")]
    [InlineData("9658499031", 422, "invalid", "REC_UNPROCESSABLE_ENTITY")]
    public async Task A_new_booking_fails_for_its_sentinels(string nhsNumber, int status, string issue, string code)
    {
        using var tkw = new Tkw();
        (await tkw.PostAsync(Bodies.BookingNew(nhsNumber))).Should().BeOutcome(status, issue, code);
    }

    [Theory]
    [InlineData("9658499066", 400, "invalid", "REC_BAD_REQUEST")]
    [InlineData("9658499074", 500, "invalid", "REC_SERVER_ERROR")]
    public async Task A_new_referral_fails_for_its_sentinels(string nhsNumber, int status, string issue, string code)
    {
        using var tkw = new Tkw();
        (await tkw.PostAsync(Bodies.ReferralNew(nhsNumber))).Should().BeOutcome(status, issue, code);
    }

    [Theory]
    [InlineData("9658499015", 404, "REC_NOT_FOUND")]
    [InlineData("9658499112", 409, "REC_CONFLICT")]
    [InlineData("9658499120", 422, "REC_UNPROCESSABLE_ENTITY")]
    [InlineData("9658499139", 401, "REC_UNAUTHORIZED")]
    [InlineData("9658499171", 401, "REC_UNAUTHORIZED")]
    [InlineData("9658499023", 409, "REC_CONFLICT")]
    [InlineData("9658499031", 422, "REC_UNPROCESSABLE_ENTITY")]
    public async Task A_new_validation_fails_for_its_sentinels(string nhsNumber, int status, string code)
    {
        using var tkw = new Tkw();
        (await tkw.PostAsync(Bodies.ValidationNew(nhsNumber))).Should().BeOutcome(status, "invalid", code);
    }

    [Fact]
    public async Task A_cancelled_booking_keeps_the_Appointment_id_it_names()
    {
        using var tkw = new Tkw();
        var body = Bodies.BookingCancelled().With("Appointment", appointment => appointment["id"] = "5f3a36ba-6b0b-4b7c-9d5b-0c1a5d1c8a11");
        var answer = await tkw.PostAsync(body);
        answer.Status.Should().Be(200);
        answer.Ids("Appointment").Should().Equal("5f3a36ba-6b0b-4b7c-9d5b-0c1a5d1c8a11");
    }

    [Theory]
    [InlineData("update")]
    [InlineData("new")]
    public async Task A_cancelled_booking_without_an_id_is_given_one_whatever_its_reason(string reason)
    {
        using var tkw = new Tkw();
        var answer = await tkw.PostAsync(Bodies.BookingCancelled().WithReason(reason));
        answer.Status.Should().Be(200);
        answer.Ids("Appointment").Should().Equal(DefaultAppointment);
    }

    [Fact]
    public async Task A_cancelled_referral_returns_the_ServiceRequest_it_names()
    {
        using var tkw = new Tkw();
        var body = Bodies.ServiceRequestCancelled().With("ServiceRequest", request => request["id"] = "09b53c07-2a21-4ba5-ac8b-f33e486d794d");
        var answer = await tkw.PostAsync(body);
        answer.Status.Should().Be(200);
        answer.Ids("ServiceRequest").Should().Equal("09b53c07-2a21-4ba5-ac8b-f33e486d794d");
        answer.Ids("Encounter").Should().BeEmpty("a cancellation comes back as it is");
    }

    [Fact]
    public async Task The_published_cancellation_without_an_id_and_with_the_category_of_a_validation_returns_09b53c07()
    {
        using var tkw = new Tkw();
        var body = Bodies.ServiceRequestCancelled().With("ServiceRequest", request =>
        {
            request.Remove("id");
            request["category"]![0]!["coding"]![0]!["code"] = "validation";
            request["category"]![0]!["coding"]![1]!["code"] = "a4t1";
        });
        var answer = await tkw.PostAsync(body);
        answer.Status.Should().Be(200);
        answer.Ids("ServiceRequest").Should().Equal("09b53c07-2a21-4ba5-ac8b-f33e486d794d");
        answer.Warnings.Should().ContainSingle().Which.Should().StartWith("299 bars-stand-in \"TKW 1.0.19 takes the category validation");
    }

    [Theory]
    [InlineData("active")]
    [InlineData("revoked")]
    public async Task An_updated_or_cancelled_validation_returns_0b42eac3(string status)
    {
        using var tkw = new Tkw();
        var body = Bodies.ValidationUpdate().With("ServiceRequest", request => request["status"] = status);
        var answer = await tkw.PostAsync(body);
        answer.Status.Should().Be(200);
        answer.Ids("ServiceRequest").Should().Equal(DefaultValidation);
    }

    [Fact]
    public async Task An_out_of_area_referral_is_accepted_for_its_target()
    {
        using var tkw = new Tkw();
        var answer = await tkw.PostAsync(Bodies.ReferralCad(), "2000159910");
        answer.Status.Should().Be(200);
        answer.Ids("ServiceRequest").Should().Equal(DefaultReferral);
    }
}
