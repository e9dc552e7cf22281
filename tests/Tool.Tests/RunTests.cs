using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Tool.Tests;

/// <summary><c>bars run</c> against the embedded stand-in.</summary>
public sealed class RunTests
{
    [Theory]
    [InlineData("run")]
    [InlineData("run --format xml")]
    [InlineData("run --strict")]
    [InlineData("run --parity")]
    [InlineData("run --parity --format xml")]
    public async Task The_52_scenarios_and_the_15_cells_pass(string commandLine)
    {
        var printed = await Bars.RunAsync(commandLine.Split(' '));

        printed.Lines[0].Should().Be("Against the embedded stand-in");
        printed.Lines[^1].Should().Be("67 passed, 0 failed, 0 skipped, 0 errors");
        printed.ExitCode.Should().Be(0);
    }

    [Theory]
    [InlineData("message-def.md-for-booking-and-referral-sender")]
    [InlineData("message-def.md-for-gp-to-pharmacy-referral-receiver")]
    public async Task Services_that_the_page_does_not_list_pass_in_either_mode(string id)
    {
        (await Bars.RunAsync("run", id)).ExitCode.Should().Be(0);
        (await Bars.RunAsync("run", id, "--parity")).ExitCode.Should().Be(0);
    }

    [Theory]
    [InlineData("--area Referral", 10)]
    [InlineData("--application CAD-CAD", 2)]
    [InlineData("--area Booking --application BaRSCore", 13)]
    [InlineData("referral.get-referral booking.cancel-booking", 2)]
    public async Task Rows_are_chosen(string choice, int rows)
    {
        var printed = await Bars.RunAsync(["run", .. choice.Split(' ')]);

        printed.Lines.Should().HaveCount(rows + 2);
        printed.Lines[^1].Should().StartWith($"{rows} passed");
    }

    [Fact]
    public async Task A_line_has_verdict_id_status_and_title()
    {
        var printed = await Bars.RunAsync("run", "referral.get-referral-http-503");

        printed.Lines[1].Should().Be("pass\treferral.get-referral-http-503\t503\tGet Referral - HTTP 503");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Why_a_row_is_skipped_is_said(bool isTerminal)
    {
        var printed = await Bars.RunAsync(["run", "booking.new-booking-with-two-appointments"], [], isTerminal, TestContext.Current.CancellationToken);

        printed.ExitCode.Should().Be(0);
        printed.Out.Should().Contain("1 skipped: The row describes an answer only: there is no message to send.");
    }

    [Fact]
    public async Task Json_has_a_summary_and_a_result_per_row()
    {
        var printed = await Bars.RunAsync("run", "--json", "booking.get-booking-failed-request-http-501", "booking.new-booking-with-two-appointments");

        using var json = JsonDocument.Parse(printed.Out);
        var summary = json.RootElement.GetProperty("summary");
        new[] { "passed", "failed", "skipped", "errors" }.Select(name => summary.GetProperty(name).GetInt32()).Should().Equal(1, 0, 1, 0);
        var results = json.RootElement.GetProperty("results").EnumerateArray().ToList();
        results.Select(result => result.GetProperty("id").GetString()).Should().Equal("booking.get-booking-failed-request-http-501", "booking.new-booking-with-two-appointments");
        results.Select(result => result.GetProperty("verdict").GetString()).Should().Equal("pass", "skip");
        results[0].GetProperty("findings").GetArrayLength().Should().Be(0);
        results[0].GetProperty("request").GetProperty("status").GetInt32().Should().Be(501);
    }

    [Fact]
    public async Task Offline_prints_the_request_with_the_names_that_the_page_prints()
    {
        var printed = await Bars.RunAsync("run", "--offline", "booking.get-booking");

        printed.ExitCode.Should().Be(0);
        printed.Out.Should().Contain("/Appointment/ce1c4ced-2a84-4198-9982-9caf894d0bb7").And.Contain("\nX-Request-Id: ").And.Contain("\nX-Correlation-Id: ");
    }

    [Fact]
    public async Task An_unknown_row_is_answered_with_the_nearest()
    {
        var printed = await Bars.RunAsync("run", "booking.cancel-bookin");

        printed.ExitCode.Should().Be(1);
        printed.Error.Should().Contain("Did you mean 'booking.cancel-booking'");
    }
}
