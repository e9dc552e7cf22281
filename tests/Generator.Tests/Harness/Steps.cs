using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Bars.Scenarios.Generator.Tests.Harness;

/// <summary>The steps of a run.</summary>
internal static class Steps
{
    // Steps of the host: they hold what the host gives.
    private static readonly HashSet<string> Host =
        ["Compilation", "ParseOptions", "AnalyzerConfigOptions", "AdditionalTexts", "MetadataReferences", "SyntaxTrees"];

    /// <summary>Every step an output of the run depends on, whether it has a name or not, without those of the host.</summary>
    public static IReadOnlyCollection<IncrementalGeneratorRunStep> All(GeneratorRunResult run)
    {
        var found = new HashSet<IncrementalGeneratorRunStep>();
        var open = new Stack<IncrementalGeneratorRunStep>(run.TrackedOutputSteps.Values.SelectMany(steps => steps));
        foreach (var step in run.TrackedSteps.Values.SelectMany(steps => steps))
            open.Push(step);
        while (open.TryPop(out var step))
        {
            if (IsHost(step) || !found.Add(step))
                continue;
            foreach (var (source, _) in step.Inputs)
                open.Push(source);
        }

        return found;
    }

    /// <summary>Everything that leads to the named steps, without them.</summary>
    public static HashSet<IncrementalGeneratorRunStep> Before(GeneratorRunResult run, IEnumerable<string> names)
    {
        var found = new HashSet<IncrementalGeneratorRunStep>();
        var open = new Stack<IncrementalGeneratorRunStep>(
            names.Where(run.TrackedSteps.ContainsKey).SelectMany(name => run.TrackedSteps[name]));
        while (open.TryPop(out var step))
        {
            foreach (var (source, _) in step.Inputs.Where(input => found.Add(input.Source)))
                open.Push(source);
        }

        return found;
    }

    /// <summary>Names of the files that the run wrote, and did not take from the run before.</summary>
    public static IEnumerable<string> Emitted(GeneratorRunResult run) => run.TrackedOutputSteps.Values
        .SelectMany(steps => steps)
        .SelectMany(step => step.Outputs)
        .Where(output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified)
        .SelectMany(output => HintNames(output.Value));

    // ForAttributeWithMetadataName is made of steps of the host's own.
    private static bool IsHost(IncrementalGeneratorRunStep step) =>
        step.Name is { } name && (Host.Contains(name) || name.Contains("_ForAttribute", System.StringComparison.Ordinal));

    // The value of an output is a tuple of Roslyn's own types: (sources, diagnostics, ...).
    private static IEnumerable<string> HintNames(object value)
    {
        var sources = (IEnumerable)value.GetType().GetField("Item1")!.GetValue(value)!;
        return sources.Cast<object>().Select(source =>
            (string)source.GetType().GetProperty("HintName", BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)!.GetValue(source)!);
    }
}
