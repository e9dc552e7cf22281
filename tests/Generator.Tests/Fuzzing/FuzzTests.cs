using System;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Bars.Scenarios.Generator.Parsing;
using Bars.Scenarios.Generator.Tests.Harness;
using FluentAssertions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Bars.Scenarios.Generator.Tests.Fuzzing;

/// <summary>
/// The generator on spoilt copies of the real table. 5,000 of them, or as many as the environment variable
/// SCENARIOS_FUZZ says. A failure names the seed, with which <see cref="Mutation.Apply"/> makes the copy again.
/// </summary>
public sealed class FuzzTests
{
    private const int EmittedEvery = 20;
    private const int CompiledEvery = 100;
    private static readonly string Yaml = Repository.Read("scenarios.yaml");
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private static int Count =>
        int.TryParse(Environment.GetEnvironmentVariable("SCENARIOS_FUZZ"), CultureInfo.InvariantCulture, out var count) ? count : 5000;

    [Fact]
    public void A_spoilt_table_gives_code_that_compiles_or_a_diagnostic_and_never_an_exception()
    {
        var compilation = GeneratorInput.Catalogue(Yaml).Compile();
        Parallel.For(0, Count, seed =>
        {
            // Bounds each copy by cancellation, so that a hang is a failure and no more.
            using var stop = new CancellationTokenSource(Longest);
            var spoilt = Mutation.Apply(Yaml, seed);
            var parse = () => CatalogueParser.Parse("scenarios.yaml", spoilt, stop.Token);
            parse.Should().NotThrow("the parser takes any text (seed {0})", seed);
            if (seed % EmittedEvery == 0)
                Emit(compilation, spoilt, seed, stop.Token);
        });
    }

    private static void Emit(CSharpCompilation compilation, string spoilt, int seed, CancellationToken stop)
    {
        var result = GeneratorInput.Catalogue(spoilt).CreateDriver(new CatalogueGenerator(), isTracked: false)
            .RunGenerators(compilation, stop)
            .GetRunResult();
        result.Results.Single().Exception.Should().BeNull("the generator takes any text (seed {0})", seed);
        if (seed % CompiledEvery != 0 || result.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
            return;
        compilation.AddSyntaxTrees(result.GeneratedTrees).GetDiagnostics(stop).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Should().BeEmpty("code from a table without a complaint compiles (seed {0})", seed);
    }
}
