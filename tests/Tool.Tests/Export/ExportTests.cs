using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Tool.Tests.Export;

public sealed class ExportTests
{
    public static TheoryData<string> Formats => ["postman", "http", "curl"];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_collection_is_the_same_each_time_and_of_no_day_and_no_machine(string format)
    {
        using var first = await Exported.CreateAsync(format);
        using var second = await Exported.CreateAsync(format);
        second.Files.Should().Equal(first.Files);
        var text = string.Concat(first.Files.Values);
        text.Should().NotContain("2000-01-01").And.NotContain("00000000-0000-0000-0000-000000000000").And.NotContain($"{DateTime.UtcNow:yyyy-MM-dd}");
        text.Should().NotContain(first.Folder).And.NotContain(Environment.MachineName).And.NotContain("\r");
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Every_row_of_the_guide_is_in_a_collection(string format)
    {
        using var exported = await Exported.CreateAsync(format);
        var text = string.Concat(exported.Files.Values);

        // Rows of the guide's tables and cells of its state transition table, by hand.
        string[] some =
        [
            "capability.cs-for-any-other-receiving-service", "message-def.md-failed-request-http-404", "booking.search-for-free-slots",
            "booking.get-booking-failed-request-http-501", "stateful.make-booking.initial", "stateful.cancel-referral.referral-created",
        ];
        text.Should().ContainAll(some);
        var listed = await Bars.RunAsync("list");
        listed.Lines.Should().HaveCount(52);
        text.Should().ContainAll(listed.Lines.Select(line => line.Split('\t')[0]));
    }

    [Theory]
    [InlineData("postman", "Bearer {{token}}")]
    [InlineData("http", "Authorization: Bearer {{$processEnv BARS_TOKEN}}")]
    [InlineData("curl", "--header \"Authorization: Bearer $BARS_TOKEN\"")]
    public async Task A_token_is_a_variable_and_only_where_one_is_wanted(string format, string header)
    {
        using var local = await Exported.CreateAsync(format);
        string.Concat(local.Files.Values).Should().NotContain("Bearer").And.NotContain("very-secret").And.Contain("http://127.0.0.1:5080/booking-and-referral/FHIR/R4");

        using var real = await Exported.CreateAsync(format, "--target", "int", "--ods-code", "X26");
        string.Concat(real.Files.Values).Should().Contain(header).And.NotContain("very-secret").And.Contain("https://int.api.service.nhs.uk/booking-and-referral/FHIR/R4");
    }

    [Fact]
    public async Task Areas_narrow_a_collection()
    {
        using var exported = await Exported.CreateAsync("http", "--area", "Booking", "--area", "Stateful");
        exported.Files.Keys.Should().BeEquivalentTo("booking.http", "stateful.http");
    }

    [Theory]
    [InlineData("postmann", "There is no format 'postmann'. Did you mean 'postman'?")]
    [InlineData("--postman", "There is no option '--postman'.")]
    public async Task An_unknown_format_is_refused(string format, string message)
    {
        var printed = await Bars.RunAsync("export", format, "folder");
        printed.ExitCode.Should().Be(1);
        printed.Error.Should().Contain(message);
        Directory.Exists("folder").Should().BeFalse();
    }

    [Fact]
    public async Task A_folder_that_can_not_be_written_to_is_named()
    {
        var file = Path.GetTempFileName();
        var printed = await Bars.RunAsync("export", "http", file);
        File.Delete(file);
        printed.ExitCode.Should().Be(1);
        printed.Error.Should().Contain(file).And.Contain("Choose another folder.");
    }
}
