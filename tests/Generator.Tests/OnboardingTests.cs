using System;
using System.Linq;
using Bars.Scenarios.Generator.Tests.Harness;
using FluentAssertions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Bars.Scenarios.Generator.Tests;

public sealed class OnboardingTests
{
    private static readonly string Yaml = Repository.Read("catalogue", "onboarding.yaml");

    [Fact]
    public void The_real_tables_have_no_complaints_and_compile()
    {
        var result = GeneratorHarness.Run(With(Yaml));
        result.Diagnostics.Should().BeEmpty();
        result.ShouldCompile();
        result.Sources.Keys.Should().Contain(
            ["BarsAccess.g.cs", "TokenRules.g.cs", "TokenErrors.g.cs", "KeyIdPatterns.g.cs", "HostNamePatterns.g.cs", "ProxyOutcomes.g.cs", "RetryRules.g.cs", "Certificates.g.cs"]);
    }

    [Theory]
    [InlineData("'8c41b2d0080ff4f83ef4164078d17bab5ed53cbb'", "'8c41b2d0080ff4f83ef4164078d17bab5ed53cbc'", "SCN0302", "'8c41b2d0080ff4f83ef4164078d17bab5ed53cbc'",
        "the SHA-1 of the PEM is 8c41b2d0080ff4f83ef4164078d17bab5ed53cbb")]
    [InlineData("MIIH7zCCBtegAwIBAgIQCd1RZTdgwjlx2LOoB8pNHTANBgkqhkiG9w0BAQsFADBP", "MIIH7zCCBtegAwIBAgIQCd1RZTdgwjlx2LOoB8pNHTANBgkqhkiG9w0BAQsFADBQ", "SCN0302",
        "'8c41b2d0080ff4f83ef4164078d17bab5ed53cbb'", "The table prints the thumbprint")]
    [InlineData("'8c41b2d0080ff4f83ef4164078d17bab5ed53cbb'", "'8C:41'", "SCN0303", "'8C:41'", "40 lower-case hexadecimal digits")]
    [InlineData("MIIH7zCCBtegAwIBAgIQCd1RZTdgwjlx2LOoB8pNHTANBgkqhkiG9w0BAQsFADBP\n", "\n", "SCN0301", "|", "one ASN.1 sequence")]
    [InlineData("      -----BEGIN CERTIFICATE-----\n      MIIH7z", "      -----BEGIN-----\n      MIIH7z", "SCN0301", "|", "does not start with -----BEGIN CERTIFICATE-----")]
    [InlineData("      9UWHkyVsonT2QQWayu4R2mb30g==\n      -----END CERTIFICATE-----", "      9UWHkyVsonT2QQWayu4R2mb30g==", "SCN0301", "|", "does not end with -----END CERTIFICATE-----")]
    [InlineData("9UWHkyVsonT2QQWayu4R2mb30g==", "9UWHkyVsonT2QQWayu4R2mb30g!!", "SCN0301", "|", "not Base64")]
    [InlineData("    parent: NhsPtlRoot", "    parent: NhsPtlRot", "SCN0011", "NhsPtlRot", "Did you mean 'NhsPtlRoot'?")]
    [InlineData("parentCommonName: NHS PTL Root Authority", "parentCommonName: NHS PTL Root", "SCN0305", "NHS PTL Root", "'NHS PTL Root Authority'")]
    [InlineData("{name: Provider, guide: {pattern: <Provider>-<Environment>-<rotation>, example: Provider-INT-1}, pattern: <Provider>-<Environment>-<rotation>}",
        "{name: Provider, pattern: <Provider>-<Environment-<rotation>}", "SCN0306", "<Provider>-<Environment-<rotation>", "a '<' stands inside a word to fill in")]
    [InlineData("35.246.55.143", "35.246.55", "SCN0307", "35.246.55", "is not an IP address")]
    [InlineData("statuses: [408, 425, 429, 503]", "statuses: [408, 200]", "SCN0018", "200", "is not between 400 and 599")]
    [InlineData("name: KeyIdUnknown, status: 401", "name: KeyIdUnknown, status: 200", "SCN0018", "200", "is not between 400 and 599")]
    [InlineData("environment: Sandbox, code", "environment: Sandbx, code", "SCN0011", "Sandbx", "Did you mean 'Sandbox'?")]
    [InlineData("errata: [J14]", "errata: [J99]", "SCN0011", "J99", "There is no erratum 'J99'")]
    [InlineData("  algorithm: RS512\n", "", "SCN0007", "claims", "needs the key 'algorithm'")]
    [InlineData("guide: {pattern: '‘BaRS-INT-<ODS Code>.<Supplier", "guide: {pattern: 'x‘BaRS-INT-<ODS Code>.<Supplier", "SCN0019",
        "'x‘BaRS-INT-<ODS Code>.<Supplier name>.thirdparty.nhs.uk'", "no erratum of the row says why")]
    public void A_mistake_is_reported_on_its_token(string before, string after, string id, string token, string message)
    {
        var edited = Replace(before, after);
        var result = GeneratorHarness.Run(With(edited));
        var diagnostic = result.Diagnostics.Should().ContainSingle().Subject;
        diagnostic.Id.Should().Be(id);
        diagnostic.GetMessage().Should().Contain(message);
        diagnostic.Location.GetLineSpan().Path.Should().EndWith("onboarding.yaml");
        SourceText.From(edited).ToString(diagnostic.Location.SourceSpan).Should().StartWith(token);
        result.ShouldCompile();
    }

    [Fact]
    public void SCN0304_a_circular_chain_is_reported_on_every_parent_of_it()
    {
        const string rows =
            """
            certificates:
              - {name: A, guide: {thumbprint: '0000000000000000000000000000000000000001'}, parent: B}
              - {name: B, guide: {thumbprint: '0000000000000000000000000000000000000002'}, parent: C}
              - {name: C, guide: {thumbprint: '0000000000000000000000000000000000000003'}, parent: B}
            """;
        var result = GeneratorHarness.Run(With(rows));
        result.Diagnostics.Select(diagnostic => diagnostic.Id).Should().Equal("SCN0304", "SCN0304", "SCN0304");
        result.Diagnostics.Select(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition).Should().Equal(
            new LinePosition(1, 87), new LinePosition(2, 87), new LinePosition(3, 87));
        result.Diagnostics[1].GetMessage().Should().Contain("(B > C > B)");
        result.ShouldCompile();
    }

    [Fact]
    public void Moving_a_line_re_emits_nothing() => GeneratorHarness.Edit(With(Yaml), With("\n" + Yaml)).ReEmitted.Should().BeEmpty();

    [Theory]
    [InlineData("34.89.69.6", "34.89.69.7", "BarsAccess.g.cs")]
    [InlineData("lifetimeSeconds: 300", "lifetimeSeconds: 299", "TokenRules.g.cs")]
    [InlineData("description: grant_type is missing", "description: grant_type was missing", "TokenErrors.g.cs")]
    [InlineData("example: Provider-INT-1", "example: Provider-INT-2", "KeyIdPatterns.g.cs")]
    [InlineData("- {name: IntSupplier, environment: Int", "- {name: IntSuppliers, environment: Int", "HostNamePatterns.g.cs")]
    [InlineData("cause: The rate limit is reached.", "cause: Too many.", "ProxyOutcomes.g.cs")]
    [InlineData("statuses: [408, 425", "statuses: [408, 426", "RetryRules.g.cs")]
    [InlineData("- name: ApiDev\n", "- name: ApiDevelopment\n", "Certificates.g.cs")]
    public void A_changed_row_re_emits_its_table_only(string before, string after, string file) =>
        GeneratorHarness.Edit(With(Yaml), With(Replace(before, after))).ReEmitted.Should().Be(file);

    [Fact]
    public void A_changed_row_of_the_catalogue_that_nothing_here_names_re_emits_nothing_here()
    {
        var catalogue = Repository.Read("scenarios.yaml").Replace("postalCode: DN17 4LR", "postalCode: DN17 4LS", StringComparison.Ordinal).Replace("postcode: DN17 4LR", "postcode: DN17 4LS", StringComparison.Ordinal);
        GeneratorHarness.Edit(With(Yaml), GeneratorInput.Catalogue(catalogue).WithFile(Repository.PathOf("catalogue", "onboarding.yaml"), Yaml)).ReEmitted.Should().Be("Patients.g.cs");
    }

    [Theory]
    [InlineData("")]
    [InlineData("certificates: [1, {}, [], {name: X, pem: ''}]")]
    [InlineData("access: {a: b}\ntoken: []\nretry: x\nproxy: [{name: 1}]\nkeyIds: [{name: A, pattern: '<'}]")]
    [InlineData("\tcertificates:")]
    public void Nonsense_is_reported_and_never_thrown(string yaml) => GeneratorHarness.Run(With(yaml));

    private static GeneratorInput With(string yaml) => GeneratorInput.RealCatalogue.WithFile(Repository.PathOf("catalogue", "onboarding.yaml"), yaml);

    private static string Replace(string before, string after)
    {
        var index = Yaml.IndexOf(before, StringComparison.Ordinal);
        index.Should().BeGreaterThan(0, "the file holds '{0}'", before);
        return Yaml[..index] + after + Yaml[(index + before.Length)..];
    }
}
