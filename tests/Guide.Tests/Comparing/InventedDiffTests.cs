using System.Linq;
using Bars.Scenarios.Guide.Comparing;
using Bars.Scenarios.Guide.Editions;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Guide.Tests.Comparing;

/// <summary>What editions that do not exist change, all of it and nothing else.</summary>
public sealed class InventedDiffTests
{
    [Fact]
    public void One_table_with_other_words_in_another_order()
    {
        var diff = Compare(Pages.Load("invented-one-table.page.md"));

        diff.Changes.Select(Words).Should().BeEquivalentTo(
            "changed CS for Referral receiver: application",
            "added MD for Pharmacy receiver: ",
            "changed MD failed request - HTTP 410: status",
            "changed New booking failed request - HTTP 409: sentinel",
            "added New booking failed request - HTTP 425: ",
            "changed New referral failed request - HTTP\u00A0400: body",
            "changed Get Referral - HTTP\u00A0429: id",
            "removed New validation failed request - HTTP 409: ");
        diff.Guide.Select(change => $"{change.Column}: {change.Before} -> {change.After}").Should().Equal("version: 1.8.1 -> 1.12.0", "core: 1.1.5 -> 1.5.0", "package: 1.34.0 -> 1.39.0");
        diff.NotCompared.Should().Equal("headers", "services", "patients", "stateful", "access", "certificates");
        var added = diff.Changes.Single(change => change.Title == "MD for Pharmacy receiver");
        added.Effects.Should().Equal("a constant in MessageDefScenarios and a theory row are new", "the stand-in answers 200 Bundle to MessageDefinitions with context Pharmacy");
        diff.Changes.Single(change => change.Title == "New booking failed request - HTTP 409").Effects[0].Should()
            .Be("BookingScenarios.NewBookingFailedRequestHttp409 and the theory row booking.new-booking-failed-request-http-409: request patient Swain -> Lymer");
        diff.Errata.Single(erratum => erratum.Id == "A01").State.Should().Be("still there");
    }

    [Fact]
    public void Areas_in_another_order_and_with_another_heading_are_no_moved_rows()
    {
        var diff = Compare(Pages.Load("invented-web-page.html"));

        diff.Changes.Where(change => change.Kind == TableKinds.Scenarios).Select(Words).Should().BeEquivalentTo(
            "added Get Referral - HTTP 502: ", "changed Get Booking: id", "moved Cancel Booking: ", "changed Full Validation Response: sentinel");
        diff.Changes.Single(change => change.What == "moved").Moved.Should().Be("behind 'Get booking failed request - HTTP 501'");
        diff.Guide.Select(change => $"{change.Column}: {change.Before} -> {change.After}").Should().Contain([
            "order of areas: Capability, MessageDef, Booking, Referral, Validation, Response -> Capability, MessageDef, Referral, Booking, Validation, Response",
            "heading of Booking: Booking -> Appointments",
            "stateful NHS number: 9707606312 -> 9728928254"]);
        diff.Changes.Where(change => change.Kind == TableKinds.Stateful).GroupBy(change => change.What).Select(group => (group.Key, group.Count()))
            .Should().BeEquivalentTo([("added", 8), ("removed", 3)]);
    }

    [Fact]
    public void Certificates_addresses_services_patients_and_headers()
    {
        var diff = Compare(Pages.LoadFolder("invented-split"));

        diff.Changes.Where(change => change.Kind != TableKinds.Patients).Select(change => $"{change.Kind} {Words(change)}").Should().BeEquivalentTo(
            "headers added NHSD-Correlation-Group: ",
            "services changed 2000072489: ", "services removed 2000093816: ", "services added 2000200001: ",
            "access changed INT: address",
            "certificates changed int.api.service.nhs.uk: certificate", "certificates changed int.api.service.nhs.uk: ",
            "certificates removed NHS INT Level 1C: ", "certificates removed NHS PTL Root Authority: ", "certificates added NHS INT Authentication G2: ");
        diff.Changes.Where(change => change.Kind == TableKinds.Patients).Should().HaveCount(18, "every NHS number is printed with blanks, and one patient is new")
            .And.OnlyContain(change => change.Touches.Count == 0);
    }

    private static EditionDiff Compare(Edition page) => EditionDiff.Compare(Catalogue.File(), Catalogue.Onboarding(), page);

    private static string Words(RowChange change) => $"{change.What} {change.Title}: {string.Join(", ", change.Touches)}";
}
