using System.Collections.Immutable;
using System.Linq;
using Bars.Scenarios.Generator.Model;
using Bars.Scenarios.Generator.Parsing;
using Bars.Scenarios.Generator.Pipeline;
using Microsoft.CodeAnalysis;

namespace Bars.Scenarios.Generator.Messages;

/// <summary>
/// Turns the JSON files that the table <c>messages</c> names into UTF-8 text with slots: one source per file, and one
/// that finds them by name.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class MessageTemplateGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var options = context.AnalyzerConfigOptionsProvider
            .Select(static (provider, _) => TemplateOptions.From(provider))
            .WithTrackingName(TemplateTrackingNames.Options);
        var table = CatalogueFiles.Of(context)
            .Combine(options)
            .Select(static (pair, _) => pair.Right.IsActive ? pair.Left.WithoutOverlays : null)
            .WithTrackingName(TrackingNames.Files)
            .Select(ParsedMessageTable.Read)
            .WithTrackingName(TemplateTrackingNames.Table);
        var files = context.AdditionalTextsProvider
            .Where(static file => TemplateFile.IsTemplate(file.Path))
            .Combine(options)
            .Where(static pair => pair.Right.IsActive)
            .Select(static (pair, cancellation) => new TemplateFile(pair.Left.Path, pair.Left.GetText(cancellation)?.ToString() ?? ""))
            .WithTrackingName(TemplateTrackingNames.File);

        var paths = files
            .Select(static (file, _) => file.Path)
            .WithTrackingName(TemplateTrackingNames.Path)
            .Collect()
            .Select(static (paths, _) => paths.ToEquatableArray())
            .WithTrackingName(TemplateTrackingNames.Paths);
        var plan = paths
            .Combine(table.Select(static (parsed, _) => parsed?.Table).WithTrackingName(TemplateTrackingNames.Messages))
            .Select(static (pair, _) => TemplatePlan.Make(pair.Left, pair.Right))
            .WithTrackingName(TemplateTrackingNames.Plan);
        var results = files
            .Combine(plan)
            .SelectMany(static (pair, cancellation) => TemplateBuilder.Build(pair.Left, pair.Right, cancellation).ToImmutableArray())
            .WithTrackingName(TemplateTrackingNames.Result);

        Emit(context, results, plan, options);
        context.ReportDiagnostics(results
            .SelectMany(static (result, _) => result.Diagnostics)
            .WithTrackingName(TemplateTrackingNames.FileDiagnostics));
        context.ReportDiagnostics(plan.Combine(paths).Combine(table)
            .Select(static (pair, _) => TemplatePlanDiagnostics.Of(pair.Left.Left, pair.Left.Right, pair.Right))
            .WithTrackingName(TemplateTrackingNames.PlanDiagnostics));
    }

    private static void Emit(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<TemplateResult> results,
        IncrementalValueProvider<TemplatePlan> plan,
        IncrementalValueProvider<TemplateOptions> options)
    {
        var templates = results
            .Select(static (result, _) => result.Template)
            .WithTrackingName(TemplateTrackingNames.Template);
        context.RegisterSourceOutput(templates.Combine(options), static (output, pair) =>
        {
            if (pair.Left is { } template)
                output.AddSource($"{TemplateEmitter.ClassName}.{template.Name}.g.cs", TemplateEmitter.Emit(template, pair.Right.Namespace));
        });

        // A project whose files are all unusable has a class without templates, so that what names it still compiles.
        var names = templates
            .Select(static (template, _) => template?.Name)
            .WithTrackingName(TemplateTrackingNames.Name)
            .Collect()
            .Combine(plan)
            .Select(static (pair, _) => pair.Right.IsWanted ? pair.Left.OfType<string>().ToEquatableArray() : (EquatableArray<string>?)null)
            .WithTrackingName(TemplateTrackingNames.Names);
        context.RegisterSourceOutput(names.Combine(options), static (output, pair) =>
        {
            if (pair.Left is { } names)
                output.AddSource($"{TemplateEmitter.ClassName}.g.cs", TemplateEmitter.Emit(names, pair.Right.Namespace));
        });
    }
}
