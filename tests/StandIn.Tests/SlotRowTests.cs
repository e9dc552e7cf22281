using System.Linq;
using Bars.Scenarios.StandIn.Tests.Support;
using FluentAssertions;
using Hl7.Fhir.Model;
using Hl7.Fhir.Utility;
using Xunit;
using Task = System.Threading.Tasks.Task;

namespace Bars.Scenarios.StandIn.Tests;

/// <summary>The Slot searches of the guide's table Booking.</summary>
public sealed class SlotRowTests
{
    private const string Window = "Slot?start=ge2026-11-24T00%3A00%3A00%2B00%3A00&start=le2026-11-30T00%3A00%3A00%2B00%3A00";
    private const string Service = "&Schedule.actor%3AHealthcareService=";
    private const string Includes = "&_include=Slot%3Aschedule&_include%3Aiterate=Schedule%3Aactor%3AHealthcareService";
    private const string AllResources = "Schedule HealthcareService Practitioner PractitionerRole Location";

    [Theory]
    [InlineData("&status=free", "2000072489", Includes, "free free", AllResources)]
    [InlineData("&status=free%2Cbusy", "2000072489", Includes, "free free busy", AllResources)]
    [InlineData("&status=busy%2Cfree", "2000072489", "", "free free busy", AllResources)]
    [InlineData("&status=busy,free", "2000072489", Includes, "free free busy", AllResources)]
    [InlineData("&status=free", "2000072489", "", "free free", "Schedule HealthcareService")]
    [InlineData("", "2000072489", "", "free free", AllResources)]
    [InlineData("&status=busy", "2000072489", "", "free free", AllResources)]
    [InlineData("&status=free", "2000073917", Includes, "", "")]
    [InlineData("&status=free", "1503499715", Includes, "free free", "Schedule HealthcareService")]
    [InlineData("&status=free", "2000011147", "", "free free", AllResources)]
    [InlineData("&status=free%2Cbusy", "2000011147", "", "free free busy", AllResources)]
    [InlineData("&status=free%2Cbusy", "2000071234", Includes, "busy", AllResources)]
    [InlineData("&status=free", "2000071234", Includes, "busy", AllResources)]
    public async Task The_service_and_the_status_choose_the_Slots(string status, string service, string includes, string slots, string others)
    {
        using var tkw = new Tkw();
        var answer = await tkw.GetAsync(Window + Service + service + status + includes);
        answer.Status.Should().Be(200);
        var bundle = answer.Resource<Bundle>();
        bundle.Type.Should().Be(Bundle.BundleType.Searchset);
        string.Join(' ', bundle.Entry.Select(entry => entry.Resource).OfType<Slot>().Select(slot => slot.Status.GetLiteral())).Should().Be(slots);
        string.Join(' ', bundle.Entry.Select(entry => entry.Resource!.TypeName).Where(type => type != "Slot")).Should().Be(others);
        bundle.Total.Should().Be(slots.Split(' ', System.StringSplitOptions.RemoveEmptyEntries).Length);
        bundle.Meta!.Profile.Should().Equal("https://fhir.hl7.org.uk/StructureDefinition/UKCore-Bundle");
    }

    [Fact]
    public async Task A_slow_service_answers_408()
    {
        using var tkw = new Tkw();
        (await tkw.GetAsync(Window + Service + "2000081230&status=free")).Should().BeOutcome(408, "invalid", "REC_TIMEOUT");
    }

    [Theory]
    [InlineData("Slot?status=free")]
    [InlineData("Slot")]
    [InlineData("Slot?Schedule.actor:HealthcareService=2000072489&status=free")]
    [InlineData("Slot?schedule.actor%3Ahealthcareservice=2000072489")]
    [InlineData("Slot?Schedule.actor%3AHealthcareService=2000072480")]
    public async Task A_search_without_a_known_service_in_the_encoded_parameter_is_refused(string path)
    {
        using var tkw = new Tkw();
        (await tkw.GetAsync(path)).Should().BeOutcome(400, "invalid", "REC_BAD_REQUEST");
    }

    [Fact]
    public async Task A_service_appended_as_the_hints_are_printed_replaces_the_first()
    {
        using var tkw = new Tkw();
        var answer = await tkw.GetAsync(Window + Service + "2000072489&status=busy%2Cfree" + Service + "2000073917");
        answer.Resource<Bundle>().Total.Should().Be(0);
    }

    [Theory]
    [InlineData("2026-11-24T00:30:00+00:00", "2026-11-25")]
    [InlineData("2026-11-24T23:59:59+00:00", "2026-11-25")]
    [InlineData("2026-07-01T22:59:59+00:00", "2026-07-02")]
    [InlineData("2026-07-01T23:00:00+00:00", "2026-07-03")]
    [InlineData("2026-02-28T12:00:00+00:00", "2026-03-01")]
    public async Task Slots_are_tomorrow_in_London_at_ten(string now, string tomorrow)
    {
        using var tkw = new Tkw(new StandInOptions { TimeProvider = new FixedTime(now) });
        var json = (await tkw.GetAsync(Window + Service + "2000072489&status=free%2Cbusy")).Json;
        json["entry"]!.AsArray().Take(3).Select(entry => $"{entry!["resource"]!["start"]} {entry["resource"]!["end"]}").Should().Equal(
            $"{tomorrow}T10:00:00+00:00 {tomorrow}T10:15:00+00:00",
            $"{tomorrow}T10:15:00+00:00 {tomorrow}T10:30:00+00:00",
            $"{tomorrow}T10:45:00+00:00 {tomorrow}T11:00:00+00:00");
    }

    [Fact]
    public async Task A_day_later_the_same_stand_in_offers_the_next_day()
    {
        var time = new FixedTime("2026-11-24T12:00:00+00:00");
        using var tkw = new Tkw(new StandInOptions { TimeProvider = time });
        await tkw.GetAsync(Window + Service + "2000072489");
        time.Now = time.Now.AddDays(1);
        var json = (await tkw.GetAsync(Window + Service + "2000072489")).Json;
        json["entry"]![0]!["resource"]!["start"]!.ToString().Should().Be("2026-11-26T10:00:00+00:00");
    }

    [Fact]
    public async Task The_resources_are_those_of_TKW()
    {
        using var tkw = new Tkw();
        var bundle = (await tkw.GetAsync(Window + Service + "2000072489&status=free%2Cbusy")).Resource<Bundle>();
        bundle.Entry.Select(entry => entry.FullUrl).Should().Equal(
            "https://directory.spineservices.nhs.uk/Slot/da83ae28-46f0-4aad-9c54-dcad462cafcb",
            "https://directory.spineservices.nhs.uk/Slot/c413ac51-df9b-45be-b413-d7548406a4fb",
            "https://directory.spineservices.nhs.uk/Slot/3f5dd95a-68a5-44ec-a234-3b28a24dad33",
            "https://directory.spineservices.nhs.uk/Schedule/7e8c4baa-b7a7-4a7c-bb8c-8c8426ad7781",
            "https://directory.spineservices.nhs.uk/HealthcareService/5088769a-491e-463f-a167-fff78bb472d9",
            "https://directory.spineservices.nhs.uk/Practitioner/cad5a61c-3797-4f26-8921-ae4bc7f75eb6",
            "https://directory.spineservices.nhs.uk/PractitionerRole/6bea99e7-b97f-4ee1-980d-05f997afff4f",
            "https://directory.spineservices.nhs.uk/Location/d23eac9a-12e7-46c5-8781-c3c1d9b1d3c5");
        bundle.Entry.Select(entry => entry.Resource).OfType<Slot>().Should().AllSatisfy(slot =>
        {
            slot.Schedule!.Reference.Should().Be("Schedule/7e8c4baa-b7a7-4a7c-bb8c-8c8426ad7781");
            slot.ServiceCategory[0].Coding[0].Code.Should().Be("14");
            slot.AppointmentType!.Coding[0].Code.Should().Be("EMERGENCY");
        });
    }

    [Fact]
    public async Task Each_search_result_has_an_id_a_time_and_a_link_of_its_own()
    {
        var time = new FixedTime("2026-11-24T12:34:56.7890000+00:00");
        using var tkw = new Tkw(new StandInOptions { TimeProvider = time });
        var path = "Slot?Schedule.actor%3AHealthcareService=2000072489&status=free";
        var first = (await tkw.GetAsync(path)).Json;
        var second = (await tkw.GetAsync(path)).Json;
        first["id"]!.ToString().Should().NotBe(second["id"]!.ToString()).And.MatchRegex("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$");
        first["timestamp"]!.ToString().Should().Be("2026-11-24T12:34:56.7890000+00:00");
        first["link"]!.AsArray().Should().ContainSingle();
        first["link"]![0]!["url"]!.ToString().Should().Be("https://tkw.test/booking-and-referral/FHIR/R4/" + path);
    }
}
