using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Generator.Tests.Harness;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Generator.Tests;

public sealed class IncrementalityTests
{
    private static readonly GeneratorInput Real = GeneratorInput.RealCatalogue;
    private static readonly string Yaml = Real.Files.Values.Single();

    [Fact]
    public void An_unrelated_edit_re_runs_nothing() => GeneratorHarness.Edit(Real, Real).Should().Be(RunReasons.Cached);

    [Fact]
    public void A_comment_that_moves_no_line_changes_nothing() =>
        Edit("# Environments: the base", "# Environments: The base").Should().Be(RunReasons.SameValue);

    [Theory]
    [InlineData("guide:\n", "# A new comment.\n\nguide:\n")]
    [InlineData("  - name: Dyball\n", "\n  - name: Dyball\n")]
    [InlineData("stateful:\n", "stateful: # a comment\n")]
    public void A_comment_or_a_moved_line_re_emits_nothing(string before, string after) =>
        Edit(before, after).Should().Be(RunReasons.SameValue, "no diagnostic stands in the file, so no position is held");

    [Fact]
    public void A_moved_line_above_a_diagnostic_moves_the_diagnostic_only()
    {
        var broken = With("surname: LYMER,", "surname: LYMER, nickname: x,");
        GeneratorHarness.Edit(broken, GeneratorInput.Catalogue("\n" + broken.Files.Values.Single()))
            .Should().Be(RunReasons.DiagnosticsOnly);
    }

    [Theory]
    [InlineData("postalCode: DN17 4LR", "postalCode: DN17 4LS", "postcode: DN17 4LR", "postcode: DN17 4LS", "Patients.g.cs")]
    [InlineData("title: An identifier with no predefined response", "title: Another title", null, null, "DosServices.g.cs")]
    [InlineData("https://sandbox.api.service.nhs.uk/oauth2/token", "https://sandbox.api.service.nhs.uk/oauth2/tokens", null, null, "BarsEnvironments.g.cs")]
    [InlineData("value: '${correlation-id}'", "value: 'x${correlation-id}'", null, null, "BarsHeaders.g.cs")]
    [InlineData("id: 'rest:search:slot'", "id: 'rest:search:slots'", null, null, "Interactions.g.cs")]
    [InlineData("diagnostics: The receiver failed.", "diagnostics: The receiver failed again.", null, null, "Outcomes.g.cs")]
    [InlineData("title: Out-of-Area CAD referral\n    inter", "title: Out-of-area CAD referral\n    inter", null, null, "Messages.g.cs")]
    [InlineData("comment: Returns CS for Referral receiver service", "comment: Returns a CS", null, null, "CapabilityScenarios.g.cs")]
    [InlineData("comment: Returns MD for Referral receiver service", "comment: Returns an MD", null, null, "MessageDefScenarios.g.cs")]
    [InlineData("title: Slot search failed request - no HealthcareService", "title: No service", null, null, "BookingScenarios.g.cs")]
    [InlineData("title: Update of a referral", "title: Updated", null, null, "ReferralScenarios.g.cs")]
    [InlineData("title: New validation request for any other patient", "title: New", null, null, "ValidationScenarios.g.cs")]
    [InlineData("title: Updated referral response", "title: Update", null, null, "ResponseScenarios.g.cs")]
    [InlineData("zone: Europe/London", "zone: Europe/Dublin", null, null, "StatefulScenarios.g.cs")]
    [InlineData("publisher: NHS England\n  version: 1.8.1", "publisher: NHS England\n  version: 1.8.2", null, null, "ScenarioCatalogue.g.cs")]
    [InlineData("tkw: TKW fails with its last-resort error (500).", "tkw: TKW fails (500).", null, null, "Differences.g.cs")]
    [InlineData("display: '111 - ED'", "display: '111 to ED'", null, null, "ScenarioCatalogue.g.cs")]
    public void Editing_a_row_re_emits_its_tables_file_only(string before, string after, string? printedBefore, string? printedAfter, string file)
    {
        var edited = Replace(Yaml, before, after);
        if (printedBefore is not null)
            edited = Replace(edited, printedBefore, printedAfter!);
        GeneratorHarness.Edit(Real, GeneratorInput.Catalogue(edited)).Should().Be(RunReasons.RowsOf(file));
    }

    [Fact]
    public void Editing_an_application_re_emits_its_table_and_no_scenario() =>
        GeneratorHarness.Edit(Real, GeneratorInput.Catalogue(Yaml.Replace("CAD-CAD", "CAD to CAD", StringComparison.Ordinal)))
            .Should().Be(RunReasons.RowsOf("BarsApplications.g.cs", "MessageDefScenarios.g.cs", "ReferralScenarios.g.cs"),
                "the two areas print the title in a cell");

    [Fact]
    public void Editing_an_erratum_re_emits_the_tables_whose_hovers_show_it() =>
        Edit("reason: TKW answers both.", "reason: TKW answers both of them.")
            .Should().Be(RunReasons.RowsOf("Errata.g.cs", "CapabilityScenarios.g.cs", "MessageDefScenarios.g.cs"), "A20 is named by rows of these areas");

    [Fact]
    public void Editing_an_erratum_that_no_row_names_re_emits_the_errata_only() =>
        Edit("problem: One paragraph stands twice", "problem: A paragraph stands twice").Should().Be(RunReasons.RowsOf("Errata.g.cs"));

    [Fact]
    public void A_renamed_patient_re_emits_the_tables_that_use_it() =>
        GeneratorHarness.Edit(Real, GeneratorInput.Catalogue(
                Yaml.Replace("name: Gilroy", "name: Ellice", StringComparison.Ordinal).Replace("patient: Gilroy", "patient: Ellice", StringComparison.Ordinal)))
            .Should().Be(RunReasons.RowsOf("Patients.g.cs", "ValidationScenarios.g.cs", "ResponseScenarios.g.cs"));

    [Fact]
    public void A_new_area_is_emitted_beside_the_others()
    {
        const string area =
            """
              - area: Extra
                rows:
                  - name: Capabilities
                    documented: false
                    title: One more
                    request: {interaction: Capabilities, target: Tkw2}
                    sentinel: target-identifier
                    expect: {status: 200, resource: CapabilityStatement}


            """;
        var edited = With("# ------------------------------------------------------------------------------------------------\n# Stateful scenarios:", area
            + "# ------------------------------------------------------------------------------------------------\n# Stateful scenarios:");
        GeneratorHarness.Edit(Real, edited).Should().Be(RunReasons.RowsOf("ExtraScenarios.g.cs", "ScenarioCatalogue.g.cs"));
        GeneratorHarness.Run(edited).ShouldCompile();
    }

    [Fact]
    public void Every_named_step_runs_under_the_harness()
    {
        var run = GeneratorHarness.Run(Real).Run;
        run.TrackedSteps.Keys.Should().Contain(GeneratorHarness.NamesIn(typeof(TrackingNames)));
    }

    [Fact]
    public void Every_step_of_ours_that_makes_a_value_has_a_name()
    {
        // Filters, collections and pairs of the host's have none; whatever selects has.
        var unnamed = Steps.All(GeneratorHarness.Run(Real).Run).Where(step => step.Name is null).SelectMany(step => step.Outputs).Select(output => output.Value);
        unnamed.Should().OnlyContain(value => IsPlumbing(value));
    }

    private static bool IsPlumbing(object value)
    {
        var name = value.GetType().Name;
        return value is Microsoft.CodeAnalysis.AdditionalText || name.StartsWith("ImmutableArray", StringComparison.Ordinal)
            || name.StartsWith("ValueTuple", StringComparison.Ordinal);
    }

    private static RunReasons Edit(string before, string after) => GeneratorHarness.Edit(Real, With(before, after));

    private static GeneratorInput With(string before, string after) => GeneratorInput.Catalogue(Replace(Yaml, before, after));

    private static string Replace(string text, string before, string after)
    {
        var parts = text.Split(before);
        parts.Length.Should().BeGreaterThan(1, "the file holds '{0}'", before);
        return parts[0] + after + string.Join(before, parts.Skip(1));
    }
}
