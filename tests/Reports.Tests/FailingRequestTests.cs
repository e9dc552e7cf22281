using System.Linq;
using System.Threading.Tasks;
using Bars.Scenarios.Reports.Tests.Support;
using Bars.Scenarios.Runtime;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Reports.Tests;

/// <summary>One edit of a request that passes, and the checks that then fail: these and no others.</summary>
public sealed class FailingRequestTests
{
    private const string Booking = "booking.new-booking-for-verified-patient";
    private const string CancelledBooking = "booking.cancel-booking";
    private const string Referral = "referral.new-referral-for-verified-patient";
    private const string CancelledReferral = "referral.cancel-referral";
    private const string Cad = "referral.new-referral-for-out-of-area-cad-referral";

    [Theory]
    [InlineData(Booking)]
    [InlineData(CancelledBooking)]
    [InlineData(Referral)]
    [InlineData(CancelledReferral)]
    [InlineData(Cad)]
    public async Task A_request_as_built_passes(string scenario) => (await Exchanges.Of(scenario).ValidateAsync()).Failed().Should().BeEmpty();

    [Theory]
    [InlineData("NHSD-Target-Identifier", null, "HDR-1")]
    [InlineData("X-Request-Id", "", "HDR-2")]
    [InlineData("X-Correlation-Id", null, "HDR-3")]
    [InlineData("NHSD-End-User-Organisation", null, "HDR-4")]
    [InlineData("NHSD-Requesting-Software", null, "HDR-5")]
    [InlineData("Accept", "application/json; version=1.0.0", "HDR-7")]
    [InlineData("Accept", "application/fhir+json", "HDR-8")]
    [InlineData("Accept", null, "HDR-7 HDR-8")]
    [InlineData("Content-Type", "application/json", "BH-1")]
    [InlineData("use-context", "a1t1", "BH-2")]
    [InlineData("use-context", "a1t1|booked|booking-request|new", "")]
    [InlineData("use-context", "referraltopharmacy|referral|servicerequest-request|new", "")]
    [InlineData("use-context", "a1t1|referral|servicerequest-request|delete", "BH-2")]
    public async Task A_header(string name, string? value, string failing) =>
        (await Exchanges.Of(Referral).WithHeader(name, value).ValidateAsync()).Failed().Should().Equal(Words(failing));

    [Theory]
    [InlineData(Referral, "https://fhir.nhs.uk/Id/dos-service-id|2000072489", "http://fhir.nhs.uk/Id/dos-service-id|2000072489", "EP-1")]
    [InlineData(Referral, "\"endpoint\":\"https://fhir.nhs.uk/Id/dos-service-id|2222222222\"", "\"endpoint\":\"urn:x\"", "EP-2")]
    [InlineData(Referral, "\"status\":\"active\",\"intent\":\"plan\",\"category\"", "\"status\":\"draft\",\"intent\":\"plan\",\"category\"", "NS-1")]
    [InlineData(Referral, "\"status\":\"finished\"", "\"status\":\"planned\"", "NS-2")]
    [InlineData(Referral, "\"status\":\"completed\",\"intent\":\"plan\"", "\"status\":\"active\",\"intent\":\"plan\"", "NS-3")]
    [InlineData(Referral, "\"use\":\"official\"", "\"use\":\"usual\"", "REQ-1 REQ-2 REQ-3")]
    [InlineData(Referral, "\"code\":\"a1t1\"", "\"code\":\"a7t1\"", "REQ-6")]
    [InlineData(Referral, "\"code\":\"a1t1\"", "\"code\":\"a1t1x\"", "REQ-6")]
    [InlineData(Referral, "https://fhir.nhs.uk/CodeSystem/usecases-categories-bars", "https://fhir.nhs.uk/CodeSystem/other", "REQ-4 REQ-5 REQ-6")]
    [InlineData(Referral, "\"code\":\"DRC\"", "\"code\":\"XXX\"", "NR-2")]
    [InlineData(Referral, ",\"display\":\"111 - ED\"", "", "DS-1")]
    [InlineData(Referral, "\"valuePositiveInt\":1", "\"valuePositiveInt\":2", "CT-2")]
    [InlineData(Referral, "\"valuePositiveInt\":2", "\"valuePositiveInt\":1", "CT-2")]
    [InlineData(Referral, "\"birthDate\"", "\"telecom\":[{\"system\":\"phone\",\"value\":\"1\"}],\"birthDate\"", "CT-1")]
    [InlineData(Referral, "https://fhir.hl7.org.uk/StructureDefinition/UKCore-Observation", "https://fhir.hl7.org.uk/StructureDefinition/Other", "MD-1")]
    [InlineData(Referral, "http://hl7.org/fhir/StructureDefinition/patient-religion", "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-BirthSex", "SX-1")]
    [InlineData(CancelledReferral, "\"code\":\"referral\"", "\"code\":\"other\"", "CR-1")]
    [InlineData(CancelledBooking, "\"resourceType\":\"Appointment\"", "\"resourceType\":\"Basic\"", "MSG-2 CB-4")]
    [InlineData(Booking, "\"use\":\"home\"", "\"use\":\"work\"", "BK-12 BK-13")]
    [InlineData(Booking, "\"id\":\"da83ae28-46f0-4aad-9c54-dcad462cafcb\"", "\"id\":\"other\"", "")]
    [InlineData(Cad, "\"display\":\"CAD to CAD Out of Area Referral\"", "\"display\":\"CAD to CAD Out of Area Request\"", "CA-3")]
    [InlineData(Cad, "https://fhir.nhs.uk/Questionnaire/NOC\",\"status\":\"completed\"", "https://fhir.nhs.uk/Questionnaire/NOC\",\"status\":\"in-progress\"", "CA-8")]
    public async Task A_part_of_the_body(string scenario, string before, string after, string failing)
    {
        var report = await Exchanges.Of(scenario).Edit(before, after).ValidateAsync();
        report.Failed().Should().Equal(Words(failing));
    }

    [Theory]
    [InlineData("+00:00\",\"profile\"", "LU-1")]
    public async Task An_instant_without_seven_digits_fails_though_all_others_are_right(string end, string failing)
    {
        var exchange = Exchanges.Of(Referral);
        var body = Exchanges.Body(exchange);
        var dot = body.IndexOf(end, System.StringComparison.Ordinal) - 8;
        body[dot].Should().Be('.');
        var edited = exchange.WithBody(body[..dot] + body[(dot + 8)..]);
        (await edited.ValidateAsync()).Failed().Should().Equal(failing);
        (await edited.ValidateAsync(new() { Parity = true })).Failed().Should().NotContain(failing, "one good value is enough for TKW");
    }

    [Theory]
    [InlineData("start=ge2026-01-01T00%3A00%3A00%2B00%3A00&start=le2026-01-02T00%3A00%3A00Z&status=free%2Cbusy&Schedule.actor%3AHealthcareService=1", "")]
    [InlineData("start=ge2026-01-01T00%3A00%3A00%2B00%3A00&start=le2026-01-02T00%3A00%3A00Z&status=free,busy&Schedule.actor%3AHealthcareService=1", "SLU-2")]
    [InlineData("start=ge2026-01-01T00%3A00%3A00%2B00%3A00&end=le2026-01-02T00%3A00%3A00Z&status=free&Schedule.actor%3AHealthcareService=1", "SLU-3")]
    [InlineData("start=ge2026-01-01&start=le2026-01-02T00%3A00%3A00Z&status=free&Schedule.actor%3AHealthcareService=1", "SLU-4")]
    [InlineData("start=ge2026-01-01T00%3A00%3A00%2B00%3A00&start=le2026-01-02T00%3A00%3A00Z&status=free&Schedule.actor:HealthcareService=1", "SLU-5")]
    public async Task The_address_of_a_slot_search(string query, string failing) =>
        (await Exchanges.Of("booking.search-for-free-slots").WithUrl($"/R4/Slot?{query}").ValidateAsync()).Failed().Should().Equal(Words(failing));

    [Theory]
    [InlineData("context=https%3A%2F%2Ffhir.nhs.uk%2FId%2Fdos-service-id%7C2000011147", "")]
    [InlineData("context=https://fhir.nhs.uk/Id/dos-service-id|2000011147", "MDU-1")]
    public async Task The_context_of_a_definition_search(string query, string failing) =>
        (await Exchanges.Of("message-def.md-for-referral-receiver").WithUrl($"/R4/MessageDefinition?{query}").ValidateAsync()).Failed().Should().Equal(Words(failing));

    [Fact]
    public async Task A_finding_names_codes_of_its_interaction_and_the_line_of_the_element()
    {
        var exchange = Exchanges.Of(Booking).WithHeader("X-Request-Id", null);
        (await exchange.ValidateAsync()).Findings.Single().Requirement.Should().Be("BS-HTTP-HEAD");

        var body = Exchanges.Body(Exchanges.Of(Referral)).Replace("\"family\":", "\n  \"family\":", System.StringComparison.Ordinal);
        var finding = (await Exchanges.Of(Referral).WithBody(body.Replace("\"use\":\"official\",\n  \"family\"", "\"use\":\"official\",\n  \"suffix\":[\"x\"],\"familie\"", System.StringComparison.Ordinal)).ValidateAsync())
            .Findings.Single(item => item.Code == "REQ-2");
        finding.Location.Should().Be("Bundle.entry[5].resource.name[0]");
        finding.Position!.Value.Line.Should().Be(1);
    }

    [Fact]
    public async Task In_XML_the_same_mistake_is_the_same_finding()
    {
        var xml = await Exchanges.Of(Referral, BodyFormat.Xml).Edit("valuePositiveInt value=\"1\"", "valuePositiveInt value=\"3\"").ValidateAsync();
        var json = await Exchanges.Of(Referral).Edit("\"valuePositiveInt\":1", "\"valuePositiveInt\":3").ValidateAsync();
        var (left, right) = (xml.Findings.Single(), json.Findings.Single());
        left.Should().BeEquivalentTo(right, options => options.Excluding(finding => finding.Position));
        left.Position.Should().NotBeNull();
    }

    [Theory]
    [InlineData(Booking, "BH-2")]
    [InlineData(Cad, "")]
    public async Task Parity_has_the_quirks_of_TKW(string scenario, string failing) =>
        (await Exchanges.Of(scenario).ValidateAsync(new() { Parity = true })).Failed().Should().Equal(Words(failing));

    private static string[] Words(string text) => text.Split(' ', System.StringSplitOptions.RemoveEmptyEntries);
}
