using System;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Bars.Scenarios.Generator.Messages;
using Bars.Scenarios.Generator.Tests.Diagnostics;
using Bars.Scenarios.Generator.Tests.Harness;
using Bars.Scenarios.Generator.Tests.Messages;
using Bars.Scenarios.Generator.Tests.Overlays;
using Bars.Scenarios.Generator.Tests.Theories;
using Bars.Scenarios.Generator.Theories;
using FluentAssertions;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Bars.Scenarios.Generator.Tests.Fuzzing;

/// <summary>
/// Generators on spoilt copies of every kind of file: 4,000 of a small table, in which every change hits something, 1,000 of
/// the real one, and 250 of each of the others, or other numbers in this proportion by the environment variable
/// SCENARIOS_FUZZ. A failure names the seed, with which <see cref="Mutation.Apply"/> makes the copy again.
/// </summary>
public sealed class FuzzTests
{
    private const int CompiledEvery = 100;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);
    private static readonly string Checks = Repository.PathOf("catalogue", "checks.yaml");
    private static readonly string Onboarding = Repository.PathOf("catalogue", "onboarding.yaml");

    private static readonly GeneratorInput Catalogue = GeneratorInput.RealCatalogue
        .WithFile(Checks, Repository.Read("catalogue", "checks.yaml"))
        .WithFile(Onboarding, Repository.Read("catalogue", "onboarding.yaml"));

    private static int Count =>
        int.TryParse(Environment.GetEnvironmentVariable("SCENARIOS_FUZZ"), CultureInfo.InvariantCulture, out var count) ? count : 5000;

    [Fact]
    public void Rows_of_a_small_table() => Spoil(
        Count * 4 / 5, new(GeneratorInput.Catalogue(SmallCatalogue.Yaml), Repository.PathOf("scenarios.yaml"), new CatalogueGenerator()));

    [Fact]
    public void Rows_of_the_table() => Spoil(Count / 5, new(Catalogue, Repository.PathOf("scenarios.yaml"), new CatalogueGenerator()));

    [Fact]
    public void Rows_of_checks() => Spoil(Count / 20, new(Catalogue, Checks, new CatalogueGenerator()));

    [Fact]
    public void Tables_of_onboarding() => Spoil(Count / 20, new(Catalogue, Onboarding, new CatalogueGenerator()));

    [Fact]
    public void Overlays_and_theories_on_them() => Spoil(Count / 20, new(
        TheoryProject.ForXunitV3(TheoryProject.Class()).WithFile(OverlayProject.Path, OverlayProject.Rows).WithProperty("RootNamespace", "Our.Tests"),
        OverlayProject.Path, new CatalogueGenerator(), new ScenarioTheoriesGenerator()));

    [Fact]
    public void Bodies_of_messages() => Spoil(Count / 20, new(
        TemplateProject.Real, Repository.PathOf("catalogue", "messages", "referral-new-111-to-ed.json"), new MessageTemplateGenerator()));

    // Never an exception and never a hang, and code that compiles: rows with mistakes are left out, so even then.
    private static void Spoil(int count, FuzzSubject subject) => Parallel.For(0, count, seed =>
    {
        using var stop = new CancellationTokenSource(Longest);
        var result = subject.Run(seed, stop.Token);
        result.Results.Select(run => run.Exception?.ToString()).OfType<string>().Should().BeEmpty("generators take any text (seed {0})", seed);
        if (seed % CompiledEvery == 0)
        {
            subject.Compile(result).GetDiagnostics(stop.Token).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Should().BeEmpty("what is generated compiles (seed {0}, {1})", seed, string.Join(", ", result.Diagnostics.Take(3)));
        }
    });
}
