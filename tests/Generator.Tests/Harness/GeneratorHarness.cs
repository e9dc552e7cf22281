using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Bars.Scenarios.Generator.Messages;
using Bars.Scenarios.Generator.Theories;
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
    /// Steps that read what the host gives. Before them stand files and options of the host, compared by identity; they
    /// themselves and all that follows hold models only.
    /// </summary>
    private static readonly string[] ReadingSteps =
    [
        TrackingNames.Options, TrackingNames.Overlay, TrackingNames.Paths, TrackingNames.Parsed, TrackingNames.SiblingFile,
        TheoryTrackingNames.Parsed, TemplateTrackingNames.Options, TemplateTrackingNames.Table, TemplateTrackingNames.File,
    ];

    public static GeneratorResult Run(GeneratorInput input, IIncrementalGenerator? generator = null)
    {
        var compilation = input.Compile();
        var driver = input.CreateDriver(generator ?? new CatalogueGenerator(), isTracked: true).RunGenerators(compilation);
        var first = driver.GetRunResult();
        first.Results.Should().OnlyContain(result => result.Exception == null, "a generator never throws");

        var edited = compilation.Clone().AddSyntaxTrees(input.Parse("internal static class Unrelated { }"));
        var second = driver.RunGenerators(edited).GetRunResult();
        AssertCached(second.Results.Single());
        AssertModelsAreOurs(first.Results.Single());
        return new GeneratorResult(input, compilation, first.Results.Single(), first.Diagnostics);
    }

    /// <summary>Why steps ran when one project became another, and which files were written again.</summary>
    public static RunReasons Edit(GeneratorInput before, GeneratorInput after)
    {
        var run = Rerun(before, after, new CatalogueGenerator());
        return RunReasons.Of(run, Steps.Emitted(run));
    }

    /// <summary>The second run, after one project became another.</summary>
    public static GeneratorRunResult Rerun(GeneratorInput before, GeneratorInput after, IIncrementalGenerator generator)
    {
        Run(before, generator);
        Run(after, generator);
        var compilation = before.Compile();
        var texts = before.Files.Select(file => (AdditionalText)new TextFile(file.Key, file.Value)).ToList();
        var driver = before.CreateDriver([generator], texts, isTracked: true).RunGenerators(compilation);
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

    private static void AssertModelsAreOurs(GeneratorRunResult run)
    {
        var inputs = Steps.Before(run, ReadingSteps);
        var outputs = run.TrackedOutputSteps.Values.SelectMany(steps => steps).ToHashSet();
        foreach (var step in Steps.All(run).Where(step => !outputs.Contains(step) && !inputs.Contains(step)))
        {
            step.Outputs.SelectMany(output => ObjectGraph.HostObjects(output.Value)).Should().BeEmpty(
                "the step '{0}' hands on models only", step.Name ?? "without a name");
        }
    }
}
