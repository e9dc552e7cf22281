using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Bars.Scenarios.Journal;
using Bars.Scenarios.Reports;
using Bars.Scenarios.StandIn.Tests.Support;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.StandIn.Tests.Journal;

/// <summary>The journal in a SQLite file.</summary>
public sealed class SqliteJournalTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("journal").FullName;

    private string Path => System.IO.Path.Combine(_folder, "exchanges.db");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_was_recorded_is_read_again_after_the_file_was_closed()
    {
        var body = Bodies.BookingNew("9658499015");
        await using (var journal = SqliteJournal.Open(Path))
        {
            var tkw = new Tkw(new StandInOptions { Journal = journal, TimeProvider = new FixedTime("2026-01-31T09:30:00.1234567Z") });
            await tkw.PostAsync(body);
            await tkw.GetAsync("ServiceRequest/79120f41-a431-4f08-bcc5-1e67006fcae1");
        }

        await using var again = SqliteJournal.Open(Path);
        var entries = await again.ReadAsync(new(), 10, Stop);
        var booking = entries[1].Exchange;
        booking.Id.Should().Be("000000001");
        booking.Time.Should().Be(DateTimeOffset.Parse("2026-01-31T09:30:00.1234567Z"));
        booking.OdsCode.Should().Be("WASP");
        booking.TargetIdentifier.Should().Be("2000072489");
        booking.ScenarioId.Should().Be("booking.new-booking-failed-request-http-404");
        booking.Duration.Should().BeGreaterThan(TimeSpan.Zero);
        booking.Request.Header("X-Correlation-Id").Should().Be(Tkw.CorrelationId);
        Encoding.UTF8.GetString(booking.Request.Body.Span).Should().Be(body);
        booking.Response!.Status.Should().Be(404);
        Encoding.UTF8.GetString(booking.Response.Body.Span).Should().Contain("REC_NOT_FOUND");
        entries[0].Explanation!.Nearest[0].ToString().Should().Contain("referral.get-referral").And.Contain("character 36 is '1' instead of '0'");
        again.Counters.Should().BeEquivalentTo(new { Recorded = 0L, Kept = 2L, Dropped = 0L, Failed = 0L });
    }

    [Fact]
    public async Task Entries_are_chosen_and_paged_as_in_memory()
    {
        await using var journal = SqliteJournal.Open(Path);
        var tkw = new Tkw(new StandInOptions { Journal = journal, TimeProvider = new FixedTime("2026-01-31T09:30:00Z") });
        foreach (var id in new[] { "2000076289", "2000011147", "2000076289" })
            await tkw.GetAsync("metadata", id);
        await tkw.GetAsync("nothing");

        (await Ids(new() { ScenarioId = "capability.cs-for-referral-receiver" })).Should().Equal("000000003", "000000001");
        (await Ids(new() { OdsCode = "wasp" })).Should().BeEmpty();
        (await Ids(new() { IsMatched = false })).Should().Equal("000000004");
        (await Ids(new() { IsMatched = true, Before = "000000003" })).Should().Equal("000000002", "000000001");
        (await Ids(new() { From = DateTimeOffset.Parse("2026-01-31T10:30:00+01:00") })).Should().HaveCount(4);
        (await Ids(new() { To = DateTimeOffset.Parse("2026-01-31T09:30:00Z") })).Should().BeEmpty();
        (await journal.FindAsync("000000002", Stop))!.Exchange.TargetIdentifier.Should().Be("2000011147");
        (await journal.FindAsync("000000005", Stop)).Should().BeNull();

        await journal.ClearAsync(Stop);
        await tkw.GetAsync("metadata");
        (await Ids(new())).Should().Equal(["000000005"], "ids are not used again");

        async Task<IEnumerable<string>> Ids(JournalFilter filter) => (await journal.ReadAsync(filter, 10, Stop)).Select(entry => entry.Exchange.Id);
    }

    [Fact]
    public async Task The_oldest_make_room_and_are_counted()
    {
        await using var journal = SqliteJournal.Open(Path, capacity: 3);
        var tkw = new Tkw(new StandInOptions { Journal = journal });
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => tkw.GetAsync("metadata")));
        journal.Counters.Should().BeEquivalentTo(new { Recorded = 3L, Kept = 3L, Dropped = 0L });

        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => tkw.GetAsync("metadata")));

        journal.Counters.Should().BeEquivalentTo(new { Recorded = 43L, Kept = 3L, Dropped = 40L });
        (await journal.ReadAsync(new(), 10, Stop)).Select(entry => entry.Exchange.Id).Should().Equal("000000043", "000000042", "000000041");
    }

    [Fact]
    public async Task Bytes_are_bounded_as_well()
    {
        await using var journal = SqliteJournal.Open(Path, capacityBytes: 100_000);
        var tkw = new Tkw(new StandInOptions { Journal = journal });
        for (var i = 0; i < 20; i++)
            await tkw.PostAsync(Bodies.BookingNew());

        journal.Counters.Bytes.Should().BeInRange(1, 100_000);
        journal.Counters.Dropped.Should().Be(20 - journal.Counters.Kept).And.BeGreaterThan(0);
    }

    [Fact]
    public async Task An_exchange_that_can_not_be_written_is_not_acknowledged()
    {
        var journal = SqliteJournal.Open(Path);
        var tkw = new Tkw(new StandInOptions { Journal = journal });
        await journal.DisposeAsync();

        var answer = await tkw.PostAsync(Bodies.BookingNew());

        answer.Should().BeOutcome(500, "invalid", "REC_SERVER_ERROR");
        answer.Text.Should().Contain("The journal can not be written.");
    }

    [Fact]
    public async Task A_file_that_is_gone_is_a_problem_of_the_admin_endpoints_that_tells_no_internals()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows lets nobody remove an open file.");
        await using var journal = SqliteJournal.Open(Path);
        await using var server = await TkwStandInServer.StartAsync(new StandInOptions { Journal = journal }, cancellation: Stop);
        File.Delete(Path);

        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(server.BaseAddress, "/__admin/exchanges"), Stop);

        answer.StatusCode.Should().Be(HttpStatusCode.InternalServerError);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        (await answer.Content.ReadAsStringAsync(Stop)).Should().Contain("journal").And.NotContain("Sqlite").And.NotContain(_folder);
    }

    [Fact]
    public async Task Only_its_owner_reads_a_new_file()
    {
        await SqliteJournal.Open(Path).DisposeAsync();

        if (OperatingSystem.IsWindows())
            Assert.Skip("Windows has other permissions.");
        else
            File.GetUnixFileMode(Path).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void A_file_that_is_no_journal_is_left_alone_and_named()
    {
        File.WriteAllText(Path, new string('x', 5000));

        var act = () => SqliteJournal.Open(Path);

        act.Should().Throw<IOException>().WithMessage($"{Path} is no journal. Give another path.");
        File.ReadAllText(Path).Should().Be(new string('x', 5000));
    }

    [Fact]
    public void A_path_that_can_not_be_opened_is_named()
    {
        var act = () => SqliteJournal.Open(System.IO.Path.Combine(_folder, "missing", "exchanges.db"));

        act.Should().Throw<IOException>().WithMessage("*missing*");
    }
}
