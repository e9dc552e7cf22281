using System.Linq;
using Bars.Scenarios.Guide.Comparing;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Guide.Tests.Comparing;

public sealed class EditionDiffTests
{
    [Theory]
    [InlineData("guide-1.8.1.page.md")]
    [InlineData("guide-1.8.1.html")]
    [InlineData("guide-1.8.1.txt")]
    public void The_edition_the_table_was_made_from_does_not_differ(string file)
    {
        var diff = Compare(file);

        diff.Changes.Should().BeEmpty();
        diff.HasDrift.Should().BeFalse();
    }

    [Fact]
    public void An_invented_edition_differs_in_exactly_what_was_changed()
    {
        var diff = Compare("invented-next.page.md");

        diff.Changes.Select(change => $"{change.What} {change.Title}").Should().BeEquivalentTo(
            "added 2000099001", "added 2000070513", "added PERCIVAL", "added CS for Pharmacy referral receiver", "changed Search for available Slots",
            "removed Return no Slots", "changed Get Booking", "changed New booking failed request - HTTP 410", "added New booking failed request - HTTP 429",
            "moved Cancel Booking", "changed Get Referral - HTTP 503", "added New triage referral", "added Get triage referral",
            "added Get triage referral - HTTP 425", "changed Cancel a Booking, Initial State");
        diff.Changes.Single(change => change.Title == "New booking failed request - HTTP 410").Touches.Should().Equal("sentinel", "status");
        diff.Changes.Single(change => change.Title == "Get Booking").Touches.Should().Equal("id");
        diff.Changes.Single(change => change.Title == "New booking failed request - HTTP 410").Cells
            .Should().Contain(new CellChange("value", "9658499023", "9658499104"));
        diff.Guide.Should().Equal(new CellChange("version", "1.8.1", "1.11.0"), new CellChange("core", "1.1.5", "1.4.1"), new CellChange("package", "1.34.0", "1.38.0"));
        diff.Errata.Single(erratum => erratum.Id == "A01").State.Should().Be("fixed");
        diff.Errata.Single(erratum => erratum.Id == "A02").State.Should().Be("still there");
        diff.Errata.Should().Contain(erratum => erratum.State == "new" && erratum.Text.Contains("no scenario uses 2000073917"));
    }

    [Fact]
    public void Effects_name_constant_theory_row_and_answer()
    {
        var change = Compare("invented-next.page.md").Changes.Single(change => change.Title == "New booking failed request - HTTP 410");

        change.Effects[0].Should().StartWith("BookingScenarios.NewBookingFailedRequestHttp409 and the theory row booking.new-booking-failed-request-http-409:")
            .And.Contain("expected status 409 -> 410");
        change.Effects[1].Should().Be("the stand-in answers 410 Gone to BookingRequestNewFull with nhs-number Lymer");
    }

    [Fact]
    public void New_applications_touch_the_application_only()
    {
        var diff = Compare("guide-1.8.2.page.md");

        diff.Changes.Where(change => change.What == "added").Select(change => change.Title)
            .Should().Equal("MD for Referral receiver", "New referral for Application 5");
        diff.Changes.Single(change => change.Title == "Get Booking").Touches.Should().Equal("application");
    }

    private static EditionDiff Compare(string file) => EditionDiff.Compare(Catalogue.File(), null, Pages.Load(file));
}
