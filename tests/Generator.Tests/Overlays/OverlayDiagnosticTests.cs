using System;
using System.Linq;
using Bars.Scenarios.Generator.Tests.Harness;
using FluentAssertions;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Bars.Scenarios.Generator.Tests.Overlays;

public sealed class OverlayDiagnosticTests
{
    [Theory]
    [InlineData("patients:\n  - {name: Dyball, nhsNumber: '9434765919'}\n",
        "our.scenarios.yaml(2,12): SCN0601 The patient 'Dyball' is there already; to change it, add the key 'override' with the reason, or rename yours")]
    [InlineData("services:\n  - {name: Tkw, id: '2000099991'}\n",
        "our.scenarios.yaml(2,12): SCN0601 The service 'Tkw' is there already; to change it, add the key 'override' with the reason, or rename yours")]
    [InlineData("patients:\n  - {name: Dybal, override: moved, postalCode: LS1 4AP}\n",
        "our.scenarios.yaml(2,12): SCN0602 There is no patient 'Dybal' to override. Did you mean 'Dyball'? Correct the name, or remove 'override' to add a row of your own.")]
    [InlineData("scenarios:\n  - area: Booking\n    rows:\n      - {name: CancelBookings, override: x, expect: {status: 404, outcome: NotFound}}\n",
        "our.scenarios.yaml(4,16): SCN0602 There is no scenario 'CancelBookings' to override. Did you mean 'CancelBooking'? Correct the name, or remove 'override' to add a row of your own.")]
    [InlineData("patients:\n  - {name: Dyball, override: , postalCode: LS1 4AP}\n", "our.scenarios.yaml(2,30): SCN0008 'override' has to be a text; found nothing")]
    [InlineData("patient:\n  - {name: OurPatient}\n",
        "our.scenarios.yaml(1,1): SCN0006 'patient' is not a key of an overlay. Did you mean 'patients'? Remove or rename it.")]
    [InlineData("messages: []\n", "our.scenarios.yaml(1,1): SCN0006 'messages' is not a key of an overlay. Remove or rename it.")]
    [InlineData("patients: none\n", "our.scenarios.yaml(1,11): SCN0008 'patients' has to be a list; found the text 'none'")]
    [InlineData("- patients\n", "our.scenarios.yaml(1,1): SCN0008 An overlay has to be a block of keys; found a list")]
    [InlineData("patients:\n  - {name: OurPatient, nhsNumber: '9434765918'}\n",
        "our.scenarios.yaml(2,35): SCN0013 '9434765918' is not an NHS number: the check digit has to be 9 (modulus 11); correct it")]
    [InlineData("patients:\n  - {name: OurPatient, nhsNumber: '9658499007'}\n",
        "our.scenarios.yaml(2,35): SCN0009 Two rows have the NHS number '9658499007'; names and ids are unique in their table, rename one of them")]
    [InlineData("patients:\n\t- {name: OurPatient}\n", "our.scenarios.yaml(2,1): SCN0002 The line is indented with a tab, which YAML does not allow; use blanks")]
    [InlineData("patients:\n  - name: ' \n", "our.scenarios.yaml(2,11): SCN0001 *")]
    [InlineData("scenarios:\n  - area: Booking\n    rows:\n      - {name: Ours, request: {interaction: Slots}, expect: {status: 200, resource: Bundle}}\n",
        "our.scenarios.yaml(4,10): SCN0007 A scenario needs the key 'title'; add it")]
    [InlineData("scenarios:\n  - area: Booking\n    rows:\n      - {name: Ours, title: T, request: {interaction: Slots, target: OurClinc}, expect: {status: 200, resource: Bundle}}\n",
        "our.scenarios.yaml(4,70): SCN0011 There is no service 'OurClinc'. Add it to its table or refer to one that is there.")]
    public void A_mistake_is_reported_on_its_token_in_the_overlay(string overlay, string complaint)
    {
        var result = OverlayProject.Run(OverlayProject.With(overlay));

        OverlayProject.Complaint(result).Should().Match(complaint);
        result.CompilerComplaints().Should().BeEmpty("the row is dropped, or left as the guide has it");
    }

    [Fact]
    public void SCN0603_overlays_that_disagree_are_an_error_that_names_both_places()
    {
        var result = OverlayProject.Run(OverlayProject.With("services:\n  - {name: OurClinic, id: '2000099991'}\n")
            .WithFile(OverlayProject.OtherPath, "services:\n  # ours as well\n  - {name: OurClinic, id: '2000099992'}\n"));

        OverlayProject.Complaint(result).Should().Be(
            "team.scenarios.yaml(3,12): SCN0603 The overlays disagree on the service 'OurClinic': our.scenarios.yaml(2,12) and team.scenarios.yaml(3,12) give it different values; keep one of them");
    }

    [Fact]
    public void Two_overrides_of_one_row_disagree_as_well()
    {
        const string row = "patients:\n  - {name: Dyball, override: moved, postalCode: LS1 4AP}\n";
        var result = OverlayProject.Run(OverlayProject.With(row).WithFile(OverlayProject.OtherPath, row.Replace("LS1 4AP", "LS1 4AQ", StringComparison.Ordinal)));

        OverlayProject.Complaint(result).Should().Contain("SCN0603").And.Contain("our.scenarios.yaml(2,12) and team.scenarios.yaml(2,12)");
    }

    [Fact]
    public void An_override_says_why() => OverlayProject.Complaint(OverlayProject.Run(OverlayProject.With("patients:\n  - {name: Dyball, override: '', postalCode: LS1 4AP}\n")))
        .Should().Be("our.scenarios.yaml(2,30): SCN0008 'override' has to be a text that says why; found nothing");

    [Fact]
    public void SCN0604_a_language_before_CSharp_12_is_an_error_and_nothing_is_generated()
    {
        var input = OverlayProject.With(OverlayProject.Rows) with { ParseOptions = new CSharpParseOptions(LanguageVersion.CSharp11) };
        var result = OverlayProject.Run(input);

        OverlayProject.Complaint(result).Should().StartWith("our.scenarios.yaml(1,1): SCN0604");
        result.Sources.Should().BeEmpty();
    }

    [Fact]
    public void SCN0605_an_overlay_without_the_guides_table_is_an_error() => OverlayProject.Complaint(
            OverlayProject.Run(OverlayProject.With(OverlayProject.Rows).WithoutFile(Repository.PathOf("scenarios.yaml"))))
        .Should().StartWith("our.scenarios.yaml(1,1): SCN0605");

    [Theory]
    [InlineData("ScenariosVisibility", "protected", "SCN0900 The MSBuild property ScenariosVisibility has the value 'protected'; known are internal, public")]
    [InlineData("ScenariosEmitTheories", "no", "SCN0900 The MSBuild property ScenariosEmitTheories has the value 'no'; known are true, false")]
    [InlineData("ScenariosIncludeOverlays", "maybe", "SCN0900 The MSBuild property ScenariosIncludeOverlays has the value 'maybe'; known are true, false")]
    [InlineData("ScenariosEmit", "katalog", "SCN0900 The MSBuild property ScenariosEmit has the value 'katalog'; known are catalogue, messages")]
    [InlineData("ScenariosNamespace", "Our-Tests",
        "SCN0900 The MSBuild property ScenariosNamespace has the value 'Our-Tests'; known are names of C# with dots between them, for example Our.Tests")]
    [InlineData("ScenariosNamespace", "Our..Tests",
        "SCN0900 The MSBuild property ScenariosNamespace has the value 'Our..Tests'; known are names of C# with dots between them, for example Our.Tests")]
    public void A_bad_property_is_reported_even_without_overlays(string property, string value, string complaint)
    {
        var input = OverlayProject.With(OverlayProject.Rows).WithoutFile(OverlayProject.Path).WithProperty(property, value);

        OverlayProject.Complaint(OverlayProject.Run(input)).Should().Be(complaint);
    }

    [Theory]
    [InlineData("scenarios: [[], {area: Booking, rows: 1}, {area: Booking}, {rows: []}, 1]")]
    [InlineData("patients: [{name: []}, {}, 1, {name: Dyball, override: {}}]\nservices: {}\nerrata: [x]")]
    [InlineData("? [a]\n: b\npatients:\n- name: \"\\u200B\"")]
    public void Nonsense_is_reported_in_the_overlay_and_never_thrown(string overlay) =>
        OverlayProject.Run(OverlayProject.With(overlay)).Diagnostics.Select(OverlayProject.Text)
            .Should().NotBeEmpty().And.OnlyContain(complaint => complaint.StartsWith("our.scenarios.yaml(", StringComparison.Ordinal));
}
