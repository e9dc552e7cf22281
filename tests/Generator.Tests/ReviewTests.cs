using System.Linq;
using Bars.Scenarios.Generator.Tests.Harness;
using FluentAssertions;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Bars.Scenarios.Generator.Tests;

public sealed class ReviewTests
{
    private const string Row = "      - name: GetBookingFailedRequestHttp501\n";

    [Fact]
    public void SCN0024_a_row_under_review_is_generated_with_a_warning_and_is_not_compared_with_its_cells()
    {
        var yaml = Repository.Read("scenarios.yaml").Replace(Row, Row + "        review: true\n").Replace("test: Get booking failed request - HTTP 501", "test: Get booking failed request - HTTP 502");

        var result = GeneratorHarness.Run(GeneratorInput.Catalogue(yaml));

        var diagnostic = result.Diagnostics.Should().ContainSingle().Subject;
        (diagnostic.Id, diagnostic.Severity).Should().Be(("SCN0024", DiagnosticSeverity.Warning));
        yaml.Split('\n')[diagnostic.Location.GetLineSpan().StartLinePosition.Line].Should().Be("        review: true");
        result.Sources.Values.Should().Contain(source => source.Contains("GetBookingFailedRequestHttp501"));
    }

    [Theory]
    [InlineData("1, 2 & 7")]
    [InlineData("7; 1 / 2")]
    public void Applications_are_split_at_ampersands_too(string cell)
    {
        var yaml = Repository.Read("scenarios.yaml")
            .Replace("applications:\n", "applications:\n  - {name: One, title: '1'}\n  - {name: Two, title: '2'}\n  - {name: Seven, title: '7'}\n")
            .Replace("          test: Get Booking\n          application: BaRS Core\n", $"          test: Get Booking\n          application: '{cell}'\n");

        var result = GeneratorHarness.Run(GeneratorInput.Catalogue(yaml));

        result.Diagnostics.Should().BeEmpty();
        result.Sources["BookingScenarios.g.cs"].Should().Contain("BarsApplications.Seven").And.Contain("BarsApplications.Two");
    }
}
