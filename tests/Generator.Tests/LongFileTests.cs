using System.Linq;
using Bars.Scenarios.Generator.Tests.Harness;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Generator.Tests;

public sealed class LongFileTests
{
    [Fact]
    public void A_table_with_a_thousand_more_rows_is_emitted_to_its_end()
    {
        var rows = Enumerable.Range(0, 1_000).Select(row => $"  - id: Z{row}\n    problem: Problem {row}.\n    reason: Reason {row}.\n");
        var yaml = GeneratorInput.RealCatalogue.Files.Values.Single().TrimEnd() + "\n" + string.Concat(rows);

        var result = GeneratorHarness.Run(GeneratorInput.Catalogue(yaml));

        result.Diagnostics.Should().BeEmpty();
        result.ShouldCompile();
        result.Documentation("Errata", "Z999").Should().Contain("Problem 999.").And.Contain("Reason 999.");
    }

    [Theory]
    [InlineData(10)]
    [InlineData(1_000)]
    public void A_repeated_key_is_reported_in_blocks_of_any_size(int keys)
    {
        var block = string.Concat(Enumerable.Range(0, keys).Select(key => $"key{key}: x\n"));

        var result = GeneratorHarness.Run(GeneratorInput.Catalogue(block + "key7: y\nkey8: z\n"));

        result.Diagnostics.Where(diagnostic => diagnostic.Id == "SCN0003")
            .Select(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line)
            .Should().Equal(keys, keys + 1);
    }
}
