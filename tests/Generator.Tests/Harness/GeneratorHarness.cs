using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using FluentAssertions;
using Microsoft.CodeAnalysis;

namespace Bars.Scenarios.Generator.Tests.Harness;

/// <summary>
/// The one way tests run a generator: every run is followed by a second one after an unrelated C# edit, which has to
/// take everything from the first, and everything the steps hold is searched for objects of the host.
/// </summary>
internal static class GeneratorHarness
{
    /// <summary>
    /// Steps that hold additional files on purpose: the file itself is the input, compared by identity, and is
    /// replaced by a model in the step that follows.
    /// </summary>
    public static readonly string[] FileSteps = [TrackingNames.AllFiles, TrackingNames.Files, TrackingNames.OnboardingFiles, TrackingNames.ChecksFiles];

    public static GeneratorResult Run(GeneratorInput input, IIncrementalGenerator? generator = null, params string[] fileSteps)
    {
        var compilation = input.Compile();
        var driver = input.CreateDriver(generator ?? new CatalogueGenerator(), isTracked: true).RunGenerators(compilation);
        var first = driver.GetRunResult();
        first.Results.Should().OnlyContain(result => result.Exception == null, "a generator never throws");

        var edited = compilation.Clone().AddSyntaxTrees(input.Parse("internal static class Unrelated { }"));
        var second = driver.RunGenerators(edited).GetRunResult();
        AssertCached(second.Results.Single());
        AssertModelsAreOurs(first.Results.Single(), [.. FileSteps, .. fileSteps]);
        return new GeneratorResult(input, compilation, first.Results.Single(), first.Diagnostics);
    }

    /// <summary>Why steps ran when one project became another, and which files were written again.</summary>
    public static RunReasons Edit(GeneratorInput before, GeneratorInput after)
    {
        var run = Rerun(before, after, new CatalogueGenerator());
        return RunReasons.Of(run, Steps.Emitted(run));
    }

    /// <summary>The second run, after one project became another.</summary>
    public static GeneratorRunResult Rerun(
        GeneratorInput before, GeneratorInput after, IIncrementalGenerator generator, params string[] fileSteps)
    {
        Run(before, generator, fileSteps);
        Run(after, generator, fileSteps);
        var compilation = before.Compile();
        var texts = before.Files.Select(file => (AdditionalText)new TextFile(file.Key, file.Value)).ToList();
        var driver = (before with { Files = before.Files.Clear() }).CreateDriver(generator, isTracked: true)
            .AddAdditionalTexts([.. texts])
            .RunGenerators(compilation);
        return after.Update(driver, before, texts).RunGenerators(after.Update(compilation, before)).GetRunResult().Results.Single();
    }

    /// <summary>Values of the constants that name steps.</summary>
    public static IEnumerable<string> NamesIn(System.Type type) => type
        .GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        .Where(field => field.IsLiteral)
        .Select(field => (string)field.GetRawConstantValue()!);

    private static void AssertCached(GeneratorRunResult run)
    {
        foreach (var step in Steps.All(run))
        {
            step.Outputs.Select(output => output.Reason).Should().OnlyContain(
                reason => reason == IncrementalStepRunReason.Cached || reason == IncrementalStepRunReason.Unchanged,
                "an unrelated edit re-runs nothing, but the step '{0}' ran", step.Name ?? "without a name");
        }
    }

    private static void AssertModelsAreOurs(GeneratorRunResult run, IReadOnlyCollection<string> fileSteps)
    {
        var inputs = Steps.UpTo(run, fileSteps);
        var outputs = run.TrackedOutputSteps.Values.SelectMany(steps => steps).ToHashSet();
        foreach (var step in Steps.All(run).Where(step => !outputs.Contains(step) && !inputs.Contains(step)))
        {
            step.Outputs.SelectMany(output => ObjectGraph.HostObjects(output.Value)).Should().BeEmpty(
                "the step '{0}' hands on models only", step.Name ?? "without a name");
        }
    }
}
