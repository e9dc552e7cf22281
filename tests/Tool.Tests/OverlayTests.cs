using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Bars.Scenarios.Overlays;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Tool.Tests;

/// <summary>The option <c>--overlay</c>: one's own rows without a C# project.</summary>
public sealed class OverlayTests : IDisposable
{
    private const string Ours =
        """
        services:
          - name: OurClinic
            id: '2000099991'
            title: Our clinic
        patients:
          - name: OurPatient
            nhsNumber: '9434765919'
        scenarios:
          - area: Booking
            rows:
              - name: BookOurClinic
                title: Book at our clinic
                request: {message: BookingRequestNewFull, target: OurClinic, patient: OurPatient}
                sentinel: nhs-number
                expect: {status: 200, resource: Appointment, id: ce1c4ced-2a84-4198-9982-9caf894d0bb7}
              - name: NewBookingFailedRequestHttp409
                override: our receiver says 404 until ticket 123 is done
                expect: {status: 404, outcome: NotFound}
          - area: Ours
            rows:
              - name: ReadOurs
                title: Read ours
                request: {interaction: Appointment, target: OurClinic, id: 1f0e4c6b-6b0b-4a49-a9f5-6c9a2f1d3e77}
                sentinel: resource-id
                expect: {status: 404, outcome: NotFound}
              - name: SearchOurs
                title: Search ours
                request: {interaction: MessageDefinitions, target: OurClinic, context: OurClinic, parameters: ["_count=1"]}
                sentinel: context
                expect: {status: 404, outcome: NotFound}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("overlays").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>The objects made at run time are those that the generator's code makes: table by table, member by member.</summary>
    [Fact]
    public void Without_overlays_it_is_the_packages_catalogue()
    {
        var read = OverlaidCatalogue.Read([]);

        read.Errors.Should().BeEmpty();
        read.Catalogue.Should().BeEquivalentTo(ScenarioCatalogue.Default, options => options.WithStrictOrdering().AllowingInfiniteRecursion());
    }

    [Fact]
    public async Task Own_rows_are_performed_beside_the_guides_and_overridden_rows_as_the_overlay_says()
    {
        var printed = await Bars.RunAsync("run", "--overlay", Write("our.scenarios.yaml", Ours));

        printed.Error.Should().BeEmpty();
        printed.ExitCode.Should().Be(0);
        printed.Lines.Should().Contain(["pass\tbooking.book-our-clinic\t200\tBook at our clinic", "pass\tours.read-ours\t404\tRead ours"])
            .And.Contain(line => line.StartsWith("pass\tbooking.new-booking-failed-request-http-409\t404\t", StringComparison.Ordinal));
        printed.Lines[^1].Should().Be("70 passed, 0 failed, 0 skipped, 0 errors");
    }

    [Fact]
    public async Task Every_verb_of_the_table_knows_the_rows()
    {
        var overlay = Write("our.scenarios.yaml", Ours);

        (await Bars.RunAsync("list", "--area", "Ours", "--overlay", overlay)).Lines.Should().HaveCount(2).And.Contain(line => line.StartsWith("ours.read-ours\t", StringComparison.Ordinal));
        (await Bars.RunAsync("show", "booking.new-booking-failed-request-http-409", "--overlay", overlay)).Out.Should().Contain("our receiver says 404 until ticket 123 is done");
        (await Bars.RunAsync("curl", "booking.book-our-clinic", "--overlay", overlay)).Out.Should().Contain("9434765919")
            .And.Contain(Convert.ToBase64String("""{"system":"https://fhir.nhs.uk/Id/dos-service-id","value":"2000099991"}"""u8));
        var exported = await Bars.RunAsync("export", "http", Path.Combine(_folder, "http"), "--area", "Ours", "--overlay", overlay);
        File.ReadAllText(exported.Lines.Single(line => line.EndsWith(".http", StringComparison.Ordinal))).Should().Contain("ours.read-ours");
        (await Bars.RunAsync("list", "--area", "Ours")).Error.Should().Contain("There is no area 'Ours'.");
    }

    [Fact]
    public async Task Query_parameters_are_sent_as_the_overlay_says() =>
        (await Bars.RunAsync("show", "ours.search-ours", "--overlay", Write("our.scenarios.yaml", Ours))).Out.Should().Contain("_count=1");

    [Fact]
    public async Task Mistakes_are_printed_as_builds_print_them()
    {
        var overlay = Write("our.scenarios.yaml", "patients:\n  - name: OurPatient\n    nhsNumber: '9434765918'\n  - name: Dyball\n    nhsNumber: '9434765919'\n");

        var printed = await Bars.RunAsync("run", "--overlay", overlay);

        printed.ExitCode.Should().Be(2);
        printed.Out.Should().BeEmpty();
        printed.Error.Split('\n').Should().Contain(
            $"{overlay}(4,11): error SCN0601: The patient 'Dyball' is there already; to change it, add the key 'override' with the reason, or rename yours")
            .And.Contain(line => line.StartsWith($"{overlay}(3,16): error SCN0013: '9434765918' is not an NHS number", StringComparison.Ordinal))
            .And.Contain("bars: The 2 errors above must be mended first; docs/diagnostics explains each.");
    }

    [Fact]
    public async Task Two_overlays_that_disagree_are_an_error_that_names_both_places()
    {
        var one = Write("one.scenarios.yaml", "patients:\n  - name: Ours\n    nhsNumber: '9434765919'\n");
        var two = Write("two.scenarios.yaml", "\npatients:\n  - name: Ours\n    nhsNumber: '9434765870'\n");

        var printed = await Bars.RunAsync("list", "--overlay", one, "--overlay", two);

        printed.ExitCode.Should().Be(2);
        printed.Error.Should().Contain("error SCN0603:").And.Contain("one.scenarios.yaml(2,11)").And.Contain("two.scenarios.yaml(3,11)");
    }

    [Theory]
    [InlineData("missing.yaml")]
    [InlineData(".")]
    public async Task A_file_that_can_not_be_read_is_named(string name)
    {
        var printed = await Bars.RunAsync("list", "--overlay", Path.Combine(_folder, name));

        printed.ExitCode.Should().Be(1);
        printed.Error.Should().StartWith("bars: The overlay can not be read: ").And.Contain(_folder);
    }

    [Fact]
    public async Task Verbs_without_rows_have_no_overlays() =>
        (await Bars.RunAsync("docs", "check", "--overlay", "x")).Error.Should().Contain("There is no option '--overlay'.");

    private string Write(string name, string yaml)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, yaml);
        return path;
    }
}
