using Bars.Scenarios.Generator.Emitting;
using Bars.Scenarios.Generator.Parsing;
using Bars.Scenarios.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bars.Scenarios.Generator.Theories;

/// <summary>Adds xunit theories to every class with <c>[ScenarioTheories]</c>: one per area, one row per scenario.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ScenarioTheoriesGenerator : IIncrementalGenerator
{
    private const string Attribute = "Bars.Scenarios.ScenarioTheoriesAttribute";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var targets = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                Attribute,
                static (node, _) => node is TypeDeclarationSyntax,
                static (attributed, _) => TheoryTargetReader.Read(attributed))
            .WithTrackingName(TheoryTrackingNames.Targets);

        // The compilation changes with every key stroke; what is taken of it does not.
        var host = context.CompilationProvider
            .Select(static (compilation, _) => TestHost.From(compilation))
            .WithTrackingName(TheoryTrackingNames.Host);

        // The files are read only where theories are wanted.
        var options = GeneratorOptions.Of(context);
        var files = CatalogueFiles.Of(context)
            .Combine(targets.Collect().Select(static (found, _) => found.Length > 0))
            .Combine(options)
            .Select(static (pair, _) => !pair.Left.Right ? null : pair.Right.HasCollectionExpressions ? pair.Left.Left : pair.Left.Left.WithoutOverlays)
            .WithTrackingName(TheoryTrackingNames.Files)
            .Select(static (files, cancellation) => TheoryFiles.Read(files, cancellation))
            .WithTrackingName(TheoryTrackingNames.Parsed);
        var table = files
            .Select(static (read, _) => read?.Table)
            .WithTrackingName(TheoryTrackingNames.Table);

        var sources = targets
            .Select(static (target, _) => target.Class)
            .WithTrackingName(TheoryTrackingNames.Classes)
            .Where(static target => target.CanHoldTheories)
            .Combine(table)
            .Combine(host)
            .Combine(options)
            .Select(static (pair, _) => TheorySource.Select(pair.Left.Left.Left, pair.Left.Left.Right, pair.Left.Right, pair.Right))
            .WithTrackingName(TheoryTrackingNames.Sources);
        context.RegisterSourceOutput(sources, static (output, source) => output.AddSource(
            HintName.For(source.Class.Name, source.Class.FullName),
            TheoryEmitter.Emit(source)));

        // Lines of rows move with every edit above them: they have files of their own.
        var places = files
            .Select(static (read, _) => read?.Places ?? default)
            .WithTrackingName(TheoryTrackingNames.Places);
        var rows = sources
            .Combine(places)
            .Select(static (pair, _) => RowPlaceEmitter.Select(pair.Left, pair.Right))
            .WithTrackingName(TheoryTrackingNames.Rows);
        context.RegisterSourceOutput(rows, static (output, source) =>
        {
            if (source.IsNeeded)
                output.AddSource(HintName.For(source.Class.Name, source.Class.FullName, "rows"), RowPlaceEmitter.Emit(source));
        });

        context.ReportDiagnostics(targets
            .Combine(table)
            .Combine(host)
            .SelectMany(static (pair, _) => TheoryComplaints.Of(pair.Left.Left, pair.Left.Right, pair.Right))
            .WithTrackingName(TheoryTrackingNames.Diagnostics));
    }
}
