using System.Linq;
using System.Text;
using Bars.Scenarios.Guide.Editions;
using Bars.Scenarios.Guide.Reading;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Guide.Tests.Importing;

public sealed class EditionReaderTests
{
    // Numbers of rows: Capability, MessageDef, Booking, Referral, Validation, Response; services, patients, headers, cells, certificates.
    [Theory]
    [InlineData("guide-1.8.1.page.md", new[] { 4, 9, 13, 10, 12, 4 }, 12, 17, 4, 15, 0)]
    [InlineData("guide-1.8.1.html", new[] { 4, 9, 13, 10, 12, 4 }, 12, 17, 4, 15, 0)]
    [InlineData("guide-1.8.1.txt", new[] { 4, 9, 13, 10, 12, 4 }, 12, 17, 4, 15, 11)]
    [InlineData("guide-1.8.2.page.md", new[] { 4, 10, 13, 11, 12, 4 }, 12, 17, 4, 15, 0)]
    [InlineData("one-table.page.md", new[] { 4, 8, 13, 9, 12, 4 }, 10, 0, 0, 15, 0)]
    public void Every_row_is_found(string file, int[] areas, int services, int patients, int headers, int cells, int certificates)
    {
        var edition = Pages.Load(file);

        edition.Of(TableKinds.Scenarios).GroupBy(row => row.Section).Select(area => area.Key)
            .Should().Equal("Capability", "MessageDef", "Booking", "Referral", "Validation", "Response");
        edition.Of(TableKinds.Scenarios).GroupBy(row => row.Section).Select(area => area.Count()).Should().Equal(areas);
        edition.Of(TableKinds.Services).Should().HaveCount(services);
        edition.Of(TableKinds.Patients).Should().HaveCount(patients);
        edition.Of(TableKinds.Headers).Should().HaveCount(headers);
        edition.Of(TableKinds.Stateful).Should().HaveCount(cells);
        edition.Of(TableKinds.Certificates).Should().HaveCount(certificates);
        edition.StatefulNhsNumber.Should().Be("9707606312");
    }

    [Fact]
    public void A_cell_that_an_unescaped_bar_split_is_joined_and_reported()
    {
        var edition = Pages.Load("guide-1.8.2.page.md");

        var row = edition.Of(TableKinds.Scenarios).Single(row => row["value"] == "2000070513" && row.Section == "MessageDef");
        row["hint"].Should().Be("(parameter) context=https://fhir.nhs.uk/Id/dos-service-id|2000070513&context=https://fhir.nhs.uk/CodeSystem/usecases-categories-bars|a5t1");
        row["comment"].Should().Be("Returns MD for Application 5 (Minor Illness) sender service");
        edition.Notices.Should().Contain(notice => notice.Place.Line == row.Place.Line && notice.Problem.Contains("unescaped bar"));
    }

    [Fact]
    public void What_can_not_be_placed_is_reported_with_line_and_text()
    {
        var edition = Pages.Read("## Booking\n\n| Test | Owner | Sentinel Element | Sentinel Value |\n|-|-|-|-|\n| Get Booking | Ann | n/a | |\n| | | n/a | 1 |\n\n| Release | Date |\n|-|-|\n| 1.8.0 | May |\n");

        edition.Rows.Should().ContainSingle().Which["test"].Should().Be("Get Booking");
        edition.Notices.Select(notice => (notice.Place.Line, notice.Text)).Should().Equal((5, "Ann"), (6, "n/a | 1"), (8, "Release | Date"), (10, "1.8.0 | May"));
    }

    [Fact]
    public void The_banner_says_which_edition_it_is()
    {
        var edition = Pages.Load("guide-1.8.1.html");

        (edition.Version, edition.Core, edition.Package).Should().Be(("1.8.1", "1.1.5", "1.34.0"));
        edition.Of(TableKinds.Scenarios).First()["application"].Should().Be("111-ED");
    }

    [Theory]
    [InlineData("page.md", "|")]
    [InlineData("page.md", "<div>")]
    [InlineData("page.html", "<table><tr><td>")]
    [InlineData("page.md", "context=")]
    [InlineData("page.txt", "New booking 111-ED use body from ")]
    public void Hostile_pages_are_read_or_refused_in_reasonable_time(string path, string repeated)
    {
        var text = new StringBuilder().Insert(0, repeated, 20_000).ToString();

        var read = () => Pages.Read("Test BaRS Application Sentinel Element Sentinel Value Comment\n" + text, path);

        try
        {
            read();
        }
        catch (GuideException)
        {
            // A clear refusal is an answer too.
        }
    }
}
