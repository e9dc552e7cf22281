using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Bars.Scenarios.Journal;
using Bars.Scenarios.Runtime;
using Bars.Scenarios.StandIn;
using FluentAssertions;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Bars.Scenarios.Tool.Tests;

public sealed class ReportTests : IDisposable
{
    private const string Referral = "referral.new-referral-for-verified-patient";

    private readonly string _folder = Directory.CreateTempSubdirectory("bars-report").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Three_mistakes_in_an_http_file_are_three_findings_in_the_terminal_and_in_the_annotations()
    {
        var file = await MistakesAsync();
        var printed = await Bars.RunAsync("report", file, "--out", PathOf("out"), "--annotations", "github");
        printed.ExitCode.Should().Be(3);
        printed.Lines.Where(line => line.StartsWith("  ✗", StringComparison.Ordinal)).Select(line => line.Split(':')[0]).Should().Equal(
            "  ✗ BH-2 RS-HTTP-HEAD", "  ✗ REQ-1 RS-PATIENT-RESO-NAME", "  ✗ CT-2 RS-PAT-CON");
        printed.Lines.Where(line => line.StartsWith("::error", StringComparison.Ordinal)).Should().HaveCount(3);
        printed.Error.Should().Contain(Path.Combine("out", "index.html"));
        File.ReadAllText(PathOf("out", "index.html")).Should().Contain("3 checks failed");
    }

    [Fact]
    public async Task A_run_writes_a_report_that_can_be_checked_again()
    {
        var run = await Bars.RunAsync("run", Referral, "booking.get-booking", "--report", PathOf("out"), "--zip");
        run.ExitCode.Should().Be(0, run.Error);
        run.Lines[^1].Should().MatchRegex("^[0-9]+ checks passed, 0 failed, 0 warnings, [0-9]+ not applicable$");
        File.Exists(PathOf("out.zip")).Should().BeTrue();

        var again = await Bars.RunAsync("report", PathOf("out"));
        again.ExitCode.Should().Be(0);
        again.Lines[^1].Should().Be(run.Lines[^1]);
        again.Lines.Should().Contain(line => line.StartsWith($"pass\t{Referral}\tmessaging:new:servicerequest-request\t", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_journal_of_the_stand_in_is_checked_while_it_is_written_to_and_its_own_answers_are_not()
    {
        await using var journal = SqliteJournal.Open(PathOf("exchanges.db"));
        using (var client = new HttpClient(new TkwStandInHandler(new StandInOptions { Journal = journal })) { BaseAddress = new("http://tkw.test/booking-and-referral/FHIR/R4/") })
        {
            using var request = new ScenarioRequestFactory().Create(ScenarioCatalogue.Default.Find(Referral));
            request.Headers.Remove("use-context");
            (await client.SendAsync(request, TestContext.Current.CancellationToken)).Dispose();
        }

        var printed = await Bars.RunAsync("report", PathOf("exchanges.db"));
        printed.ExitCode.Should().Be(3, printed.Error);
        printed.Lines[0].Should().Be("Sender WASP");
        printed.Lines[1].Should().StartWith($"fail\t{Referral}\tmessaging:new:servicerequest-request\t");
        printed.Lines.Where(line => line.StartsWith("  ✗", StringComparison.Ordinal)).Should().ContainSingle().Which.Should().StartWith("  ✗ BH-2 RS-HTTP-HEAD:");
        var json = JsonNode.Parse((await Bars.RunAsync("report", PathOf("exchanges.db"), "--json")).Out)!;
        json["exchanges"]![0]!["checks"]!.AsArray().Should().OnlyContain(check => check!["side"]!.GetValue<string>() == "request");
    }

    [Theory]
    [InlineData("CREATE TABLE t (x)", "is a SQLite database, but no journal")]
    [InlineData("CREATE TABLE t (x); PRAGMA application_id = 1113674323; PRAGMA user_version = 99", "is a journal of another version")]
    public async Task Another_database_is_refused_by_name(string sql, string message)
    {
        using (var connection = new SqliteConnection($"Data Source={PathOf("other.db")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }

        var printed = await Bars.RunAsync("report", PathOf("other.db"));
        printed.ExitCode.Should().Be(1);
        printed.Error.Should().Contain($"other.db {message}");
    }

    [Fact]
    public async Task A_journal_that_is_damaged_is_refused()
    {
        await SqliteJournal.Open(PathOf("exchanges.db")).DisposeAsync();
        var bytes = await File.ReadAllBytesAsync(PathOf("exchanges.db"), TestContext.Current.CancellationToken);
        bytes.AsSpan(100).Fill(0x5A);
        await File.WriteAllBytesAsync(PathOf("exchanges.db"), bytes, TestContext.Current.CancellationToken);
        var printed = await Bars.RunAsync("report", PathOf("exchanges.db"));
        printed.ExitCode.Should().Be(1);
        printed.Error.Should().Contain("exchanges.db can not be read").And.NotContain("   at ");
    }

    [Fact]
    public async Task A_body_alone_is_checked_without_headers_and_with_those_that_are_given()
    {
        var body = await Bars.RunAsync("show", Referral, "--body");
        await File.WriteAllBytesAsync(PathOf("body.json"), body.Bytes, TestContext.Current.CancellationToken);
        (await Bars.RunAsync("report", PathOf("body.json"))).ExitCode.Should().Be(0);

        var printed = await Bars.RunAsync("report", PathOf("body.json"), "--json", "--header", "Content-Type: application/json");
        printed.ExitCode.Should().Be(3);
        var failed = JsonNode.Parse(printed.Out)!["exchanges"]![0]!["checks"]!.AsArray()
            .Where(check => check!["outcome"]!.GetValue<string>() == "failed").Select(check => check!["id"]!.GetValue<string>());
        failed.Should().Equal("HDR-1", "HDR-2", "HDR-3", "HDR-4", "HDR-5", "HDR-7", "HDR-8", "BH-1", "BH-2");
    }

    [Fact]
    public async Task Coverage_names_what_exercises_a_requirement_and_why_others_are_gaps()
    {
        var printed = await Bars.RunAsync("report", "--coverage", "--json");
        var rows = JsonSerializer.Deserialize<JsonArray>(printed.Out)!.ToDictionary(row => row!["requirement"]!.GetValue<string>());
        rows["BS-URL-SLOT"]!["exercised"]!.GetValue<bool>().Should().BeTrue();
        rows["BS-URL-SLOT"]!["scenarios"]!.AsArray().Select(id => id!.GetValue<string>()).Should().Contain("booking.search-for-free-slots");
        rows["RS-PAT-CON"]!["checks"]!.AsArray().Select(id => id!.GetValue<string>()).Should().Equal("CT-1", "CT-2", "CT-3");
        rows.Values.Should().OnlyContain(row => row!["exercised"]!.GetValue<bool>() == (row["gap"] == null), "every gap has a reason");
        (await Bars.RunAsync("report", "--coverage")).Lines[^1].Should().MatchRegex("^[0-9]+ of [0-9]+ requirements exercised$");
    }

    [Theory]
    [InlineData("Say what to check", "report")]
    [InlineData("There is no file and no folder 'nowhere'", "report", "nowhere")]
    [InlineData("There are no annotations 'gitlab'", "report", "x", "--annotations", "gitlab")]
    [InlineData("--zip packs the folder of --out", "report", "x", "--zip")]
    [InlineData("is no header", "report", "x", "--header", "novalue")]
    [InlineData("exclude each other", "report", "x", "--json", "--annotations", "github")]
    [InlineData("there is nothing to report", "run", "--offline", "--report", "x")]
    public async Task A_wrong_command_line_is_explained(string message, params string[] arguments)
    {
        var printed = await Bars.RunAsync(arguments);
        printed.ExitCode.Should().Be(1);
        printed.Error.Should().Contain(message);
    }

    [Theory]
    [InlineData("hello world again x\n", "line 1: no request")]
    [InlineData("### a\nGET /x HTTP/1.1\nnonsense\n", "line 3: no header")]
    [InlineData("# nothing\n", "holds no request")]
    public async Task An_http_file_that_is_none_is_refused_by_line(string text, string message)
    {
        await File.WriteAllTextAsync(PathOf("a.http"), text, TestContext.Current.CancellationToken);
        (await Bars.RunAsync("report", PathOf("a.http"))).Error.Should().Contain(message);
    }

    private async Task<string> MistakesAsync()
    {
        var text = (await Bars.RunAsync("run", "--offline", Referral)).Out;
        var lines = text.Split('\n').Where(line => !line.StartsWith("use-context", StringComparison.OrdinalIgnoreCase));
        text = string.Join('\n', lines)
            .Replace("\"name\":[{\"use\":\"official\"", "\"name\":[{\"use\":\"official\",\"family\":\"Other\",\"given\":[\"Robin\"]},{\"use\":\"official\"", StringComparison.Ordinal)
            .Replace("\"valuePositiveInt\":1}", "\"valuePositiveInt\":4}", StringComparison.Ordinal);
        await File.WriteAllTextAsync(PathOf("mistakes.http"), text);
        return PathOf("mistakes.http");
    }

    [Fact]
    public async Task A_report_that_can_not_be_written_is_a_wrong_command_line()
    {
        await File.WriteAllTextAsync(PathOf("taken"), "", TestContext.Current.CancellationToken);

        var run = await Bars.RunAsync("run", "booking.get-booking", "--report", PathOf("taken"));

        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain($"The report can not be written to '{PathOf("taken")}'");
    }

    private string PathOf(params string[] parts) => Path.Combine([_folder, .. parts]);
}
