using System;
using System.Linq;
using Bars.Scenarios.Generator.Tests.Harness;
using FluentAssertions;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Bars.Scenarios.Generator.Tests;

public sealed class ChecksTests
{
    private static readonly string Yaml = Repository.Read("catalogue", "checks.yaml");

    [Fact]
    public void The_real_table_has_no_complaints_and_compiles()
    {
        var result = GeneratorHarness.Run(With(Yaml));
        result.Diagnostics.Should().BeEmpty();
        result.ShouldCompile();
        result.Constant("CheckIds", "Req1").Should().Be("REQ-1");
        result.Documentation("CheckIds", "Ct2").Should().Contain("Not exactly one contact of the Patient has the rank 1")
            .And.Contain("RS-PAT-CON").And.Contain("TKW counts a truth value");
        result.Sources["Checks.g.cs"].Should().Contain("identifier.value.first() = '9658499007'", "the number stands in scenarios.yaml");
    }

    [Theory]
    [InlineData("id: REQ-1\n", "id: req 1\n", "SCN0401", "req 1", "it has to start with an upper-case letter")]
    [InlineData("id: REQ-1\n", "id: REQ_1\n", "SCN0401", "REQ_1", "only upper-case letters, digits and hyphens")]
    [InlineData("id: REQ-2\n", "id: REQ-1\n", "SCN0009", "REQ-1", "REQ-1")]
    [InlineData("id: REQ-2\n", "id: REQ1\n", "SCN0009", "REQ1", "Req1")]
    [InlineData("guard: ${patient}.identifier.value.first() = '${patients.Dyball}'", "guard: ${patient}.identifier.value.first() = '${patients.Dybal}'",
        "SCN0402", "${patient}", "Did you mean 'patients.Dyball'")]
    [InlineData("  header: ${resources}", "  header: ${request}", "SCN0402", "${request}", "Name an expression above this place")]
    [InlineData("  coding: ${request}.category.coding\n", "  coding: ${request}.category.coding\n  useCases: x\n", "SCN0009", "useCases", "useCases")]
    [InlineData("fhirpath: ${patient}.telecom.empty()", "fhirpath: ${patient}.telecom.empty(", "SCN0403", "${patient}.telecom.empty(", "a '(' is not closed")]
    [InlineData("fhirpath: ${plan}.status.first() = 'completed'", "fhirpath: ${plan}.status.first() = 'completed", "SCN0403", "${plan}", "a ' is not closed")]
    [InlineData("fhirpath: ${patient}.address.exists()", "fhirpath: ${patient.address.exists()", "SCN0403", "${patient.address", "a ${ is not closed")]
    [InlineData("matches: '^.*version=.*$'", "matches: '^.*(version=.*$'", "SCN0404", "'^.*(version", "is not a regular expression")]
    [InlineData("        header: Accept\n        matches: '^.*version=.*$'\n", "        header: Accept\n", "SCN0405", "HDR-8", "'header' without 'matches'")]
    [InlineData("        fhirpath: ${patient}.address.exists()\n", "", "SCN0405", "BK-11", "none")]
    [InlineData("        fhirpath: ${patient}.address.exists()\n", "        fhirpath: 'true'\n        kind: resource\n", "SCN0405", "BK-11", "'fhirpath' and 'kind'")]
    [InlineData("  - title: Updates\n    requests: [UpdateRequest]\n", "  - title: Updates\n", "SCN0406", "UPD-1", "name an interaction")]
    [InlineData("          some: true", "          some: true\n          fhirpath: 'true'", "SCN0407", "'true'", "no 'fhirpath'")]
    [InlineData("codes: [RS-CODE-DISPLAY]", "codes: [RS_CODE]", "SCN0408", "RS_CODE", "RS-HTTP-HEAD")]
    [InlineData("requests: [UpdateRequest]\n    checks", "requests: [UpdateRequests]\n    checks", "SCN0011", "UpdateRequests", "Did you mean 'UpdateRequest'?")]
    [InlineData("kind: interaction", "kind: interactions", "SCN0023", "interactions", "Did you mean 'interaction'?")]
    [InlineData("        message: The Patient has no address\n", "", "SCN0007", "id", "needs the key 'message'")]
    [InlineData("        advice: true", "        advise: true", "SCN0006", "advise", "Did you mean 'advice'?")]
    public void A_mistake_is_reported_on_its_token_and_does_no_further_harm(string before, string after, string id, string token, string message)
    {
        var edited = Replace(before, after);
        var result = GeneratorHarness.Run(With(edited));
        var diagnostic = result.Diagnostics.First();
        diagnostic.Id.Should().Be(id);
        diagnostic.GetMessage().Should().Contain(message);
        diagnostic.Location.GetLineSpan().Path.Should().EndWith("checks.yaml");
        SourceText.From(edited).ToString(diagnostic.Location.SourceSpan).Should().StartWith(token);
        result.ShouldCompile();
    }

    [Fact]
    public void An_expression_that_doubles_with_every_line_is_refused()
    {
        var doubling = string.Concat(Enumerable.Range(1, 40).Select(number => $"  e{number}: ${{e{number - 1}}}${{e{number - 1}}}\n"));
        var result = GeneratorHarness.Run(With($"expressions:\n  e0: {new string('x', 100)}\n{doubling}"));
        result.Diagnostics.First().Id.Should().Be("SCN0403");
        result.Diagnostics.First().GetMessage().Should().Contain("longer than 20000 characters");
    }

    [Fact]
    public void Moving_a_line_re_emits_nothing_and_a_changed_check_re_emits_its_table_only()
    {
        GeneratorHarness.Edit(With(Yaml), With("\n" + Yaml)).ReEmitted.Should().BeEmpty();
        GeneratorHarness.Edit(With(Yaml), With(Replace("The Patient has no address", "No address"))).ReEmitted.Should().Be("Checks.g.cs");
        GeneratorHarness.Edit(With(Yaml), With(Replace("request: BS-, response: BR-}", "request: BX-, response: BR-}"))).ReEmitted.Should().Be("CheckedInteractions.g.cs");
        GeneratorHarness.Edit(With(Yaml), With(Replace("  version: 1.0.19", "  version: 1.0.20"))).ReEmitted.Should().Be("CheckRules.g.cs");
    }

    [Fact]
    public void A_changed_number_of_a_patient_changes_the_check_that_names_it()
    {
        var catalogue = Repository.Read("scenarios.yaml");
        GeneratorHarness.Edit(With(Yaml), GeneratorInput.Catalogue(catalogue.Replace("'9707606312'", "'9000000009'", StringComparison.Ordinal)).WithFile(Path, Yaml))
            .ReEmitted.Should().Contain("Checks.g.cs");
    }

    [Theory]
    [InlineData("")]
    [InlineData("groups: [1, {}, [], {title: x, checks: [1, {}, {id: ''}, {id: A, quirk: []}]}]")]
    [InlineData("ruleset: []\ninteractions: x\nexpressions: [a]\nresponseGuard: {}\ngroups: {a: b}")]
    [InlineData("\tgroups:")]
    public void Nonsense_is_reported_and_never_thrown(string yaml) => GeneratorHarness.Run(With(yaml)).ShouldCompile();

    private static string Path => Repository.PathOf("catalogue", "checks.yaml");

    private static GeneratorInput With(string yaml) => GeneratorInput.RealCatalogue.WithFile(Path, yaml);

    private static string Replace(string before, string after)
    {
        var index = Yaml.IndexOf(before, StringComparison.Ordinal);
        index.Should().BeGreaterThan(0, "the file holds '{0}'", before);
        return Yaml[..index] + after + Yaml[(index + before.Length)..];
    }
}
