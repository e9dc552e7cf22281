using System.Linq;
using Bars.Scenarios.Guide.Catalogue;
using Bars.Scenarios.Guide.Comparing;
using Bars.Scenarios.Guide.Editions;
using Bars.Scenarios.Guide.Updating;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Guide.Tests.Updating;

public sealed class CatalogueUpdateTests
{
    [Theory]
    [InlineData("\n", "")]
    [InlineData("\r\n", "")]
    [InlineData("\n", "\uFEFF")]
    public void Without_a_difference_the_file_stays_as_it_is(string newLine, string mark)
    {
        var text = mark + Catalogue.Text.ReplaceLineEndings(newLine);

        var result = Update(text, "guide-1.8.1.page.md");

        result.IsChanged.Should().BeFalse();
        result.Text.Should().Be(text);
    }

    [Theory]
    [InlineData("invented-next.page.md")]
    [InlineData("guide-1.8.2.page.md")]
    [InlineData("one-table.page.md")]
    public void After_an_update_nothing_differs_and_a_second_one_changes_nothing(string file)
    {
        var updated = Update(Catalogue.Text, file).Text;

        EditionDiff.Compare(Catalogue.File(updated), null, Pages.Load(file)).Changes.Should().BeEmpty();
        Update(updated, file).Text.Should().Be(updated);
        Catalogue.File(updated).Rows.Count(row => row.Guide.Kind == TableKinds.Scenarios)
            .Should().Be(Pages.Load(file).Of(TableKinds.Scenarios).Count());
        TableHashes.Outdated(Catalogue.File(updated), null).Should().BeEmpty();
    }

    [Fact]
    public void Only_the_lines_of_changed_rows_differ()
    {
        var before = Catalogue.Text.Split('\n');
        var after = Update(Catalogue.Text, "invented-next.page.md").Text.Split('\n');

        // Guide (4), one promoted service, "Return no Slots" (5 lines of cells), one cell of six rows or two of one, one stateful cell.
        before.Except(after).Should().HaveCountLessThan(22);
        before.Where(line => line.TrimStart().StartsWith('#')).Should().BeSubsetOf(after);
    }

    [Fact]
    public void New_rows_carry_a_proposal_and_names_that_nothing_had()
    {
        var text = Update(Catalogue.Text, "guide-1.8.2.page.md").Text;

        text.Should().Contain("      - name: MdForReferralReceiver2\n        review: true\n        guide:\n          test: MD for Referral receiver\n          application: '5'\n")
            .And.Contain("        request: {interaction: MessageDefinitions, target: Tkw, context: Pharmacy}\n        sentinel: context\n")
            .And.Contain("  - {name: Application7, title: '7'}\n");
    }

    [Fact]
    public void A_row_the_page_no_longer_has_keeps_what_is_made_of_it()
    {
        var text = Update(Catalogue.Text, "invented-next.page.md").Text;

        text.Should().Contain("      - name: ReturnNoSlots\n        documented: false\n        title: Return no Slots\n        review: true\n        request: {interaction: Slots, target: Tkw2, service: Tkw2, slotStatus: [free]}\n");
    }

    [Fact]
    public void Line_ends_of_new_rows_are_those_of_the_file()
    {
        var text = Update(Catalogue.Text.ReplaceLineEndings("\r\n"), "invented-next.page.md").Text;

        text.Should().Be(text.ReplaceLineEndings("\r\n"));
        text.Should().Contain("  - area: FollowUpTriage\r\n");
    }

    private static UpdatedFile Update(string text, string page)
    {
        var file = CatalogueFile.Parse("scenarios.yaml", text);
        return CatalogueUpdate.Of(file, null, EditionDiff.Compare(file, null, Pages.Load(page))).Table;
    }
}
