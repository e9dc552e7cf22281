using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Bars.Scenarios.Generator.Diagnostics;
using Bars.Scenarios.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Bars.Scenarios.Generator.Messages;

/// <summary>
/// Turns the JSON files of the folders <c>messages</c> and <c>answers</c> into UTF-8 text with slots: one source per
/// file, and one per folder that finds them by name.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class MessageTemplateGenerator : IIncrementalGenerator
{
    private const string TableName = "scenarios.yaml";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var options = context.AnalyzerConfigOptionsProvider
            .Select(static (provider, _) => TemplateOptions.From(provider));
        var tableFile = context.AdditionalTextsProvider
            .Where(static file => Path.GetFileName(file.Path) == TableName)
            .Collect()
            .Combine(options)
            .Select(static (pair, _) => pair.Right.IsActive ? pair.Left.FirstOrDefault() : null)
            .WithTrackingName(TrackingNames.Files);
        var templateFiles = context.AdditionalTextsProvider
            .Where(static file => TemplateFile.SetOf(file.Path) is not null)
            .Combine(options)
            .Where(static pair => pair.Right.IsActive)
            .Select(static (pair, _) => pair.Left)
            .WithTrackingName(TrackingNames.Files);

        var table = tableFile
            .Select(ParsedMessageTable.Read)
            .WithTrackingName(TemplateTrackingNames.Table);
        var paths = templateFiles
            .Select(static (file, _) => file.Path)
            .Collect()
            .Select(static (paths, _) => paths.ToEquatableArray());
        var plan = paths
            .Combine(table.Select(static (parsed, _) => parsed?.Table))
            .Select(static (pair, _) => TemplatePlan.Make(pair.Left, pair.Right))
            .WithTrackingName(TemplateTrackingNames.Plan);
        var results = templateFiles
            .Select(static (file, cancellation) => new TemplateFile(file.Path, file.GetText(cancellation)?.ToString() ?? ""))
            .Combine(plan)
            .SelectMany(static (pair, cancellation) => TemplateBuilder.Build(pair.Left, pair.Right, cancellation).ToImmutableArray())
            .WithTrackingName(TemplateTrackingNames.Result);

        Templates(context, results, options);
        Sets(context, results, plan, options);
        Diagnostics(context, results.SelectMany(static (result, _) => result.Diagnostics));
        Diagnostics(context, plan.Combine(paths).Combine(table).SelectMany(static (pair, _) =>
            TemplatePlanDiagnostics.Of(pair.Left.Left, pair.Left.Right, pair.Right)));
    }

    private static void Templates(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<TemplateResult> results,
        IncrementalValueProvider<TemplateOptions> options)
    {
        var templates = results
            .Select(static (result, _) => result.Template)
            .WithTrackingName(TemplateTrackingNames.Template)
            .Combine(options);
        context.RegisterSourceOutput(templates, static (output, pair) =>
        {
            if (pair.Left is { } template)
                output.AddSource($"{template.Name.Set}.{template.Name.Name}.g.cs", TemplateEmitter.Emit(template, pair.Right.Namespace));
        });
    }

    private static void Sets(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<TemplateResult> results,
        IncrementalValueProvider<TemplatePlan> plan,
        IncrementalValueProvider<TemplateOptions> options)
    {
        var sets = results
            .Select(static (result, _) => result.Template?.Name)
            .Collect()
            .Combine(plan)
            .SelectMany(static (pair, _) => pair.Right.Sets.Select(set => new TemplateSetModel(
                set, pair.Left.OfType<TemplateName>().Where(name => name.Set == set).Select(name => name.Name).ToEquatableArray())))
            .WithTrackingName(TemplateTrackingNames.Set)
            .Combine(options);
        context.RegisterSourceOutput(sets, static (output, pair) =>
            output.AddSource($"{pair.Left.Name}.g.cs", TemplateEmitter.Emit(pair.Left, pair.Right.Namespace)));
    }

    private static void Diagnostics(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<DiagnosticInfo> diagnostics) =>
        context.RegisterSourceOutput(diagnostics, static (output, diagnostic) => output.ReportDiagnostic(diagnostic.ToDiagnostic()));
}
