using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Bars.Scenarios.Tool.Documents;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Tool.Tests;

public sealed class DocsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("scenarios-docs-").FullName;

    public DocsTests() => File.WriteAllText(Path.Combine(_folder, "scenarios.yaml"), "guide: {}\n");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_committed_files_are_what_the_table_makes_of_them()
    {
        var printed = await Bars.RunAsync("docs", "check", "--root", Repository.Root);

        printed.Error.Should().BeEmpty();
        printed.ExitCode.Should().Be(0);
    }

    [Fact]
    public async Task A_file_that_is_out_of_date_is_named_with_the_remedy_until_it_is_written_again()
    {
        await Bars.RunAsync("docs", "write", "--root", _folder);
        File.AppendAllText(Path.Combine(_folder, "docs/errata.md"), "edited by hand\n");
        File.Delete(Path.Combine(_folder, "docs/fidelity.md"));

        var check = await Bars.RunAsync("docs", "check", "--root", _folder);

        check.ExitCode.Should().Be(6);
        check.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().Equal(
            "bars: docs/errata.md is not what scenarios.yaml makes of it; run 'bars docs write' and commit the file.",
            "bars: docs/fidelity.md is not what scenarios.yaml makes of it; run 'bars docs write' and commit the file.");

        var write = await Bars.RunAsync("docs", "write", "--root", _folder);
        write.Lines.Should().Contain("unchanged\tdocs/scenarios.md").And.Contain("written\tdocs/errata.md").And.Contain("written\tdocs/fidelity.md");
        (await Bars.RunAsync("docs", "check", "--root", _folder)).ExitCode.Should().Be(0);
    }

    [Fact]
    public async Task Windows_line_ends_are_up_to_date()
    {
        await Bars.RunAsync("docs", "write", "--root", _folder);
        var file = Path.Combine(_folder, "docs/scenarios.md");
        File.WriteAllText(file, File.ReadAllText(file).Replace("\n", "\r\n"));

        (await Bars.RunAsync("docs", "check", "--root", _folder)).ExitCode.Should().Be(0);
    }

    [Fact]
    public async Task A_folder_without_a_table_is_refused()
    {
        File.Delete(Path.Combine(_folder, "scenarios.yaml"));

        var printed = await Bars.RunAsync("docs", "write", "--root", _folder);

        printed.ExitCode.Should().Be(1);
        printed.Error.Should().Contain("There is no scenarios.yaml in").And.Contain("--root");
        Directory.Exists(Path.Combine(_folder, "docs")).Should().BeFalse();
    }

    [Theory]
    [InlineData("docs", "Say what to do: write, check")]
    [InlineData("docs chek", "There is no verb 'chek'. Did you mean 'check'? See 'bars docs --help'.")]
    [InlineData("docs check --rot .", "There is no option '--rot'. Did you mean '--root'? See 'bars docs check --help'.")]
    public async Task Mistakes_below_docs_are_explained(string commandLine, string message)
    {
        var printed = await Bars.RunAsync(commandLine.Split(' '));

        printed.ExitCode.Should().Be(1);
        printed.Error.Should().Contain(message);
    }

    [Theory]
    [InlineData("docs/scenarios.md", "| `booking.new-booking-failed-request-http-409` | New booking failed request - HTTP 409 | BaRS Core | Booking Request New Full | nhs-number 9658499023 | 409 OperationOutcome invalid REC_CONFLICT |")]
    [InlineData("docs/scenarios.md", "| Cancel a Booking | Booking Request Cancelled | 400 BookingMissing → Initial State | 200 → Initial State | 200 → Initial State |")]
    [InlineData("docs/errata.md", "| <a id=\"A23\"></a>A23 | A stray backslash stands in the replacement. | \\<value value=\"9476719931\" \\\\/\\> | 9476719931 |")]
    [InlineData("docs/fidelity.md", "| `response.safeguarding-dna-response-http-401` | nhs-number 9658499171 | 401 OperationOutcome invalid REC_UNAUTHORIZED | 200 ServiceRequest/0b42eac3-0175-43c8-bbab-efaa8ca31ccf |")]
    [InlineData("docs/fidelity.md", "| SenderOrganisation |")]
    [InlineData("catalogue/PublishedConstants.txt", "Bars.Scenarios.Patients.Dyball.NhsNumber = 9658499007\n")]
    [InlineData("catalogue/PublishedConstants.txt", "Bars.Scenarios.ScenarioIds.Booking.CancelBooking = booking.cancel-booking\n")]
    [InlineData("catalogue/PublishedConstants.txt", "Bars.Scenarios.ResourceIds.Booking.GetBooking = ce1c4ced-2a84-4198-9982-9caf894d0bb7\n")]
    public void Pages_say_what_the_guide_and_TKW_say(string path, string line)
    {
        var page = DerivedPage.All.Single(candidate => candidate.Path == path).Make(ScenarioCatalogue.Default);

        page.Should().Contain(line);
    }
}
