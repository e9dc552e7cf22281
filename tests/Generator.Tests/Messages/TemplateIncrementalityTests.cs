using Bars.Scenarios.Generator.Messages;
using Bars.Scenarios.Generator.Tests.Harness;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Generator.Tests.Messages;

/// <summary>What is written again after an edit; that an unrelated edit writes nothing, the harness checks on every run.</summary>
public sealed class TemplateIncrementalityTests
{
    private static readonly GeneratorInput Real = TemplateProject.Real;

    [Theory]
    [InlineData("messages/referral-new-111-to-ed.json", "\"Robin\"", "\"Robyn\"", "MessageTemplates.ReferralNew111ToEd.g.cs")]
    [InlineData("messages/validation-update.json", "T10:10:00", "T10:20:00", "MessageTemplates.ValidationUpdate.g.cs")]
    public void Editing_a_file_writes_its_template_only(string path, string before, string after, string written) =>
        TemplateProject.ReEmitted(Real, Real.Edit(path, before, after)).Should().Equal(written);

    [Fact]
    public void Blanks_between_values_write_nothing() =>
        TemplateProject.ReEmitted(Real, Real.Edit("messages/validation-new.json", "\n", "\n\n")).Should().BeEmpty();

    [Theory]
    [InlineData("postalCode: DN17 4LR", "postalCode: DN17 4LS")]
    [InlineData("title: Booking Request New Full", "title: Booking Request")]
    [InlineData("\nplaceholders:", "\n# A comment that moves the lines below.\n\nplaceholders:")]
    public void Rows_that_templates_do_not_hold_write_nothing(string before, string after) =>
        TemplateProject.ReEmitted(Real, Real.Edit("scenarios.yaml", before, after)).Should().BeEmpty();

    [Fact]
    public void A_renamed_message_writes_its_template_and_the_set() =>
        TemplateProject.ReEmitted(TemplateProject.Small, TemplateProject.Small.Edit("scenarios.yaml", "name: Booking", "name: Renamed"))
            .Should().Equal("MessageTemplates.Renamed.g.cs", "MessageTemplates.g.cs");

    [Fact]
    public void A_file_that_no_row_names_writes_nothing() =>
        TemplateProject.ReEmitted(TemplateProject.Small, TemplateProject.Small.WithFile("/p/messages/new.json", "{}")).Should().BeEmpty();

    [Fact]
    public void Every_named_step_runs_under_the_harness() =>
        TemplateProject.Run(Real.Edit("messages/validation-new.json", "\"Bundle\"", "Bundle")).Run.TrackedSteps.Keys.Should().Contain(GeneratorHarness.NamesIn(typeof(TemplateTrackingNames)));
}
