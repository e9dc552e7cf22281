using System;
using System.Globalization;
using System.Linq;
using System.Threading;
using Bars.Scenarios.Generator.Tests.Harness;
using FluentAssertions;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Bars.Scenarios.Generator.Tests.Fuzzing;

/// <summary>
/// The generator on spoilt copies of the real table. 5,000 of them, or as many as the environment variable
/// SCENARIOS_FUZZ says. A failure names the seed, with which <see cref="Mutation.Apply"/> makes the copy again.
/// </summary>
public sealed class FuzzTests
{
    private const int Parts = 10;
    private const int CompiledEvery = 50;
    private static readonly string Yaml = Repository.Read("scenarios.yaml");
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    public static TheoryData<int> Part => [.. Enumerable.Range(0, Parts)];

    private static int Count =>
        int.TryParse(Environment.GetEnvironmentVariable("SCENARIOS_FUZZ"), CultureInfo.InvariantCulture, out var count) ? count : 5000;

    [Theory]
    [MemberData(nameof(Part))]
    public void A_spoilt_table_gives_code_that_compiles_or_a_diagnostic_and_never_an_exception(int part)
    {
        var input = GeneratorInput.Catalogue(Yaml);
        var compilation = input.Compile();
        for (var seed = part; seed < Count; seed += Parts)
        {
            // Bounds each copy by cancellation, so that a hang is a failure and no more.
            using var stop = new CancellationTokenSource(Longest);
            var driver = GeneratorInput.Catalogue(Mutation.Apply(Yaml, seed)).CreateDriver(new CatalogueGenerator(), isTracked: false)
                .RunGenerators(compilation, stop.Token);
            var result = driver.GetRunResult();

            result.Results.Single().Exception.Should().BeNull("the generator takes any text (seed {0})", seed);
            if (seed / Parts % (CompiledEvery / Parts) != 0)
                continue;
            var isReported = result.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            var errors = compilation.AddSyntaxTrees(result.GeneratedTrees).GetDiagnostics(stop.Token).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            if (!isReported)
                errors.Should().BeEmpty("code from a table without a complaint compiles (seed {0})", seed);
        }
    }
}
