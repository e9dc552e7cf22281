using System;
using System.IO;
using System.Linq;
using System.Threading;
using Bars.Scenarios.Generator.Emitting;
using Bars.Scenarios.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Bars.Scenarios.Generator.Checks;

/// <summary>The part of the generator that turns <c>checks.yaml</c> into constants and data.</summary>
internal static class ChecksPipeline
{
    private const string FileName = "checks.yaml";

    public static void Register(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<GeneratorOptions> options,
        IncrementalValueProvider<CatalogueModel?> catalogue,
        EmitTarget target)
    {
        // The text is read before it meets the values it refers to: models hold no file of the host.
        var file = context.AdditionalTextsProvider
            .Where(static file => Path.GetFileName(file.Path) == FileName)
            .Collect()
            .Combine(options)
            .Select(static (pair, cancellation) => pair.Right.EmitsCatalogue ? Read(pair.Left.FirstOrDefault(), cancellation) : null)
            .WithTrackingName(TrackingNames.ChecksFiles);
        var known = catalogue
            .Select(static (model, _) => model is null ? null : CatalogueValues.Of(model))
            .WithTrackingName(TrackingNames.ChecksKnownValues);
        var parsed = file.Combine(known)
            .Select(static (pair, cancellation) => Parse(pair.Left, pair.Right, cancellation))
            .WithTrackingName(TrackingNames.Checks);

        var diagnostics = parsed
            .Select(static (result, _) => result?.Diagnostics ?? default)
            .WithTrackingName(TrackingNames.ChecksDiagnostics);
        context.RegisterSourceOutput(diagnostics, static (output, found) =>
        {
            foreach (var diagnostic in found)
                output.ReportDiagnostic(diagnostic.ToDiagnostic());
        });

        var checks = parsed
            .Select(static (result, _) => result?.Checks)
            .WithTrackingName(TrackingNames.ChecksModel);
        Table("CheckedInteractions", static model => model.Interactions, ChecksEmitter.Interactions);
        Table("Checks", static model => model.Checks, ChecksEmitter.Checks);
        Table("CheckRules", static model => new RulesModel(model.Ruleset, model.ResponseGuard), ChecksEmitter.Rules);

        void Table<T>(string className, Func<ChecksModel, T> select, Func<T, EmitTarget, SourceText> emit)
        {
            var table = checks
                .Select((model, _) => model is null ? (HasValue: false, Value: default!) : (HasValue: true, Value: select(model)))
                .WithTrackingName(TrackingNames.ChecksTables);
            context.RegisterSourceOutput(table, (output, model) =>
            {
                if (model.HasValue)
                    output.AddSource($"{className}.g.cs", emit(model.Value, target));
            });
        }
    }

    private static ChecksFile? Read(AdditionalText? file, CancellationToken cancellation) =>
        file?.GetText(cancellation) is { } text ? new ChecksFile(file.Path, text.ToString()) : null;

    private static ChecksResult? Parse(ChecksFile? file, KnownValues? known, CancellationToken cancellation) =>
        file is not null && known is not null ? ChecksParser.Parse(file.Path, file.Text, known, cancellation) : null;

    private sealed record ChecksFile(string Path, string Text);
}
