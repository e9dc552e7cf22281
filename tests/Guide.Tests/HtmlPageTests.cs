using System.Linq;
using Bars.Scenarios.Guide.Reading;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Guide.Tests;

public sealed class HtmlPageTests
{
    [Fact]
    public void A_pipe_table_keeps_escaped_bars_tags_and_lines()
    {
        var page = new PageFile("TKW.page.md", "## MessageDef\n\n| Test | Sentinel Value |\n|---|---|\n|MD {{pagelink:x, text:one}}|context=https://fhir.nhs.uk/Id/dos-service-id\\|2000011147|\n|b|replace `<value value=\"9476719931\" \\/>`<br/>with|\n");

        var parts = HtmlPage.Read(page, _ => false);

        parts[0].Should().Be(new HeadingPart(new Place("TKW.page.md", 1), 2, "MessageDef"));
        var table = parts.OfType<TablePart>().Single();
        table.Rows.Select(row => row.Place.Line).Should().Equal(3, 5, 6);
        table.Rows[1].Cells.Select(cell => cell.Text).Should().Equal("MD one", "context=https://fhir.nhs.uk/Id/dos-service-id|2000011147");
        table.Rows[2].Cells[1].Text.Should().Be("replace <value value=\"9476719931\" \\/> with");
    }

    [Fact]
    public void A_saved_page_has_its_merged_cells_in_every_row_they_cover()
    {
        var page = new PageFile("page.html", "<html><body><div><table>\n<tr><th>Suite</th><th>Test</th></tr>\n<tr><td rowspan=2>Booking</td><td>Get Booking</td></tr>\n<tr><td>Cancel Booking</td></tr></table></div></body></html>");

        var table = HtmlPage.Read(page, _ => false).OfType<TablePart>().Single();

        table.Rows[2].Place.Line.Should().Be(4);
        table.Rows[2].Cells.Select(cell => cell.Text).Should().Equal("Booking", "Cancel Booking");
    }
}
