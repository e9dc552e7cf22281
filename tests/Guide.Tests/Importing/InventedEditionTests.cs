using System.IO;
using System.Linq;
using Bars.Scenarios.Guide.Editions;
using Bars.Scenarios.Tests;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Guide.Tests.Importing;

/// <summary>Editions that do not exist and look like no edition before them: every row is found, or reported with line and text.</summary>
public sealed class InventedEditionTests
{
    [Fact]
    public void One_table_with_other_words_in_another_order()
    {
        var edition = Pages.Load("invented-one-table.page.md");

        (edition.Version, edition.Core, edition.Package).Should().Be(("1.12.0", "1.5.0", "1.39.0"));
        edition.Of(TableKinds.Scenarios).GroupBy(row => row.Section).Select(area => (area.Key, area.Count()))
            .Should().Equal(("Capability", 4), ("MessageDef", 10), ("Booking", 14), ("Referral", 10), ("Validation", 11), ("Response", 4));
        var row = edition.Of(TableKinds.Scenarios).Single(row => row["test"] == "New booking failed request - HTTP 425");
        row["hint"].Should().Be("use body from Booking Request New Full replace <value value=\"9476719931\" /> with 9658499058 and set Appointment.priority to 3");
        row["value"].Should().Be("9658499058");
        row["application"].Should().Be("BaRS Core");
        edition.Notices.Where(notice => notice.Problem == "has a cell in the column 'Ticket', which is not known").Should().HaveCount(53);
        edition.Notices.Where(notice => notice.Problem == "stands in a table that is not known").Select(notice => (notice.Place.Line, notice.Text))
            .Should().Equal((67, "Version | Date | Change"), (69, "1.12.0 | 1 June 2026 | One table"));
        edition.Notices.Should().HaveCount(55);
    }

    [Fact]
    public void A_saved_web_page_with_merged_cells_and_headings_in_the_table()
    {
        var edition = Pages.Load("invented-web-page.html");

        (edition.Version, edition.Core, edition.Package).Should().Be(("2.0.0", "2.0.0", "2.0.0"));
        edition.Of(TableKinds.Scenarios).GroupBy(row => row.Section).Select(area => (area.Key, area.Count()))
            .Should().Equal(("Capability", 4), ("MessageDef", 9), ("Referral", 11), ("Appointments", 13), ("Validation", 12), ("Response", 4));
        edition.Of(TableKinds.Scenarios).Single(row => row["test"] == "Get Referral - HTTP 502")["comment"]
            .Should().Be("GET must be for ServiceRequest Id 3b8f0f1c-94d1-4f2e-8a54-6a3c1f7f9d21 and returns 502", "the mark of a footnote is no text");
        edition.Of(TableKinds.Stateful).Select(row => row["state"]).Distinct()
            .Should().Equal("Initial State", "Appointment Booked State", "Validation Requested State", "Referral Created State");
        edition.Of(TableKinds.Stateful).Should().HaveCount(20);
        edition.StatefulNhsNumber.Should().Be("9728928254");
        edition.Notices.Select(notice => notice.Text).Should().Equal("Privacy | Terms");
    }

    [Fact]
    public void Several_files_with_a_table_of_addresses_and_certificates()
    {
        var edition = Pages.LoadFolder("invented-split");

        edition.Of(TableKinds.Services).Should().HaveCount(12);
        edition.Of(TableKinds.Patients).Should().HaveCount(18);
        edition.Of(TableKinds.Headers).Select(row => row["name"]).Should().Equal(
            "X-Request-Id", "X-Correlation-Id", "NHSD-Target-Identifier", "NHSD-End-User-Organisation", "NHSD-Correlation-Group");
        edition.Of(TableKinds.Access).Select(row => $"{row["environment"]}: {row["callers"]}").Should().Equal("INT: 35.197.254.55, 35.246.55.200", "PROD: 34.89.0.111, 34.89.69.6");
        edition.Of(TableKinds.Certificates).Select(row => (row.Section, row["commonName"], row["pem"].Length > 0)).Should().Equal(
            ("inbound", "dev.api.service.nhs.uk", true), ("inbound", "int.api.service.nhs.uk", true), ("inbound", "api.service.nhs.uk", true),
            ("inbound", "DigiCert TLS RSA SHA256 2020 CA1", false), ("inbound", "DigiCert Global Root CA", false),
            ("outbound", "int.api.service.nhs.uk", true), ("outbound", "NHS INT Authentication G2", true),
            ("outbound", "bars-proxy.spineservices.nhs.uk", true), ("outbound", "NHS Level 1C", false), ("outbound", "NHS Root Authority", false));
        edition.Notices.Select(notice => $"{Path.GetFileName(notice.Place.File)}:{notice.Place.Line} {notice.Problem} {notice.Text}")
            .Should().Equal("Certificates.page.md:238 is a certificate that can not be read Training");
    }

    [Fact]
    public void Footnotes_split_cells_nested_and_empty_tables()
    {
        var edition = Pages.Load("invented-messy.page.md");

        edition.Rows.Select(row => $"{row.Section}: {row["test"]} | {row["application"]} | {row["hint"]} | {row["value"]} | {row["comment"]}").Should().Equal(
            "3. Booking: Get Booking | BaRS Core | /Appointment |  | ",
            "3. Booking: Cancel Booking | BaRS Core | use body from Booking Request Cancelled |  | see below",
            "3. Booking: Search for free Slots | BaRS Core | (parameter) Schedule.actor%3AHealthcareService=2000072489 | 2000072489 or 2000073917 | ",
            "3. Booking: Return no Slots | BaRS Core | (parameter) context=https://fhir.nhs.uk/Id/dos-service-id|2000073917 | 2000073917 | none",
            "3. Booking: Slot search & failure - HTTP\u00A0408 | BaRS\u00A0Core | Slot search with service 2000081230 | 2000081230 | ",
            "4. Wait List: Join the list | 999-CAS 111-ED | Patient.identifier (NHS No) | 9658499007 | ",
            "4. Wait List: Leave the list | 999-CAS | Patient.identifier (NHS No) | 9658499015 | ",
            "4. Wait List: Leave the list | 999-CAS | Patient.identifier (NHS No) | 9658499023 | ");
        edition.Notices.Select(notice => (notice.Place.Line, notice.Text)).Should().Equal(
            (11, "Release | Test | Result"), (13, "1.0.21 | All | passed"),
            (22, "Return no Slots | BaRS Core | (parameter) context=https://fhir.nhs.uk/Id/dos-service-id|2000073917 | 2000073917 | none"),
            (23, "BaRS Core | n/a | 2000081230 | a row without a name"), (36, "inner | cell"),
            (41, "Test | BaRS Application | Sentinel Element / Hints | Sentinel Value | Comment"));
    }

    [Fact]
    public void Test_and_application_in_one_column()
    {
        var edition = Pages.Load("invented-merged-column.page.md");

        edition.Rows.Select(row => (row["test"], row["application"], row["value"])).Should().Equal(
            ("CS for Booking and Referral receiver", "111-ED", "2000011147"),
            ("CS for Referral receiver", "111-ED, 999-CAS", "2000076289"),
            ("CS for any other receiving service", "BaRS Core", "Any (see comment)"),
            ("CS for Validation sender", "", "1374839566"));
        edition.Notices.Should().BeEmpty();
    }

    [Fact]
    public void Text_copied_from_a_browser_with_tabs()
    {
        var edition = Pages.Load("invented-tabs.txt");

        edition.Of(TableKinds.Scenarios).Select(row => (row.Section, row["test"], row["comment"])).Should().Equal(
            ("Referral", "Get Referral", "The returned Service Request Id = 79120f41-a431-4f08-bcc5-1e67006fcae0"),
            ("Referral", "Get Referral - HTTP 429", "GET must be for ServiceRequest Id 9d280ad9-6dda-46d2-a75e-f5b47b2f4e87 and returns 429"));
        edition.Of(TableKinds.Stateful).Select(row => (row["state"], row["cell"])).Should().Equal(
            ("Initial State", "Http 200"), ("Appointment Booked State", "Http 409 (Booking already exists)"));
        edition.StatefulNhsNumber.Should().Be("9707606312");
        edition.Notices.Should().BeEmpty();
    }

    [Fact]
    public void The_page_itself_has_certificates_and_addresses()
    {
        var edition = Pages.Load("guide-1.8.1.txt");

        edition.Of(TableKinds.Access).Select(row => $"{row["environment"]}: {row["callers"]}").Should().Equal("INT: 35.197.254.55, 35.246.55.143", "PROD: 34.89.0.111, 34.89.69.6");
        edition.Of(TableKinds.Certificates).Where(row => row["pem"].Length > 0).Select(row => $"{row.Section} {row["environment"]}")
            .Should().Equal("inbound Sandbox", "inbound INT", "inbound Prod", "outbound PTL", "outbound Prod");
        edition.Of(TableKinds.Certificates).First()["pem"].Should().StartWith("-----BEGIN CERTIFICATE-----\nMIIH7zCCBtegAwIBAgIQCd1RZTdgwjlx2LOoB8pNHTANBgkqhkiG9w0BAQsFADBP\n")
            .And.EndWith("\n9UWHkyVsonT2QQWayu4R2mb30g==\n-----END CERTIFICATE-----");
    }
}
