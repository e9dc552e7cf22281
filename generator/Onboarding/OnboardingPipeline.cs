using System;
using System.IO;
using System.Linq;
using System.Threading;
using Bars.Scenarios.Generator.Emitting;
using Bars.Scenarios.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Bars.Scenarios.Generator.Onboarding;

/// <summary>The part of the generator that turns <c>onboarding.yaml</c> into constants and data: one file per table.</summary>
internal static class OnboardingPipeline
{
    private const string FileName = "onboarding.yaml";

    public static void Register(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<GeneratorOptions> options,
        IncrementalValueProvider<CatalogueModel?> catalogue,
        EmitTarget target)
    {
        // The text is read before it meets the rows it refers to: models hold no file of the host.
        var file = context.AdditionalTextsProvider
            .Where(static file => Path.GetFileName(file.Path) == FileName)
            .Collect()
            .Combine(options)
            .Select(static (pair, cancellation) => pair.Right.EmitsCatalogue ? Read(pair.Left.FirstOrDefault(), cancellation) : null)
            .WithTrackingName(TrackingNames.OnboardingFiles);
        var known = catalogue
            .Select(static (model, _) => model is null ? null : new KnownRows(model.Environments, model.Errata))
            .WithTrackingName(TrackingNames.OnboardingKnownRows);
        var parsed = file.Combine(known)
            .Select(static (pair, cancellation) => Parse(pair.Left, pair.Right, cancellation))
            .WithTrackingName(TrackingNames.Onboarding);

        var diagnostics = parsed
            .Select(static (result, _) => result?.Diagnostics ?? default)
            .WithTrackingName(TrackingNames.OnboardingDiagnostics);
        context.RegisterSourceOutput(diagnostics, static (output, found) =>
        {
            foreach (var diagnostic in found)
                output.ReportDiagnostic(diagnostic.ToDiagnostic());
        });

        var onboarding = parsed
            .Select(static (result, _) => result?.Onboarding)
            .WithTrackingName(TrackingNames.OnboardingModel);
        Table("BarsAccess", static model => model.Access, OnboardingEmitter.Access);
        Table("TokenRules", static model => model.Token, OnboardingEmitter.Token);
        Table("TokenErrors", static model => model.TokenErrors, OnboardingEmitter.TokenErrors);
        Table("KeyIdPatterns", static model => model.KeyIds, OnboardingEmitter.KeyIds);
        Table("HostNamePatterns", static model => model.HostNames, OnboardingEmitter.HostNames);
        Table("ProxyOutcomes", static model => model.Proxy, OnboardingEmitter.Proxy);
        Table("RetryRules", static model => model.Retry, OnboardingEmitter.Retry);
        Table("Certificates", static model => model.Certificates, OnboardingEmitter.Certificates);

        void Table<T>(string className, Func<OnboardingModel, T> select, Func<T, EmitTarget, SourceText> emit)
        {
            var table = onboarding
                .Select((model, _) => model is null ? (HasValue: false, Value: default!) : (HasValue: true, Value: select(model)))
                .WithTrackingName(TrackingNames.OnboardingTables);
            context.RegisterSourceOutput(table, (output, model) =>
            {
                if (model.HasValue)
                    output.AddSource($"{className}.g.cs", emit(model.Value, target));
            });
        }
    }

    private static OnboardingFile? Read(AdditionalText? file, CancellationToken cancellation) =>
        file?.GetText(cancellation) is { } text ? new OnboardingFile(file.Path, text.ToString()) : null;

    private static OnboardingResult? Parse(OnboardingFile? file, KnownRows? known, CancellationToken cancellation) =>
        file is not null && known is not null ? OnboardingParser.Parse(file.Path, file.Text, known, cancellation) : null;

    private sealed record OnboardingFile(string Path, string Text);
}
