using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Bars.Scenarios.Generator.Checks;
using Bars.Scenarios.Generator.Diagnostics;
using Bars.Scenarios.Generator.Model;
using Bars.Scenarios.Generator.Onboarding;
using Bars.Scenarios.Generator.Parsing;
using Microsoft.CodeAnalysis;

namespace Bars.Scenarios.Generator.Pipeline;

/// <summary>Files of tables that a project has twice: only the first is read, and nobody can know which was meant.</summary>
internal static class RepeatedFiles
{
    private static readonly string[] SiblingNames = [ChecksFile.Name, OnboardingFile.Name];

    public static void Report(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<GeneratorOptions> options)
    {
        var repeated = context.AdditionalTextsProvider
            .Select(static (file, _) => file.Path)
            .WithTrackingName(TrackingNames.Paths)
            .Collect()
            .Combine(options)
            .Select(static (pair, _) => Find(pair.Left, pair.Right.EmitsCatalogue ? [CatalogueFiles.TableName, .. SiblingNames] : [CatalogueFiles.TableName]).ToEquatableArray())
            .WithTrackingName(TrackingNames.RepeatedFiles);
        context.ReportDiagnostics(repeated);
    }

    private static IEnumerable<DiagnosticInfo> Find(ImmutableArray<string> paths, string[] names) => names.SelectMany(name =>
    {
        var files = paths.Where(path => Path.GetFileName(path) == name).Distinct(StringComparer.Ordinal).ToList();
        return files.Skip(1).Select(path => new DiagnosticInfo(
            Descriptors.RepeatedFile, path, default, new[] { name, files[0] }.ToEquatableArray()));
    });
}
