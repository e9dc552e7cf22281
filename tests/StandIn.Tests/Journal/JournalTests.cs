using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;
using Bars.Scenarios.Reports;
using Bars.Scenarios.StandIn.Tests.Support;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.StandIn.Tests.Journal;

/// <summary>What the stand-in writes down of each exchange.</summary>
public sealed class JournalTests
{
    private readonly Tkw _tkw = new(new StandInOptions { TimeProvider = new FixedTime("2026-01-31T09:30:00Z") });

    [Fact]
    public async Task An_exchange_is_recorded_with_sender_target_and_row()
    {
        var body = Bodies.BookingNew("9658499015");
        await _tkw.PostAsync(body, target: "2000011147", request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "secret-token"));

        var exchange = (await ReadAsync(new())).Single().Exchange;
        exchange.OdsCode.Should().Be("WASP");
        exchange.TargetIdentifier.Should().Be("2000011147");
        exchange.ScenarioId.Should().Be("booking.new-booking-failed-request-http-404");
        exchange.Time.Should().Be(new DateTimeOffset(2026, 1, 31, 9, 30, 0, TimeSpan.Zero));
        exchange.Duration.Should().BeGreaterThan(TimeSpan.Zero);
        exchange.Request.Method.Should().Be("POST");
        exchange.Request.Url.Should().Be("/booking-and-referral/FHIR/R4/$process-message");
        exchange.Request.Header("X-Request-Id").Should().Be(Tkw.RequestId);
        exchange.Request.Header("Authorization").Should().Be("Bearer ***", "tokens are not recorded");
        Encoding.UTF8.GetString(exchange.Request.Body.Span).Should().Be(body);
        exchange.Response!.Status.Should().Be(404);
        exchange.Response.Header("content-type").Should().StartWith("application/fhir+json");
        Encoding.UTF8.GetString(exchange.Response.Body.Span).Should().Contain("REC_NOT_FOUND");
    }

    [Theory]
    [InlineData("Proxy-Authorization")]
    [InlineData("Cookie")]
    [InlineData("apikey")]
    [InlineData("X-Api-Key")]
    public async Task Other_headers_that_let_somebody_in_are_recorded_without_their_value(string header)
    {
        await _tkw.PostAsync(Bodies.BookingNew("9658499015"), target: "2000011147", request => request.Headers.Add(header, "0123456789abcdef"));

        (await ReadAsync(new())).Single().Exchange.Request.Header(header).Should().Be("***");
    }

    [Fact]
    public async Task A_read_is_recorded_by_its_sender_as_well()
    {
        await _tkw.GetAsync("metadata", "2000076289", request =>
        {
            request.Headers.Remove("NHSD-End-User-Organisation");
            request.Headers.Add("NHSD-End-User-Organisation", Tkw.Organisation(" x26 "));
        });

        var exchange = (await ReadAsync(new())).Single().Exchange;
        exchange.OdsCode.Should().Be(" x26 ", "the code is the report's key exactly as sent");
        exchange.ScenarioId.Should().Be("capability.cs-for-referral-receiver");
    }

    [Fact]
    public async Task A_stateful_answer_is_recorded_by_its_cell()
    {
        await _tkw.PostAsync(Bodies.BookingNew("9707606312"));
        await _tkw.PostAsync(Bodies.BookingNew("9707606312"));

        (await ReadAsync(new())).Select(entry => entry.Exchange.ScenarioId)
            .Should().Equal("stateful.make-booking.appointment-booked", "stateful.make-booking.initial");
    }

    [Fact]
    public async Task A_request_that_no_row_claims_is_recorded_with_the_rows_it_came_near()
    {
        await _tkw.GetAsync("ServiceRequest/79120f41-a431-4f08-bcc5-1e67006fcae1");

        var entry = (await ReadAsync(new() { IsMatched = false })).Single();
        entry.Exchange.ScenarioId.Should().BeNull();
        var nearest = entry.Explanation!.Nearest[0];
        nearest.Row.Should().Be("referral.get-referral");
        nearest.Differences.Single().Hint.Should().Be("character 36 is '1' instead of '0'");
    }

    [Fact]
    public async Task A_slip_that_TKW_answers_like_anything_else_is_explained_when_somebody_asks()
    {
        await _tkw.PostAsync(Bodies.BookingNew("9658499008"));
        await _tkw.PostAsync(Bodies.BookingNew("9658499007"));

        var entries = await ReadAsync(new());
        entries[1].Exchange.ScenarioId.Should().Be("booking.new-booking-for-any-other-patient");
        _tkw.StandIn.Explain(entries[1])!.Nearest[0].Row.Should().Be("booking.new-booking-for-verified-patient");
        _tkw.StandIn.Explain(entries[0]).Should().BeNull("the patient is the row's");
    }

    [Fact]
    public async Task A_refused_header_is_the_reason_given()
    {
        await _tkw.PostAsync(Bodies.BookingNew(), change: request => request.Headers.Remove("NHSD-End-User-Organisation"));

        (await ReadAsync(new())).Single().Explanation!.ToString()
            .Should().Be("The header NHSD-End-User-Organisation is missing or can not be read.");
    }

    [Fact]
    public async Task Entries_are_chosen_by_sender_row_and_time_and_paged_by_id()
    {
        foreach (var id in new[] { "2000076289", "2000011147", "2000076289", "2000072489" })
            await _tkw.GetAsync("metadata", id);

        (await ReadAsync(new() { ScenarioId = "capability.cs-for-referral-receiver" })).Select(Id).Should().Equal("000000003", "000000001");
        (await ReadAsync(new() { OdsCode = "wasp" })).Should().BeEmpty("codes are case sensitive");
        (await ReadAsync(new() { From = DateTimeOffset.Parse("2026-01-31T09:30:01Z") })).Should().BeEmpty();
        (await ReadAsync(new() { To = DateTimeOffset.Parse("2026-01-31T09:30:01Z") })).Should().HaveCount(4);
        (await ReadAsync(new() { Before = "000000003" }, 1)).Select(Id).Should().Equal("000000002");
        (await _tkw.StandIn.Journal.FindAsync("000000004", TestContext.Current.CancellationToken))!.Exchange.TargetIdentifier.Should().Be("2000072489");
        (await _tkw.StandIn.Journal.FindAsync("000000005", TestContext.Current.CancellationToken)).Should().BeNull();
        (await _tkw.StandIn.Journal.FindAsync("x", TestContext.Current.CancellationToken)).Should().BeNull();

        await _tkw.StandIn.Journal.ClearAsync(TestContext.Current.CancellationToken);
        (await ReadAsync(new())).Should().BeEmpty();
        _tkw.StandIn.Journal.Counters.Dropped.Should().Be(0, "what was cleared was not dropped");
    }

    [Fact]
    public async Task Nothing_is_dropped_up_to_the_capacity_and_what_is_beyond_it_is_counted()
    {
        var journal = new MemoryJournal(capacity: 3);
        var tkw = new Tkw(new StandInOptions { Journal = journal });
        for (var i = 0; i < 3; i++)
            await tkw.GetAsync("metadata");
        journal.Counters.Should().BeEquivalentTo(new { Recorded = 3L, Kept = 3L, Dropped = 0L });

        await tkw.GetAsync("Appointment");
        await tkw.GetAsync("Appointment");

        journal.Counters.Should().BeEquivalentTo(new { Recorded = 5L, Kept = 3L, Dropped = 2L });
        (await journal.ReadAsync(new(), 10, TestContext.Current.CancellationToken)).Select(Id).Should().Equal("000000005", "000000004", "000000003");
    }

    [Fact]
    public async Task A_journal_never_holds_more_bytes_than_it_may()
    {
        var journal = new MemoryJournal(capacity: 1000, capacityBytes: 100_000);
        var tkw = new Tkw(new StandInOptions { Journal = journal });
        for (var i = 0; i < 20; i++)
            await tkw.PostAsync(Bodies.BookingNew());

        journal.Counters.Bytes.Should().BeLessThanOrEqualTo(100_000);
        journal.Counters.Kept.Should().BeInRange(1, 6);
        journal.Counters.Dropped.Should().Be(20 - journal.Counters.Kept);

        await tkw.PostAsync(Bodies.BookingNew().WithBundle(bundle => bundle["x"] = new string('x', 200_000)));
        journal.Counters.Bytes.Should().BeLessThanOrEqualTo(100_000, "an exchange that alone is larger is not kept");
    }

    [Fact]
    public async Task A_journal_without_capacity_records_nothing()
    {
        var journal = new MemoryJournal(capacity: 0);
        var tkw = new Tkw(new StandInOptions { Journal = journal });

        (await tkw.GetAsync("metadata")).Status.Should().Be(200);

        journal.Counters.Recorded.Should().Be(0);
    }

    [Fact]
    public async Task Concurrent_exchanges_are_all_recorded_each_with_its_own_body()
    {
        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => _tkw.GetAsync($"Appointment/{i}")));

        var entries = await ReadAsync(new(), 1000);
        entries.Select(entry => entry.Exchange.Request.Url).Should().BeEquivalentTo(Enumerable.Range(0, 200).Select(i => $"/booking-and-referral/FHIR/R4/Appointment/{i}"));
        entries.Select(Id).Should().OnlyHaveUniqueItems().And.BeInDescendingOrder();
    }

    private static string Id(JournalEntry entry) => entry.Exchange.Id;

    private Task<IReadOnlyList<JournalEntry>> ReadAsync(JournalFilter filter, int limit = 100) =>
        _tkw.StandIn.Journal.ReadAsync(filter, limit, TestContext.Current.CancellationToken);
}
