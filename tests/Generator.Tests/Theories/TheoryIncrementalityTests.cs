using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Generator.Tests.Harness;
using Bars.Scenarios.Generator.Theories;
using FluentAssertions;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Bars.Scenarios.Generator.Tests.Theories;

public sealed class TheoryIncrementalityTests
{
    private const string Other = "namespace Our.Tests; internal static class Other { }";

    private static readonly string YamlPath = Repository.PathOf("scenarios.yaml");
    private static readonly string Yaml = Repository.Read("scenarios.yaml");

    private static readonly GeneratorInput Broken = TheoryProject.ForXunitV3(TheoryProject.Class("Areas = new[] { \"Capability\", \"Bookings\" }"));

    private static readonly GeneratorInput Project = TheoryProject.ForXunitV3(TheoryProject.Class("Areas = new[] { \"Capability\" }"), Other);

    [Fact]
    public void An_unrelated_edit_in_another_file_re_emits_nothing() =>
        After(WithSource(1, Other.Replace("{ }", "{ static int F() => 1; }"))).Should().BeEmpty();

    [Theory]
    [InlineData("namespace Our.Tests;", "// A line above.\n\nnamespace Our.Tests;")]
    [InlineData("NotSupportedException()", "NotImplementedException()")]
    [InlineData("Areas = new[]", "Areas =   new[]")]
    public void An_edit_that_moves_or_fills_the_class_re_emits_nothing(string before, string after) =>
        After(WithSource(0, Replace(Project.Sources[0], before, after))).Should().BeEmpty();

    [Fact]
    public void A_class_that_moves_keeps_its_source_and_moves_its_diagnostics()
    {
        var run = TheoryProject.Rerun(Broken, Broken with { Sources = ["\n" + Broken.Sources[0]] });

        run.TrackedSteps[TheoryTrackingNames.Classes].Should().OnlyContain(step => step.Outputs.All(output => output.Reason == IncrementalStepRunReason.Unchanged));
        run.TrackedSteps[TheoryTrackingNames.Diagnostics].Should().Contain(step => step.Outputs.Any(output => output.Reason == IncrementalStepRunReason.Modified));
        Steps.Emitted(run).Should().BeEmpty();
        run.Diagnostics.Should().ContainSingle().Which.Location.GetLineSpan().StartLinePosition.Line.Should().Be(5);
    }

    [Theory]
    [InlineData("postcode: DN17 4LR", "postcode: DN17 4LS", "postalCode: DN17 4LR", "postalCode: DN17 4LS")]
    [InlineData("title: An identifier with no predefined response", "title: Another title")]
    [InlineData("zone: Europe/London", "zone: Europe/Dublin")]
    [InlineData("comment: Returns CS for Referral receiver service", "comment: Returns a CS")]
    [InlineData("          server: [ServiceRequest]\n", "          server: [ServiceRequest, Slot]\n")]
    [InlineData("title: Update of a referral", "title: Updated")]
    public void An_edit_of_the_table_that_theories_do_not_show_re_emits_nothing(params string[] edits) => After(WithYaml(edits)).Should().BeEmpty();

    [Theory]
    [InlineData("# Environments: the base", "\n# Environments: the base")]
    [InlineData("      - name: CsForReferralReceiver", "\n      - name: CsForReferralReceiver")]
    public void A_moved_row_re_emits_the_line_numbers_only(params string[] edits) =>
        After(WithYaml(edits)).Should().ContainSingle().Which.Should().EndWith(".rows.g.cs");

    [Fact]
    public void A_row_of_another_area_that_moves_re_emits_nothing() =>
        After(WithYaml(["  - area: Booking\n", "\n  - area: Booking\n"])).Should().BeEmpty();

    [Theory]
    [InlineData("test: CS for Referral receiver", "test: CS for referrals")]
    [InlineData("application: '111-ED, 999-CAS'\n          hint: NHSD Target", "application: '111-ED'\n          hint: NHSD Target")]
    public void An_edit_of_a_row_that_runs_re_emits_its_class(params string[] edits) =>
        After(WithYaml(edits)).Should().ContainSingle().Which.Should().StartWith("OurSenderTests.");

    [Fact]
    public void Another_filter_re_emits_the_class() =>
        After(WithSource(0, Project.Sources[0].Replace("Capability", "Booking"))).Should().HaveCount(2).And.OnlyContain(name => name.StartsWith("OurSenderTests."));

    [Fact]
    public void Every_named_step_runs_under_the_harness() =>
        TheoryProject.Run(Broken).Run.TrackedSteps.Keys.Should().Contain(GeneratorHarness.NamesIn(typeof(TheoryTrackingNames)));

    private static IEnumerable<string> After(GeneratorInput edited) => Steps.Emitted(TheoryProject.Rerun(Project, edited));

    private static GeneratorInput WithSource(int index, string source) => Project with { Sources = Project.Sources.SetItem(index, source) };

    private static GeneratorInput WithYaml(string[] edits)
    {
        var yaml = Yaml;
        for (var index = 0; index < edits.Length; index += 2)
            yaml = Replace(yaml, edits[index], edits[index + 1]);
        return Project.WithFile(YamlPath, yaml);
    }

    private static string Replace(string text, string before, string after)
    {
        var at = text.IndexOf(before, StringComparison.Ordinal);
        at.Should().BeGreaterThan(-1, "the text holds '{0}'", before);
        return text[..at] + after + text[(at + before.Length)..];
    }
}
