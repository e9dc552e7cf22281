using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Tool.Tests;

/// <summary><c>bars docs import</c>, <c>diff</c>, <c>update</c> and <c>lint</c> as their users type them.</summary>
public sealed class GuideVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("scenarios-guide-").FullName;

    public GuideVerbTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "catalogue"));
        File.Copy(Repository.PathOf("scenarios.yaml"), Path.Combine(_folder, "scenarios.yaml"));
        File.Copy(Repository.PathOf("catalogue", "onboarding.yaml"), Path.Combine(_folder, "catalogue", "onboarding.yaml"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Import_prints_the_tables_in_Markdown_and_certificates_below_theirs()
    {
        var printed = await Bars.RunAsync("docs", "import", Page("guide-1.8.1.txt"));

        printed.ExitCode.Should().Be(0);
        printed.Lines.Should().Contain([
            "# Guide 1.8.1", "## scenarios: Booking (13)", "## certificates: outbound (6)",
            "| INT | 35.197.254.55, 35.246.55.143 |", "### bars-proxy.spineservices.nhs.uk (pem)",
            "MIIEEjCCAvqgAwIBAgIEYQ6SIzANBgkqhkiG9w0BAQsFADAyMQwwCgYDVQQKDANu",
            "NHS number of the stateful scenarios: 9707606312"]);
        printed.Error.Should().EndWith("guide-1.8.1.txt:75: has nothing but the name: Example cURL Request\n");
    }

    [Fact]
    public async Task Import_writes_several_files_as_one_object_to_a_file()
    {
        var output = Path.Combine(_folder, "edition.json");

        var printed = await Bars.RunAsync(
            "docs", "import", Page("invented-web-page.html"), Page("invented-split", "TestData.page.md"), Page("invented-split", "Certificates.page.md"), "--json", "-o", output);

        (printed.ExitCode, printed.Out).Should().Be((0, ""));
        using var edition = JsonDocument.Parse(File.ReadAllText(output));
        var tables = edition.RootElement.GetProperty("tables");
        (tables.GetProperty("scenarios").GetArrayLength(), tables.GetProperty("patients").GetArrayLength(), tables.GetProperty("certificates").GetArrayLength())
            .Should().Be((53, 18, 10));
        tables.GetProperty("certificates")[0].GetProperty("cells").GetProperty("pem").GetString().Should().StartWith("-----BEGIN CERTIFICATE-----\nMIIH7zCC");
        edition.RootElement.GetProperty("notices").EnumerateArray().Select(notice => notice.GetProperty("text").GetString()).Should().Equal("Privacy | Terms", "Training");
    }

    [Fact]
    public async Task A_file_that_can_not_be_written_is_a_wrong_command_line_and_named()
    {
        var output = Path.Combine(_folder, "no", "edition.json");

        var printed = await Bars.RunAsync("docs", "import", Page("guide-1.8.1.txt"), "-o", output);

        (printed.ExitCode, printed.Out).Should().Be((1, ""));
        printed.Error.Should().StartWith("bars: ").And.Contain(output).And.NotContain("internal error");
    }

    [Fact]
    public async Task Diff_of_the_edition_the_table_was_made_from_finds_nothing()
    {
        var printed = await Bars.RunAsync("docs", "diff", Page("guide-1.8.1.txt"), "--root", _folder);

        printed.ExitCode.Should().Be(0);
        printed.Lines.Last().Should().Be("no difference");
    }

    [Fact]
    public async Task Diff_prints_rows_cells_and_effects_for_people()
    {
        var printed = await Bars.RunAsync("docs", "diff", Page("invented-one-table.page.md"), "--root", _folder);

        printed.ExitCode.Should().Be(6);
        printed.Lines.Should().Contain([
            "version\t1.8.1 -> 1.12.0",
            "changed\tscenarios Booking\tNew booking failed request - HTTP 409\tsentinel\tBookingScenarios.NewBookingFailedRequestHttp409 and the theory row booking.new-booking-failed-request-http-409: request patient Swain -> Lymer; the stand-in answers 409 Conflict to BookingRequestNewFull with nhs-number Lymer",
            "\t\t  value\t\t'9658499023' -> '9658499104'",
            "erratum\tA01\tstill there\tThe hint reads another ServiceRequest than the comment.",
            "not on the pages, and not compared: headers, services, patients, stateful, access, certificates",
            "2 added, 1 removed, 5 changed, 0 moved"]);
    }

    [Fact]
    public async Task Diff_prints_Markdown_for_a_pull_request_with_certificates_in_a_line()
    {
        var printed = await Bars.RunAsync("docs", "diff", Page("invented-split", "Certificates.page.md"), "--root", _folder, "--markdown");

        printed.ExitCode.Should().Be(6);
        printed.Lines.Should().Contain("## The guide changed")
            .And.ContainSingle(line => line.StartsWith("| int.api.service.nhs.uk (inbound) | changed | thumbprint: `634680dfafcf3a6e229741ae7ad5b98dbe70d822` → `02:AB:0C:56:A7:60:64:5E:D0:35:47:94:07:E9:A8:BC:74:D1:15:92`<br>pem: `-----BEGIN CERTIFICATE----- (43 lines)` → `-----BEGIN CERTIFICATE----- (20 lines)` | **certificate** |"));
    }

    [Fact]
    public async Task Diff_prints_an_object_for_programs()
    {
        var printed = await Bars.RunAsync("docs", "diff", Page("invented-web-page.html"), "--root", _folder, "--json");

        printed.ExitCode.Should().Be(6);
        using var diff = JsonDocument.Parse(printed.Out);
        diff.RootElement.GetProperty("drift").GetBoolean().Should().BeTrue();
        diff.RootElement.GetProperty("guide").EnumerateArray().Select(change => change.GetProperty("column").GetString())
            .Should().Equal("version", "core", "package", "stateful NHS number", "order of areas", "heading of Booking");
        var added = diff.RootElement.GetProperty("changes").EnumerateArray().Single(change => change.GetProperty("title").GetString() == "Get Referral - HTTP 502");
        (added.GetProperty("what").GetString(), added.GetProperty("area").GetString()).Should().Be(("added", "Referral"));
    }

    [Fact]
    public async Task Update_writes_both_files_and_a_second_one_neither()
    {
        string[] pages = [Page("invented-web-page.html"), .. Directory.GetFiles(Page("invented-split")).Order(StringComparer.Ordinal)];

        var first = await Bars.RunAsync(["docs", "update", .. pages, "--root", _folder]);
        var second = await Bars.RunAsync(["docs", "update", .. pages, "--root", _folder]);

        first.ExitCode.Should().Be(0);
        first.Lines.Should().Contain(["added: ReferralScenarios.GetReferralHttp502", "changed: the callers of Int", "no longer printed: StatefulScenarios.CreateMisLinkedReferral"]);
        first.Lines[^2..].Should().Equal($"written\t{Path.Combine(_folder, "catalogue/onboarding.yaml")}", $"written\t{Path.Combine(_folder, "scenarios.yaml")}");
        second.Lines.Should().Equal($"unchanged\t{Path.Combine(_folder, "catalogue/onboarding.yaml")}", $"unchanged\t{Path.Combine(_folder, "scenarios.yaml")}");
        (await Bars.RunAsync(["docs", "diff", .. pages, "--root", _folder])).ExitCode.Should().Be(0);
    }

    [Fact]
    public async Task Lint_names_file_line_rule_and_reason()
    {
        var page = Page("guide-1.8.1.txt");

        var printed = await Bars.RunAsync("docs", "lint", page);

        printed.ExitCode.Should().Be(3);
        printed.Lines.Should().Contain($"{page}:137: hint-and-comment: Get Referral - HTTP 503: the hint reads 0b42eac3-0175-43c8-bbab-efaa8ca31ccf, the comment names 4d65ddaa-4d09-41cd-87c9-aeb9c0c96352");
    }

    [Fact]
    public async Task Lint_of_a_page_without_contradictions_succeeds()
    {
        var page = Path.Combine(_folder, "page.md");
        File.WriteAllText(page, "| Test | Sentinel Element | Sentinel Value |\n|-|-|-|\n| Get Booking | n/a | |\n");

        var printed = await Bars.RunAsync("docs", "lint", page, "--json");

        (printed.ExitCode, printed.Out.Trim()).Should().Be((0, "[]"));
    }

    [Theory]
    [InlineData("import nowhere.md", 2, "nowhere.md: can not be read: ")]
    [InlineData("diff nowhere.md", 2, "nowhere.md: can not be read: ")]
    [InlineData("update https://simplifier.net/guide", 2, "https://simplifier.net/guide: an address. Save the page in a browser and give the file.")]
    [InlineData("lint", 1, "Required argument missing for command: 'lint'. See 'bars docs lint --help'.")]
    [InlineData("diff page.md --json --markdown", 1, "--json and --markdown exclude each other.")]
    public async Task Mistakes_are_explained_and_nothing_is_written(string commandLine, int exitCode, string message)
    {
        var table = File.ReadAllText(Path.Combine(_folder, "scenarios.yaml"));
        string[] arguments = ["docs", .. commandLine.Split(' ')];
        if (arguments[1] is "diff" or "update")
            arguments = [.. arguments, "--root", _folder];

        var printed = await Bars.RunAsync(arguments);

        printed.ExitCode.Should().Be(exitCode);
        printed.Error.Should().Contain(message);
        File.ReadAllText(Path.Combine(_folder, "scenarios.yaml")).Should().Be(table);
    }

    private static string Page(params string[] names) => Repository.PathOf(["tests", "Guide.Tests", "Editions", .. names]);
}
