using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Tool.Tests;

public sealed class ListTests
{
    [Fact]
    public async Task Lists_the_52_scenarios_of_the_page_one_per_line()
    {
        var printed = await Bars.RunAsync("list");

        printed.ExitCode.Should().Be(0);
        printed.Error.Should().BeEmpty();
        printed.Lines.Should().HaveCount(52);
        printed.Lines.Should().OnlyContain(line => line.Split('\t').Length == 7);
        printed.Out.Should().NotContain("\u001b");
    }

    [Fact]
    public async Task A_line_tells_id_area_title_application_sentinel_answer_and_errata()
    {
        var printed = await Bars.RunAsync("list");

        printed.Lines.Should().Contain(
            "booking.new-booking-for-verified-patient\tBooking\tNew booking for verified patient\tBaRS Core\tnhs-number 9658499007\t200 Appointment/ce1c4ced-2a84-4198-9982-9caf894d0bb7\tA24, A25");
    }

    [Fact]
    public async Task Filters_narrow_each_other()
    {
        var area = await Bars.RunAsync("list", "--area", "messagedef");
        var both = await Bars.RunAsync("list", "--area", "MessageDef", "--application", "CAD-CAD");

        area.Lines.Should().HaveCount(9);
        both.Lines.Should().ContainSingle().Which.Should().StartWith("message-def.md-for-out-of-area-cad-referral-receiver\t");
    }

    [Fact]
    public async Task The_area_Stateful_is_the_15_cells_of_the_state_table()
    {
        var printed = await Bars.RunAsync("list", "--area", "Stateful");

        printed.Lines.Should().HaveCount(15);
        printed.Lines[0].Should().StartWith("stateful.make-booking.initial\tStateful\tMake a Booking, Initial State\t\tnhs-number 9707606312\t200 Appointment/9a8df080-bfbc-457f-b30f-664bba7760a4");
    }

    [Fact]
    public async Task Undocumented_rows_are_listed_when_asked_for()
    {
        var printed = await Bars.RunAsync("list", "--undocumented", "--area", "Capability");

        printed.Lines.Should().HaveCount(6);
        printed.Out.Should().Contain("capability.cs-for-booking-and-referral-sender");
    }

    [Fact]
    public async Task Json_is_an_array_with_a_row_for_every_scenario()
    {
        var printed = await Bars.RunAsync("list", "--json");

        using var json = JsonDocument.Parse(printed.Bytes);
        var rows = json.RootElement.EnumerateArray().ToArray();
        rows.Count(row => row.GetProperty("documented").GetBoolean()).Should().Be(52);
        rows.Count(row => !row.GetProperty("documented").GetBoolean()).Should().BeGreaterThan(0);
        var row = rows.Single(candidate => candidate.GetProperty("id").GetString() == "message-def.md-failed-request-http-401");
        row.GetProperty("area").GetString().Should().Be("MessageDef");
        row.GetProperty("title").GetString().Should().Be("MD failed request - HTTP 401");
        row.GetProperty("applications")[0].GetString().Should().Be("BaRS Core");
        row.GetProperty("sentinel").GetProperty("kind").GetString().Should().Be("context");
        row.GetProperty("sentinel").GetProperty("value").GetString().Should().Be("FAIL0401");
        row.GetProperty("expect").GetProperty("status").GetInt32().Should().Be(401);
        row.GetProperty("expect").GetProperty("resource").GetString().Should().Be("OperationOutcome");
        row.GetProperty("expect").GetProperty("id").ValueKind.Should().Be(JsonValueKind.Null);
        row.GetProperty("expect").GetProperty("code").GetString().Should().Be("REC_UNAUTHORIZED");
        var erratum = row.GetProperty("erratum").EnumerateArray().Single(candidate => candidate.GetProperty("id").GetString() == "A17");
        erratum.GetProperty("printed").GetString().Should().Be("FAIL0401, FAIL0404");
        erratum.GetProperty("problem").GetString().Should().NotBeNullOrEmpty();
        erratum.GetProperty("used").GetString().Should().NotBeNullOrEmpty();
        erratum.GetProperty("reason").GetString().Should().NotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("capability.cs-for-referral-receiver", "target-identifier", "exact", "2000076289")]
    [InlineData("booking.search-for-free-slots", "slot-service", "exact", "2000072489")]
    [InlineData("booking.new-booking-for-verified-patient", "nhs-number", "exact", "9658499007")]
    [InlineData("validation.get-validation-request", "resource-id", "exact", "0b42eac3-0175-43c8-bbab-efaa8ca31ccf")]
    [InlineData("booking.get-booking", "none", "any", null)]
    [InlineData("message-def.md-for-any-other-receiving-service", "context", "any", null)]
    [InlineData("booking.new-booking-for-patient-with-no-nhs-number", "nhs-number", "absent", null)]
    public async Task Sentinels_are_named_in_the_words_of_the_table(string id, string kind, string match, string? value)
    {
        var printed = await Bars.RunAsync("list", "--json");

        using var json = JsonDocument.Parse(printed.Bytes);
        var sentinel = json.RootElement.EnumerateArray().Single(row => row.GetProperty("id").GetString() == id).GetProperty("sentinel");
        sentinel.GetProperty("kind").GetString().Should().Be(kind);
        sentinel.GetProperty("match").GetString().Should().Be(match);
        sentinel.GetProperty("value").GetString().Should().Be(value);
    }

    [Fact]
    public async Task A_row_without_errata_says_null()
    {
        var printed = await Bars.RunAsync("list", "--json");

        using var json = JsonDocument.Parse(printed.Bytes);
        var row = json.RootElement.EnumerateArray().First();
        row.GetProperty("id").GetString().Should().Be("capability.cs-for-booking-and-referral-receiver");
        row.GetProperty("erratum").ValueKind.Should().Be(JsonValueKind.Null);
    }
}
