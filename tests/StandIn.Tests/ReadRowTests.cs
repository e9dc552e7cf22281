using Bars.Scenarios.StandIn.Tests.Support;
using FluentAssertions;
using Hl7.Fhir.Model;
using Xunit;
using Task = System.Threading.Tasks.Task;

namespace Bars.Scenarios.StandIn.Tests;

/// <summary>The rows that read an Appointment or a ServiceRequest.</summary>
public sealed class ReadRowTests
{
    [Theory]
    [InlineData("Appointment/ce1c4ced-2a84-4198-9982-9caf894d0bb7")]
    [InlineData("Appointment/00000000-0000-0000-0000-000000000001")]
    [InlineData("Appointment")]
    [InlineData("Appointment/")]
    [InlineData("Appointment?patient%3Aidentifier=9658499007")]
    public async Task Every_Appointment_is_the_one_Appointment_of_yesterday(string path)
    {
        using var tkw = new Tkw(new StandInOptions { TimeProvider = new FixedTime("2026-11-24T00:10:00+00:00") });
        var answer = await tkw.GetAsync(path);
        answer.Status.Should().Be(200);
        answer.Resource<Appointment>().Id.Should().Be("ce1c4ced-2a84-4198-9982-9caf894d0bb7");
        answer.Json["status"]!.ToString().Should().Be("booked");
        answer.Json["start"]!.ToString().Should().Be("2026-11-23T12:30:30+00:00");
        answer.Json["end"]!.ToString().Should().Be("2026-11-23T12:40:30+00:00");
        answer.Json["created"]!.ToString().Should().Be("2026-11-23T15:01:30+00:00");
        answer.Json["slot"]![0]!["reference"]!.ToString().Should().Be("urn:uuid:deb4c4b3-870b-4599-84df-5e54cef7afda");
    }

    [Theory]
    [InlineData("Appointment", "2026-11-23T15:01:30.0000000+00:00")]
    [InlineData("ServiceRequest/79120f41-a431-4f08-bcc5-1e67006fcae0", "2026-11-23T12:10:00.0000000+00:00")]
    [InlineData("ServiceRequest/0b42eac3-0175-43c8-bbab-efaa8ca31ccf", "2026-11-23T15:00:00.0000000+00:00")]
    [InlineData("Slot?Schedule.actor%3AHealthcareService=2000072489&status=free", "2026-11-23T09:30:00.0000000+00:00")]
    public async Task Early_in_the_morning_nothing_was_updated_later_the_same_day(string path, string lastUpdated)
    {
        using var tkw = new Tkw(new StandInOptions { TimeProvider = new FixedTime("2026-11-24T00:10:00+00:00") });
        (await tkw.GetAsync(path)).Json["meta"]!["lastUpdated"]!.ToString().Should().Be(lastUpdated);
    }

    [Fact]
    public async Task The_Appointment_of_the_failing_booking_answers_501()
    {
        using var tkw = new Tkw();
        (await tkw.GetAsync("Appointment/0d440c22-7f25-4c6c-905d-2213d197d02a")).Should().BeOutcome(501, "invalid", "REC_NOT_IMPLEMENTED");
    }

    [Theory]
    [InlineData("79120f41-a431-4f08-bcc5-1e67006fcae0", "referral", "a1t1")]
    [InlineData("0b42eac3-0175-43c8-bbab-efaa8ca31ccf", "validation", null)]
    public async Task A_ServiceRequest_is_read_by_its_id(string id, string category, string? useCase)
    {
        using var tkw = new Tkw(new StandInOptions { TimeProvider = new FixedTime("2026-11-24T23:50:00+00:00") });
        var answer = await tkw.GetAsync("ServiceRequest/" + id);
        answer.Status.Should().Be(200);
        var request = answer.Resource<ServiceRequest>();
        request.Id.Should().Be(id);
        request.Status.Should().Be(RequestStatus.Active);
        request.Category[0].Coding[0].Code.Should().Be(category);
        (request.Category[0].Coding.Count > 1 ? request.Category[0].Coding[1].Code : null).Should().Be(useCase);
        answer.Json["authoredOn"]!.ToString().Should().StartWith("2026-11-23T");
    }

    [Theory]
    [InlineData("9e595424-9d67-45db-9a90-03259653cd37", 408, "invalid", "REC_TIMEOUT")]
    [InlineData("c337e8d8-fd5b-4a13-a8e4-0f6f4ac1bb1a", 501, "invalid", "REC_NOT_IMPLEMENTED")]
    [InlineData("61215702-0049-4d76-9807-2123f0a6ca15", 405, "not-supported", "REC_METHOD_NOT_ALLOWED")]
    [InlineData("9d280ad9-6dda-46d2-a75e-f5b47b2f4e87", 429, "invalid", "REC_TOO_MANY_REQUESTS")]
    [InlineData("4d65ddaa-4d09-41cd-87c9-aeb9c0c96352", 503, "invalid", "REC_UNAVAILABLE")]
    [InlineData("00000000-0000-0000-0000-000000000001", 400, "invalid", "REC_BAD_REQUEST")]
    public async Task A_ServiceRequest_fails_by_its_id(string id, int status, string issue, string code)
    {
        using var tkw = new Tkw();
        (await tkw.GetAsync("ServiceRequest/" + id)).Should().BeOutcome(status, issue, code);
    }

    [Fact]
    public async Task Method_not_allowed_says_what_is()
    {
        using var tkw = new Tkw();
        var answer = await tkw.GetAsync("ServiceRequest/61215702-0049-4d76-9807-2123f0a6ca15");
        answer.Header("Allow").Should().Be("GET, POST");
    }

    [Theory]
    [InlineData("metadata/", "CapabilityStatement")]
    [InlineData("MessageDefinition/?context=2000011147", "Bundle")]
    [InlineData("Slot/?Schedule.actor%3AHealthcareService=2000072489&status=free", "Bundle")]
    [InlineData("ServiceRequest/0b42eac3-0175-43c8-bbab-efaa8ca31ccf/", "ServiceRequest")]
    public async Task A_slash_at_the_end_of_the_path_does_not_matter(string path, string resource)
    {
        using var tkw = new Tkw();
        var answer = await tkw.GetAsync(path);
        answer.Status.Should().Be(200);
        answer.Json["resourceType"]!.ToString().Should().Be(resource);
    }

    [Theory]
    [InlineData("Metadata")]
    [InlineData("slot?Schedule.actor%3AHealthcareService=2000072489")]
    [InlineData("SlotXYZ")]
    [InlineData("appointment")]
    [InlineData("Appointments")]
    [InlineData("Patient/1")]
    [InlineData("$process-message")]
    [InlineData("../r4/metadata")]
    [InlineData("../../../metadata")]
    [InlineData("")]
    public async Task Endpoints_are_case_sensitive_and_no_others_exist(string path)
    {
        using var tkw = new Tkw();
        (await tkw.GetAsync(path)).Should().BeOutcome(400, "invalid", "REC_BAD_REQUEST");
    }
}
