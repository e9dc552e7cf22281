using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Bars.Scenarios.Reports.Tests.Support;
using Bars.Scenarios.Runtime;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Reports.Tests;

/// <summary>Who a patient is, and what lets somebody in, is in nothing that is shown.</summary>
public sealed class MaskTests
{
    private const string Booking = "booking.new-booking-for-verified-patient";

    // Valid, and published by nobody.
    private const string Unpublished = "9434765919";

    private static readonly ExchangeMask Mask = new(ScenarioCatalogue.Default);

    [Theory]
    [InlineData("/R4/Patient/9434765919", "/R4/Patient/943%E2%80%A2%E2%80%A2%E2%80%A2%E2%80%A2%E2%80%A219")]
    [InlineData("/R4/Patient?identifier=https://fhir.nhs.uk/Id/nhs-number|9434765919", "9434765919")]
    [InlineData("/R4/Patient?identifier=https%3A%2F%2Ffhir.nhs.uk%2FId%2Fnhs-number%7C9434765919", "9434765919")]
    [InlineData("/R4/Patient?identifier=https%253A%252F%252Ffhir.nhs.uk%252FId%252Fnhs-number%257C9434765919", "9434765919")]
    [InlineData("/R4/Patient?identifier=943+476+5919", "476")]
    [InlineData("/R4/Patient?identifier=943%20476%205919", "476")]
    [InlineData("/R4/Patient?identifier=%39%34%33%34%37%36%35%39%31%39", "%39%34%33")]
    [InlineData("/R4/Patient?family=O%27Neil&given=Una", "Neil")]
    [InlineData("/R4/Patient?family%3Aexact=Oneil", "Oneil")]
    [InlineData("/R4/Appointment?patient.family=Oneil", "Oneil")]
    [InlineData("/R4/Patient?birthdate=ge1980-02-03", "1980")]
    [InlineData("/R4/Patient?address-postalcode=DN15%209ZZ", "9ZZ")]
    [InlineData("/oauth2/token?client_assertion=eyJhbGciOiJub25lIn0.eyJpc3MiOiJ4In0.c2ln", "eyJhbGci")]
    [InlineData("/R4/metadata?x=eyJhbGciOiJub25lIn0.eyJpc3MiOiJ4In0.c2ln", "hbGci")]
    public void An_address(string url, string secret)
    {
        var masked = Mask.Mask(Exchanges.Of(Booking).WithUrl(url)).Request.Url;
        masked.Should().NotBe(url);
        if (secret.StartsWith('/'))
            masked.Should().Be(secret);
        else
            masked.Should().NotContain(secret).And.StartWith(url[..url.IndexOf('=', StringComparison.Ordinal)]);
    }

    [Theory]
    [InlineData("/R4/Slot?start=ge2026-01-01T00%3A00%3A00%2B00%3A00&status=free%2Cbusy&Schedule.actor%3AHealthcareService=2000072489&_include=Slot:schedule")]
    [InlineData("https://localhost:5080/R4/MessageDefinition?context=https%3A%2F%2Ffhir.nhs.uk%2FId%2Fdos-service-id%7C2000011147")]
    [InlineData("/R4/Patient?identifier=9658499007&&=x&y")]
    [InlineData("/R4/$process-message")]
    public void An_address_that_holds_nobody_stays_as_it_was_sent(string url) =>
        Mask.Mask(Exchanges.Of(Booking).WithUrl(url)).Request.Url.Should().Be(url);

    [Theory]
    [InlineData("Authorization", "Bearer eyJhbGciOiJub25lIn0.eyJpc3MiOiJ4In0.c2ln", "Bearer ***")]
    [InlineData("apikey", "0123456789abcdef", "***")]
    [InlineData("X-Api-Key", "0123456789abcdef", "***")]
    [InlineData("Cookie", "session=1", "***")]
    [InlineData("X-Note", "patient 943 476 5919", "patient 943 ••• ••19")]
    [InlineData("X-Note", "token eyJhbGciOiJub25lIn0.eyJpc3MiOiJ4In0.c2ln", "token eyJxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    [InlineData("X-Patient", "9658499007", "9658499007")]
    public void A_header(string name, string value, string shown) =>
        Mask.Mask(Exchanges.Of(Booking).WithHeader(name, value)).Request.Header(name).Should().HaveLength(shown.Length).And.Be(shown);

    [Fact]
    public void An_NHS_number_that_was_taken_for_a_service_is_masked_within_Base64()
    {
        var header = Convert.ToBase64String(Encoding.UTF8.GetBytes($$"""{"system":"https://fhir.nhs.uk/Id/dos-service-id","value":"{{Unpublished}}"}"""));
        var exchange = Exchanges.Of(Booking).WithHeader("NHSD-Target-Identifier", header) with { TargetIdentifier = Unpublished };
        var masked = Mask.Mask(exchange);
        Encoding.UTF8.GetString(Convert.FromBase64String(masked.Request.Header("NHSD-Target-Identifier")!)).Should().Contain("943•••••19");
        masked.TargetIdentifier.Should().Be("943•••••19");
        var untouched = Exchanges.Of(Booking);
        Mask.Mask(untouched).Request.Header("NHSD-Target-Identifier").Should().Be(untouched.Request.Header("NHSD-Target-Identifier"));
    }

    [Theory]
    [InlineData("\"family\":\"DYBALL\"", "\"family\":\"Grün-Śliwa\"", "Grün")]
    [InlineData("\"family\":\"DYBALL\"", "\"family\":\"\\u0053\\u006Dith\"", "\\u0053")]
    [InlineData("\"family\":\"DYBALL\"", "\"family\":\"Smith 9434765919\"", "Smith")]
    [InlineData("\"family\":\"DYBALL\"", "\"family\":\"A\",\"text\":\"Mr \\ud83d\\ude00 \\\"Bob\\\" Smith\"", "Bob")]
    [InlineData("\"value\":\"9658499007\"", "\"value\":\"943 476 5919\"", "943 476")]
    [InlineData("\"value\":\"9658499007\"", "\"value\":\"\\u0039434765919\"", "434765919")]
    [InlineData("\"value\":\"9658499007\"", "\"value\":\"HOSP-A12345\"", "A12345")]
    [InlineData("\"birthDate\":\"", "\"deceasedDateTime\":\"2025-06-07T08:09:10+00:00\",\"birthDate\":\"", "2025-06-07")]
    [InlineData("\"birthDate\":\"", "\"text\":{\"status\":\"generated\",\"div\":\"<div xmlns=\\\"http://www.w3.org/1999/xhtml\\\">Una <b>Oneil</b></div>\"},\"birthDate\":\"", "Oneil")]
    [InlineData("\"birthDate\":\"", "\"photo\":[{\"contentType\":\"image/png\",\"data\":\"QUJDREVG\"}],\"birthDate\":\"", "QUJD")]
    [InlineData("\"status\":\"accepted\"", "\"comment\":[],\"status\":\"accepted\"", "")]
    public async Task A_part_of_a_body_in_JSON(string before, string after, string secret)
    {
        var exchange = Exchanges.Of(Booking).Edit(before, after);
        var masked = Mask.Mask(exchange);
        Exchanges.Body(masked).Should().HaveLength(Exchanges.Body(exchange).Length);
        if (secret.Length > 0)
            Exchanges.Body(masked).Should().NotContain(secret);
        (await masked.ValidateAsync()).Failed().Should().BeEquivalentTo((await exchange.ValidateAsync()).Failed());
    }

    [Theory]
    [InlineData("<family value=\"DYBALL\"", "<family value=\"&#83;mith\"", "&#83;")]
    [InlineData("<family value=\"DYBALL\"", "<family value='O&apos;Neil'", "Neil")]
    [InlineData("value=\"9658499007\"", "value=\"943&#52;765919\"", "765919")]
    [InlineData("<birthDate", "<text><status value=\"generated\"/><div xmlns=\"http://www.w3.org/1999/xhtml\">Una &amp; <b>Oneil</b></div></text><birthDate", "Oneil")]
    [InlineData("<birthDate", "<text><status value=\"generated\"/><div xmlns=\"http://www.w3.org/1999/xhtml\"><b>\n<![CDATA[Una < Oneil]]></b></div></text><birthDate", "Oneil")]
    public void A_part_of_a_body_in_XML(string before, string after, string secret)
    {
        var exchange = Exchanges.Of(Booking, BodyFormat.Xml).Edit(before, after);
        var masked = Exchanges.Body(Mask.Mask(exchange));
        masked.Should().HaveLength(Exchanges.Body(exchange).Length).And.NotContain(secret);
    }

    [Theory]
    [InlineData(BodyFormat.Json)]
    [InlineData(BodyFormat.Xml)]
    public void A_reference_to_a_patient_loses_the_name_and_one_to_anybody_else_keeps_it(BodyFormat format)
    {
        var exchange = Exchanges.Of("referral.new-referral-for-verified-patient", format);
        var isJson = format == BodyFormat.Json;
        string Element(string name) => isJson ? $"\"{name}\":{{" : $"<{name}>";
        string Display(string name) => isJson ? $"\"display\":\"{name}\"," : $"<display value=\"{name}\"/>";
        exchange = exchange.Edit(Element("subject"), Element("subject") + Display("Una Oneil"))
            .Edit(Element("requester"), Element("requester") + Display("The practice"));
        Exchanges.Body(Mask.Mask(exchange)).Should().NotContain("Oneil").And.Contain("The practice");
    }

    [Fact]
    public void Every_personal_value_of_our_own_message_goes()
    {
        var body = Exchanges.Body(Mask.Mask(Exchanges.Of(Booking)));
        body.Should().NotContain("DYBALL").And.NotContain("01632 960101").And.NotContain("07700").And.NotContain("patient@example.org")
            .And.NotContain("DN15").And.NotContain("Specimen").And.NotContain("1980-01-01");
        body.Should().Contain("9658499007", "a number that the catalogue publishes identifies nobody");
    }

    [Fact]
    public void A_form_with_an_assertion_is_not_shown()
    {
        var exchange = Exchanges.Of(Booking).WithBody("grant_type=client_credentials&client_assertion=eyJhbGciOiJub25lIn0.eyJpc3MiOiJ4In0.c2ln");
        Exchanges.Body(Mask.Mask(exchange)).Should().MatchRegex("^[0-9]+ bytes that can not be read as FHIR are not shown");
    }

    [Fact]
    public async Task A_sender_whose_code_is_an_NHS_number_names_no_folder_with_it()
    {
        var folder = Directory.CreateTempSubdirectory("bars-mask-").FullName;
        try
        {
            var report = await (Exchanges.Of(Booking) with { OdsCode = Unpublished }).ValidateAsync();
            var files = ReportFiles.Write(new(ReportOrigin.Of("a test", new()), [report]), folder, new());
            files.Should().OnlyContain(file => !file.Contains(Unpublished));
            string.Concat(files.Select(file => File.ReadAllText(Path.Combine(folder, file)))).Should().NotContain(Unpublished);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
