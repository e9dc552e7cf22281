using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using System.Xml.Linq;
using Bars.Scenarios.Reports.Tests.Support;
using Bars.Scenarios.Runtime;
using Bars.Scenarios.Tests;
using FluentAssertions;
using Json.Schema;
using Xunit;

namespace Bars.Scenarios.Reports.Tests;

public sealed class ReportFileTests : IDisposable
{
    private const string Referral = "referral.new-referral-for-verified-patient";

    private readonly string _folder = Directory.CreateTempSubdirectory("bars-report").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>A sender who forgot use-context, sent two official names and a wrong contact rank.</summary>
    private static RecordedExchange ThreeMistakes(BodyFormat format) => format == BodyFormat.Json
        ? Exchanges.Of(Referral).WithHeader("use-context", null)
            .Edit("\"name\":[{\"use\":\"official\"", "\"name\":[{\"use\":\"official\",\"family\":\"Other\",\"given\":[\"Robin\"]},{\"use\":\"official\"")
            .Edit("\"valuePositiveInt\":1", "\"valuePositiveInt\":3")
        : Exchanges.Of(Referral, format).WithHeader("use-context", null)
            .Edit("<name><use value=\"official\"", "<name><use value=\"official\"/><family value=\"Other\"/><given value=\"Robin\"/></name><name><use value=\"official\"")
            .Edit("valuePositiveInt value=\"1\"", "valuePositiveInt value=\"3\"");

    [Theory]
    [InlineData(BodyFormat.Json)]
    [InlineData(BodyFormat.Xml)]
    public async Task Three_mistakes_are_three_findings_with_their_codes_wherever_they_are_shown(BodyFormat format)
    {
        string[] codes = ["BH-2 (RS-HTTP-HEAD)", "REQ-1 (RS-PATIENT-RESO-NAME)", "CT-2 (RS-PAT-CON)"];
        var report = await WriteAsync(ThreeMistakes(format));
        report.Exchanges[0].Findings.Select(finding => $"{finding.Code} ({finding.Requirement})").Should().Equal(codes);

        var annotations = GitHubAnnotations.Of(report, "out/report").ToArray();
        annotations.Should().HaveCount(3);
        annotations.Zip(codes).Should().OnlyContain(pair => pair.First.StartsWith("::error file=out/report/WASP/", StringComparison.Ordinal) && pair.First.Contains($"title={pair.Second}::", StringComparison.Ordinal));
        annotations[1].Should().MatchRegex(@"request\.(json|xml),line=\d+,col=\d+,");

        var page = Read("index.html");
        page.Split("<li class=\"bad\">\n<p class=\"codes\">").Should().HaveCount(4, "the page has three cards");
        foreach (var code in (string[])["BH-2", "REQ-1", "CT-2", "RS-HTTP-HEAD", "RS-PATIENT-RESO-NAME", "RS-PAT-CON"])
            page.Should().Contain($">{code}<");
        Read("report.md").Should().Contain("| REQ-1 | RS-PATIENT-RESO-NAME |");
        Sarif().Select(result => result["message"]!["text"]!.GetValue<string>().Split(':')[0]).Should().Equal(codes);
        XDocument.Parse(Read("report.junit.xml")).Descendants("failure").Select(failure => (string)failure.Attribute("type")!).Should().Equal("BH-2", "REQ-1", "CT-2");
    }

    [Fact]
    public async Task A_report_names_what_it_was_made_with_and_every_check()
    {
        await WriteAsync(Exchanges.Of(Referral));
        var json = JsonNode.Parse(Read("report.json"))!;
        json["origin"]!["guide"]!["version"]!.GetValue<string>().Should().Be("1.8.1");
        json["origin"]!["ruleset"]!.GetValue<string>().Should().Be("FHIR_BaRS 1.0.19");
        json["origin"]!["target"]!.GetValue<string>().Should().Be("a test");
        json["origin"]!["catalogueSha256"]!.GetValue<string>().Should().Be(Sha256(File.ReadAllBytes(Repository.PathOf("scenarios.yaml"))));
        json["origin"]!["checksSha256"]!.GetValue<string>().Should().Be(Sha256(File.ReadAllBytes(Repository.PathOf("catalogue", "checks.yaml"))));
        var shown = json["exchanges"]![0]!["checks"]!.AsArray().Select(check => check!["id"]!.GetValue<string>()).ToArray();
        shown.Should().Equal(Checks.All.Where(check => check.Requests.Count > 0).Select(check => check.Id));
        var page = Read("index.html");
        foreach (var id in shown)
            page.Should().Contain($">{id}<");
        page.Should().Contain(">1.8.1<".Trim('<', '>')).And.Contain("FHIR_BaRS 1.0.19").And.Contain("a test");
    }

    [Fact]
    public async Task The_JSON_report_follows_its_schema()
    {
        await WriteAsync(ThreeMistakes(BodyFormat.Json), Exchanges.Of("booking.search-for-free-slots"));
        var schema = JsonSchema.FromText(Read("report.schema.json"));
        using var report = JsonDocument.Parse(Read("report.json"));
        schema.Evaluate(report.RootElement).IsValid.Should().BeTrue();
        using var other = JsonDocument.Parse(Read("report.json").Replace("\"notApplicable\"", "\"other\"", StringComparison.Ordinal));
        schema.Evaluate(other.RootElement).IsValid.Should().BeFalse("the schema is one that can fail");
    }

    [Fact]
    public async Task SARIF_points_at_the_element_in_the_body_beside_it()
    {
        await WriteAsync(ThreeMistakes(BodyFormat.Json).WithBody(Indented(ThreeMistakes(BodyFormat.Json))));
        var place = Sarif()[2]["locations"]![0]!["physicalLocation"]!;
        var line = Read(place["artifactLocation"]!["uri"]!.GetValue<string>()).Split('\n')[place["region"]!["startLine"]!.GetValue<int>() - 1];
        line.Should().Contain("\"valuePositiveInt\": 3");
        line[place["region"]!["startColumn"]!.GetValue<int>() - 1].Should().Be('3');
    }

    [Fact]
    public async Task Test_results_count_alike()
    {
        await WriteAsync(ThreeMistakes(BodyFormat.Json));
        var junit = XDocument.Parse(Read("report.junit.xml")).Root!;
        var trx = XDocument.Parse(Read("report.trx")).Root!;
        var counters = trx.Descendants(trx.Name.Namespace + "Counters").Single();
        junit.Attribute("failures")!.Value.Should().Be("3");
        counters.Attribute("failed")!.Value.Should().Be("3");
        counters.Attribute("total")!.Value.Should().Be(junit.Attribute("tests")!.Value);
        var ids = trx.Descendants(trx.Name.Namespace + "UnitTest").Select(test => test.Attribute("id")!.Value).ToArray();
        ids.Should().OnlyHaveUniqueItems();
        trx.Descendants(trx.Name.Namespace + "UnitTestResult").Select(result => result.Attribute("testId")!.Value).Should().Equal(ids);
    }

    [Fact]
    public async Task A_written_exchange_is_read_and_checked_again_with_the_same_results()
    {
        var report = await WriteAsync(ThreeMistakes(BodyFormat.Json), ThreeMistakes(BodyFormat.Xml), Exchanges.Of("booking.search-for-free-slots"));
        var again = new List<ExchangeReport>();
        foreach (var exchange in ExchangeFile.ReadAll(_folder))
            again.Add(await exchange.ValidateAsync());
        again.SelectMany(item => item.Findings).Should().BeEquivalentTo(report.Exchanges.SelectMany(item => item.Findings));
        again.Select(item => item.Exchange.OdsCode).Should().AllBe("WASP");
    }

    [Fact]
    public async Task Patients_and_tokens_are_masked_unless_asked_and_nothing_moves()
    {
        var exchange = Exchanges.Of(Referral).WithHeader("Authorization", "Bearer secret-token")
            .Edit("9658499058", "9434765919").Edit("\"family\":\"MURRY\"", "\"family\":\"O'Neil\\u00e9\"");
        await WriteAsync(exchange);
        var everything = string.Concat(Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).Select(File.ReadAllText));
        everything.Should().NotContain("9434765919").And.NotContain("O'Neil").And.NotContain("secret-token").And.NotContain("1918-08-10").And.NotContain("DN8 5SP");
        var body = Directory.GetFiles(Path.Combine(_folder, "WASP"), "*.request.json").Single();
        File.ReadAllText(body).Should().HaveLength(Exchanges.Body(exchange).Length).And.Contain("943•••••19");

        await WriteAsync(new ExchangeValidatorOptions { IsUnmasked = true }, exchange);
        File.ReadAllText(body).Should().Contain("9434765919").And.Contain("O'Neil");
        File.ReadAllText(body.Replace("request.json", "exchange.json", StringComparison.Ordinal)).Should().NotContain("secret-token", "a token is never written");
    }

    [Fact]
    public async Task Numbers_that_the_catalogue_publishes_stay()
    {
        await WriteAsync(Exchanges.Of(Referral));
        Read(Path.GetRelativePath(_folder, Directory.GetFiles(Path.Combine(_folder, "WASP"), "*.request.json").Single())).Should().Contain("9658499058");
    }

    [Theory]
    [InlineData("../../etc", "______etc")]
    [InlineData("<script>alert(1)</script>", "_script_alert_1___script_")]
    [InlineData("", "unknown-sender")]
    public async Task A_hostile_sender_names_no_other_folder_and_writes_no_markup(string odsCode, string folder)
    {
        var header = Convert.ToBase64String(Encoding.UTF8.GetBytes($$"""{"identifier":[{"value":"{{odsCode}}"}]}"""));
        var hostile = Exchanges.Of(Referral).WithHeader("NHSD-End-User-Organisation", header).WithHeader("Accept", "<img src=x onerror=alert(1)>")
            .Edit("\"code\":\"a1t1\"", "\"code\":\"<script>alert(2)</script>|*`[x](y)\\n::error::x\"");
        var report = await WriteAsync(hostile with { OdsCode = odsCode, ScenarioId = "</title><script>" });
        Directory.GetDirectories(_folder).Select(Path.GetFileName).Should().Equal(folder);
        var page = Read("index.html");
        page.Should().NotContain("<script").And.NotContain("<img").And.NotContain("</title><");
        Read("report.md").Should().NotContain("<script");
        GitHubAnnotations.Of(report, null).Should().OnlyContain(line => !line.Contains('\n') && line.StartsWith("::", StringComparison.Ordinal));
        XDocument.Parse(Read("report.junit.xml")).Should().NotBeNull();
    }

    [Fact]
    public async Task Exchanges_are_collated_by_the_code_of_their_sender_in_folders_that_every_system_can_hold()
    {
        string[] senders = ["WASP", "wasp", "A/B", "A_B", "con", "lpt1", "trailing. ", "é", "", "WASP"];
        await WriteAsync([.. senders.Select(sender => Exchanges.Of("booking.search-for-free-slots") with { OdsCode = sender })]);
        Directory.GetDirectories(_folder).Select(Path.GetFileName).Should().BeEquivalentTo(
            "WASP", "wasp_2", "A_B", "A_B_2", "con_", "lpt1_", "trailing__", "_", "unknown-sender");
        Directory.GetFiles(Path.Combine(_folder, "WASP"), "*.html").Should().HaveCount(2);
        var page = Read("index.html");
        foreach (var heading in (string[])["Sender WASP", "Sender wasp", "Sender A/B", "Sender A_B", "Sender con", "Sender &#233;"])
            page.Split($"<h2>{heading}</h2>").Should().HaveCount(2, "there is one section for {0}", heading);
        JsonNode.Parse(Read("report.json"))!["exchanges"]!.AsArray().Select(exchange => exchange!["odsCode"]!.GetValue<string>()).Should().Equal(senders);
    }

    [Fact]
    public async Task Whatever_senders_put_into_a_request_the_files_can_be_read_and_hold_no_markup_of_theirs()
    {
        var files = await SampleReports.WriteAsync(_folder);
        files.Should().OnlyContain(file => Regex.IsMatch(file, "^[A-Za-z0-9_./-]+$") && file.Length < 160);
        foreach (var file in files.Where(file => file.EndsWith(".html", StringComparison.Ordinal)))
            Read(file).Should().NotContain("<script").And.NotContain("<img").And.NotMatchRegex("[\u0000-\u0008\u001B\uFFFE]");
        JsonNode.Parse(Read("report.json"))!["exchanges"]!.AsArray().Should().HaveCount(7);
        XDocument.Parse(Read("report.trx")).Should().NotBeNull();
        files.Sum(file => new FileInfo(Path.Combine(_folder, file)).Length).Should().BeLessThan(5 * 1024 * 1024, "bodies that are too large to be read are a note");
        foreach (var record in files.Where(file => file.EndsWith(".exchange.json", StringComparison.Ordinal)))
            ExchangeFile.Read(Path.Combine(_folder, record)).Request.Method.Should().BeOneOf("GET", "POST");
    }

    [Fact]
    public async Task Findings_by_check_name_a_requirement_once()
    {
        await WriteAsync([.. new[] { "capability.cs-for-referral-receiver", "booking.search-for-free-slots" }.Select(id => Exchanges.Of(id).WithHeader("NHSD-Requesting-Software", null))]);
        Read("index.html").Should().Contain("<td data-label=\"Requirement\">RS-HTTP-HEAD, BS-HTTP-HEAD</td>");
    }

    [Fact]
    public async Task A_package_holds_everything_with_its_sums()
    {
        var report = await WriteAsync(ThreeMistakes(BodyFormat.Json));
        var path = Path.Combine(_folder, "report.zip");
        ReportPackage.Write(_folder, ReportFiles.Write(report, _folder, new()), path);
        using var zip = ZipFile.OpenRead(path);
        using var reader = new StreamReader(zip.GetEntry("SHA256SUMS")!.Open());
        var sums = (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        zip.Entries.Should().HaveCount(sums.Length + 1);
        foreach (var parts in sums.Select(line => line.Split("  ")))
        {
            using var copy = new MemoryStream();
            using var entry = zip.GetEntry(parts[1])!.Open();
            await entry.CopyToAsync(copy, TestContext.Current.CancellationToken);
            Sha256(copy.ToArray()).Should().Be(parts[0]);
        }
    }

    [Fact]
    public void A_record_that_is_none_is_refused_by_name()
    {
        var path = Path.Combine(_folder, "x.exchange.json");
        File.WriteAllText(path, "{\"time\": 1}");
        FluentActions.Invoking(() => ExchangeFile.Read(path)).Should().Throw<InvalidDataException>().WithMessage($"{path} is no record of an exchange: line 1*");
    }

    [Fact]
    public void A_record_without_values_is_read_as_far_as_it_goes()
    {
        var path = Path.Combine(_folder, "x.exchange.json");
        File.WriteAllText(path, """{"request": {"headers": [null, {"name": "X-Note"}]}}""");
        ExchangeFile.Read(path).Request.Headers.Should().Equal(new RecordedHeader("X-Note", ""));
    }

    [Fact]
    public async Task An_unexpected_answer_is_a_failure_though_every_check_passed()
    {
        var report = await Exchanges.Of("booking.new-booking-for-verified-patient").ValidateAsync();
        report.HasErrors.Should().BeFalse();
        var verdict = new Verdict("a", "A scenario", VerdictKind.Fail, [new(Severity.Error, "status", null, "HTTP status", "200", "404", "HTTP status: expected 200, found 404.")]);
        ReportFiles.Write(new(ReportOrigin.Of("a test", new()), [report with { Verdict = verdict }]), _folder, new());
        Read("report.md").Should().StartWith("# BaRS validation report: failed\n");
        Read("index.html").Should().Contain("Answers are not as expected");
    }

    private Task<ValidationReport> WriteAsync(params RecordedExchange[] exchanges) => WriteAsync(new ExchangeValidatorOptions(), exchanges);

    private async Task<ValidationReport> WriteAsync(ExchangeValidatorOptions options, params RecordedExchange[] exchanges)
    {
        var reports = new List<ExchangeReport>();
        foreach (var exchange in exchanges)
            reports.Add(await exchange.ValidateAsync(options));
        var report = new ValidationReport(ReportOrigin.Of("a test", options), reports);
        ReportFiles.Write(report, _folder, options);
        return report;
    }

    private string Read(string name) => File.ReadAllText(Path.Combine(_folder, name));

    private JsonNode[] Sarif() => [.. JsonNode.Parse(Read("report.sarif"))!["runs"]![0]!["results"]!.AsArray().Select(result => result!)];

    private static string Indented(RecordedExchange exchange) => JsonNode.Parse(Exchanges.Body(exchange))!.ToJsonString(new JsonSerializerOptions { WriteIndented = true });

    private static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
