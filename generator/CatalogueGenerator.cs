using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Generator.Checks;
using Bars.Scenarios.Generator.Diagnostics;
using Bars.Scenarios.Generator.Emitting;
using Bars.Scenarios.Generator.Model;
using Bars.Scenarios.Generator.Onboarding;
using Bars.Scenarios.Generator.Parsing;
using Bars.Scenarios.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Bars.Scenarios.Generator;

/// <summary>
/// Turns <c>scenarios.yaml</c>, and overlays on it, into constants and data: one file per table, and diagnostics on the
/// files. The catalogue gets all tables; a project with overlays gets those that overlays add to.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class CatalogueGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var options = GeneratorOptions.Of(context);

        // The files are read only where the catalogue is wanted, or where overlays lie on it.
        var files = CatalogueFiles.Of(context);
        var overlay = files
            .Select(static (files, _) => files.FirstOverlay)
            .WithTrackingName(TrackingNames.Overlay);
        var parsed = files
            .Combine(options)
            .Select(static (pair, _) => pair.Right.WantsTables(pair.Left.FirstOverlay) ? pair.Left : null)
            .WithTrackingName(TrackingNames.Files)
            .Select(static (files, cancellation) => files?.Read(cancellation) is { } nodes ? CatalogueParser.Parse(nodes) : null)
            .WithTrackingName(TrackingNames.Parsed);

        RepeatedFiles.Report(context, options);
        context.ReportDiagnostics(parsed.Combine(overlay).Combine(options)
            .Select(static (pair, _) => Complaints(pair.Left.Left, pair.Left.Right, pair.Right).ToEquatableArray())
            .WithTrackingName(TrackingNames.Diagnostics));

        var catalogue = parsed
            .Select(static (result, _) => result?.Model)
            .WithTrackingName(TrackingNames.Catalogue);
        var target = options
            .Select(static (options, _) => options.Target)
            .WithTrackingName(TrackingNames.Target);

        var tables = new TableOutputs<CatalogueModel>(context, catalogue, target);
        tables.Add("Patients", static model => model.Patients, PatientEmitter.Emit);
        tables.Add("DosServices", static model => model.Services, ServiceEmitter.Emit);
        tables.Add("Errata", static model => model.Errata, TableEmitter.Errata);
        tables.Add("StatefulScenarios", static model => model.Stateful, static (table, to) => table is null ? null : StatefulEmitter.Emit(table, to));
        tables.Add("ScenarioCatalogue", static model => model.Root, RootEmitter.Emit);
        tables.Add("ScenarioNames", static model => model.Root, NamesEmitter.Emit);
        Areas(context, catalogue, target);

        // Tables that overlays add nothing to are the catalogue's alone.
        GuideTable("BarsEnvironments", static model => model.Environments, TableEmitter.Environments);
        GuideTable("BarsApplications", static model => model.Applications, TableEmitter.Applications);
        GuideTable("BarsHeaders", static model => model.Headers, TableEmitter.Headers);
        GuideTable("Interactions", static model => model.Interactions, TableEmitter.Interactions);
        GuideTable("Outcomes", static model => model.Outcomes?.Rows ?? default, TableEmitter.Outcomes);
        GuideTable("Messages", static model => model.Messages, TableEmitter.Messages);
        GuideTable("Differences", static model => model.Differences, TableEmitter.Differences);
        var inputs = new CatalogueInputs(options, catalogue, target);
        OnboardingFile.Register(context, inputs);
        ChecksFile.Register(context, inputs);

        void GuideTable<T>(string name, Func<CatalogueModel, T> select, Func<T, EmitTarget, SourceText> emit) =>
            tables.Add(name, select, (table, to) => to == EmitTarget.Catalogue ? emit(table, to) : null);
    }

    private static void Areas(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<CatalogueModel?> catalogue,
        IncrementalValueProvider<EmitTarget> target)
    {
        var areas = catalogue
            .SelectMany(static (model, _) => model?.Areas ?? default)
            .WithTrackingName(TrackingNames.Areas);
        context.RegisterSourceOutput(areas.Combine(target), static (output, pair) =>
            output.AddSource($"{pair.Left.Name}Scenarios.g.cs", ScenarioEmitter.Emit(pair.Left, pair.Right)));
    }

    private static IEnumerable<DiagnosticInfo> Complaints(Parsed<CatalogueModel>? result, string? overlay, GeneratorOptions options)
    {
        foreach (var complaint in options.Complaints())
            yield return complaint;
        if (overlay is not null && !options.HasCollectionExpressions)
            yield return new DiagnosticInfo(OverlayDiagnostics.LanguageTooOld, overlay, default, default);
        else if (overlay is not null && result is null)
            yield return new DiagnosticInfo(OverlayDiagnostics.NoTable, overlay, default, default);
        else if (options.EmitsCatalogue && result is null)
            yield return new DiagnosticInfo(Descriptors.NoCatalogue, "", default, new[] { options.Emit }.ToEquatableArray());
        foreach (var diagnostic in result?.Diagnostics ?? default)
            yield return diagnostic;
    }
}
