using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Bars.Scenarios.Generator.Tests.Harness;

/// <summary>Why the steps of a pipeline ran, and which files were written again; equal by value, so that a failure reads as a sentence.</summary>
/// <param name="Parsed">The file was parsed again.</param>
/// <param name="Catalogue">The model differs.</param>
/// <param name="Diagnostics">The diagnostics differ.</param>
/// <param name="ReEmitted">Files written again, sorted.</param>
internal sealed record RunReasons(
    IncrementalStepRunReason Parsed, IncrementalStepRunReason Catalogue, IncrementalStepRunReason Diagnostics, string ReEmitted)
{
    /// <summary>An edit that has nothing to do with the table.</summary>
    public static readonly RunReasons Cached = new(
        IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached, "");

    /// <summary>An edit of the file that changes neither rows nor diagnostics: the parsed value is equal, and nothing follows.</summary>
    public static readonly RunReasons SameValue = Cached with { Parsed = IncrementalStepRunReason.Unchanged };

    /// <summary>Moved lines below which a diagnostic stands.</summary>
    public static readonly RunReasons DiagnosticsOnly = new(
        IncrementalStepRunReason.Modified, IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Modified, "");

    /// <summary>An edit of rows whose tables are written to these files.</summary>
    public static RunReasons RowsOf(params string[] files) => new(
        IncrementalStepRunReason.Modified, IncrementalStepRunReason.Modified, IncrementalStepRunReason.Unchanged, Join(files));

    public static RunReasons Of(GeneratorRunResult run, IEnumerable<string> reEmitted) => new(
        Reason(run, TrackingNames.Parsed), Reason(run, TrackingNames.Catalogue), Reason(run, TrackingNames.Diagnostics), Join(reEmitted));

    private static IncrementalStepRunReason Reason(GeneratorRunResult run, string step) =>
        run.TrackedSteps[step].SelectMany(ran => ran.Outputs).Select(output => output.Reason).Single();

    private static string Join(IEnumerable<string> files) => string.Join(", ", files.Order(System.StringComparer.Ordinal));
}
