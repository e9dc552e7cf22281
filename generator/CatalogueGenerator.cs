using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using Bars.Scenarios.Generator.Checks;
using Bars.Scenarios.Generator.Diagnostics;
using Bars.Scenarios.Generator.Emitting;
using Bars.Scenarios.Generator.Model;
using Bars.Scenarios.Generator.Onboarding;
using Bars.Scenarios.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Bars.Scenarios.Generator;

/// <summary>Turns <c>scenarios.yaml</c> into constants and data: one file per table, and diagnostics on the file.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class CatalogueGenerator : IIncrementalGenerator
{
    private const string Namespace = "Bars.Scenarios";
    private const string FileName = "scenarios.yaml";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var options = context.AnalyzerConfigOptionsProvider
            .Select(static (provider, _) => GeneratorOptions.From(provider))
            .WithTrackingName(TrackingNames.Options);

        // The file is read only where the catalogue is wanted.
        var files = context.AdditionalTextsProvider
            .Where(static file => Path.GetFileName(file.Path) == FileName)
            .Collect()
            .Combine(options)
            .Select(static (pair, _) => pair.Right.EmitsCatalogue ? pair.Left.FirstOrDefault() : null)
            .WithTrackingName(TrackingNames.Files);
        var parsed = files
            .Select(static (file, cancellation) => Parse(file, cancellation))
            .WithTrackingName(TrackingNames.Parsed);

        // Diagnostics hold positions: they go their own way, so that moving a line re-emits nothing.
        var diagnostics = parsed.Combine(options)
            .Select(static (pair, _) => Complaints(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Diagnostics);
        context.RegisterSourceOutput(diagnostics, static (output, found) =>
        {
            foreach (var diagnostic in found)
                output.ReportDiagnostic(diagnostic.ToDiagnostic());
        });

        var catalogue = parsed
            .Select(static (result, _) => result?.Catalogue)
            .WithTrackingName(TrackingNames.Catalogue);

        // One output per table: editing a row re-emits its table's file only.
        Table(context, catalogue, "Patients", static model => model.Patients, PatientEmitter.Emit);
        Table(context, catalogue, "DosServices", static model => model.Services, ServiceEmitter.Emit);
        Table(context, catalogue, "Errata", static model => model.Errata, TableEmitter.Errata);
        Table(context, catalogue, "BarsEnvironments", static model => model.Environments, TableEmitter.Environments);
        Table(context, catalogue, "BarsApplications", static model => model.Applications, TableEmitter.Applications);
        Table(context, catalogue, "BarsHeaders", static model => model.Headers, TableEmitter.Headers);
        Table(context, catalogue, "Interactions", static model => model.Interactions, TableEmitter.Interactions);
        Table(context, catalogue, "Outcomes", static model => model.Outcomes?.Rows ?? default, TableEmitter.Outcomes);
        Table(context, catalogue, "Messages", static model => model.Messages, TableEmitter.Messages);
        Table(context, catalogue, "ScenarioCatalogue", static model => model.Root, RootEmitter.Emit);
        Areas(context, catalogue);
        Stateful(context, catalogue);
        OnboardingPipeline.Register(context, options, catalogue, Namespace);
        ChecksPipeline.Register(context, options, catalogue, Namespace);
    }

    private static void Table<T>(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<CatalogueModel?> catalogue,
        string className,
        Func<CatalogueModel, T> select,
        Func<T, string, SourceText> emit)
    {
        var table = catalogue
            .Select((model, _) => model is null ? (HasValue: false, Value: default!) : (HasValue: true, Value: select(model)))
            .WithTrackingName(TrackingNames.Tables);
        context.RegisterSourceOutput(table, (output, model) =>
        {
            if (model.HasValue)
                output.AddSource($"{className}.g.cs", emit(model.Value, Namespace));
        });
    }

    private static void Areas(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<CatalogueModel?> catalogue)
    {
        var areas = catalogue
            .SelectMany(static (model, _) => model?.Areas ?? default)
            .WithTrackingName(TrackingNames.Areas);
        context.RegisterSourceOutput(areas, static (output, area) =>
            output.AddSource($"{area.Name}Scenarios.g.cs", ScenarioEmitter.Emit(area, Namespace)));
    }

    private static void Stateful(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<CatalogueModel?> catalogue)
    {
        var stateful = catalogue
            .Select(static (model, _) => model?.Stateful)
            .WithTrackingName(TrackingNames.Tables);
        context.RegisterSourceOutput(stateful, static (output, table) =>
        {
            if (table is not null)
                output.AddSource("StatefulScenarios.g.cs", StatefulEmitter.Emit(table, Namespace));
        });
    }

    private static ParseResult? Parse(AdditionalText? file, CancellationToken cancellation) =>
        file?.GetText(cancellation) is { } text ? CatalogueParser.Parse(file.Path, text.ToString(), cancellation) : null;

    private static EquatableArray<DiagnosticInfo> Complaints(ParseResult? result, GeneratorOptions options)
    {
        if (!options.IsKnown)
            return Complaint(Descriptors.InvalidOption, GeneratorOptions.EmitProperty, options.Emit, string.Join(", ", GeneratorOptions.KnownEmits));
        if (result is null && options.EmitsCatalogue)
            return Complaint(Descriptors.NoCatalogue, options.Emit);
        return result?.Diagnostics ?? default;
    }

    private static EquatableArray<DiagnosticInfo> Complaint(DiagnosticDescriptor descriptor, params string[] arguments) =>
        new([new DiagnosticInfo(descriptor, "", default, arguments.ToEquatableArray())]);
}
