using System;
using System.Linq;
using Bars.Scenarios.Generator.Tests.Harness;
using Bars.Scenarios.Generator.Tests.Theories;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Generator.Tests.Overlays;

public sealed class OverlayIncrementalityTests
{
    private static readonly GeneratorInput Project = OverlayProject.With(OverlayProject.Rows);

    [Fact]
    public void An_unrelated_edit_re_runs_nothing() => GeneratorHarness.Edit(Project, Project).Should().Be(RunReasons.Cached);

    [Theory]
    [InlineData("services:\n", "# Our own.\nservices:\n")]
    [InlineData("title: Our clinic", "title:  'Our clinic'")]
    public void A_comment_or_a_moved_line_of_the_overlay_re_emits_nothing(string before, string after) =>
        Edit(before, after).Should().Be(RunReasons.SameValue);

    [Theory]
    [InlineData("title: Our clinic", "title: Our new clinic", "DosServices.g.cs")]
    [InlineData("family: EXAMPLE", "family: SAMPLE", "Patients.g.cs")]
    [InlineData("title: Book at our clinic", "title: Book with us", "BookingScenarios.g.cs")]
    [InlineData("title: Read the capabilities", "title: Read capabilities", "OurAreaScenarios.g.cs")]
    [InlineData("another postcode", "another address", "Patients.g.cs, Errata.g.cs")]
    public void Editing_a_row_of_the_overlay_re_emits_its_tables_file_only(string before, string after, string files) =>
        Edit(before, after).Should().Be(RunReasons.RowsOf(files.Split(", ")));

    [Fact]
    public void An_edit_of_the_overlay_that_theories_do_not_show_re_emits_no_theory() =>
        Theories("title: Our clinic", "title: Our new clinic").Should().BeEmpty();

    [Fact]
    public void An_edit_of_a_row_that_runs_re_emits_its_class() =>
        Theories("title: Book at our clinic", "title: Book with us").Should().ContainSingle().Which.Should().StartWith("OurSenderTests.");

    private static RunReasons Edit(string before, string after) =>
        GeneratorHarness.Edit(Project, OverlayProject.With(Replace(before, after)));

    private static string[] Theories(string before, string after)
    {
        var project = TheoryProject.ForXunitV3(TheoryProject.Class()).WithFile(OverlayProject.Path, OverlayProject.Rows);
        return [.. Steps.Emitted(TheoryProject.Rerun(project, project.WithFile(OverlayProject.Path, Replace(before, after))))];
    }

    private static string Replace(string before, string after)
    {
        OverlayProject.Rows.Should().Contain(before);
        return OverlayProject.Rows.Replace(before, after, StringComparison.Ordinal);
    }
}
