using System;
using System.Collections.Immutable;
using System.Linq;
using Bars.Scenarios.Generator.Diagnostics;
using Bars.Scenarios.Generator.Parsing;
using Bars.Scenarios.Generator.Theories;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Bars.Scenarios.Generator.Analyzers;

/// <summary>Finds ids of scenarios that no catalogue has.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ScenarioIdAnalyzer : DiagnosticAnalyzer
{
    private const string Attribute = "ScenarioTheoriesAttribute";
    private const string Find = "Find";
    private const string TryFind = "TryFind";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UsageDiagnostics.UnknownScenario);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            var catalogue = CatalogueSymbols.Of(start.Compilation);
            if (!catalogue.IsUsed)
                return;
            start.RegisterOperationAction(operation => Call(operation, catalogue), OperationKind.Invocation);
            start.RegisterSyntaxNodeAction(node => Theories(node, catalogue), SyntaxKind.Attribute);
        });
    }

    private static void Call(OperationAnalysisContext context, CatalogueSymbols catalogue)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name is not (Find or TryFind)
            || !SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, catalogue.Type)
            || call.Arguments.SingleOrDefault()?.Value is not ILiteralOperation { ConstantValue: { HasValue: true, Value: string id } } literal)
            return;

        // Only a generated catalogue is known in full, and whoever tries may expect to find nothing.
        var isCertain = call.TargetMethod.Name == Find && call.Instance is IPropertyReferenceOperation { Instance: null };
        if (Unknown(literal.Syntax, id, null, catalogue, DiagnosticSeverity.Warning) is { } diagnostic
            && (isCertain || diagnostic.Properties[UsageIds.Constants]!.Length > 0))
            context.ReportDiagnostic(diagnostic);
    }

    // The generator reports these ids as errors (SCN0206). A diagnostic of an analyzer is what a fix can be attached to
    // everywhere, so it is one that builds do not print.
    private static void Theories(SyntaxNodeAnalysisContext context, CatalogueSymbols catalogue)
    {
        var attribute = (AttributeSyntax)context.Node;
        var filters = (attribute.ArgumentList?.Arguments ?? default)
            .Where(argument => argument.NameEquals?.Name.Identifier.ValueText is TheoryWords.Ids or TheoryWords.Skip)
            .ToList();
        if (filters.Count == 0
            || context.SemanticModel.GetSymbolInfo(attribute, context.CancellationToken).Symbol is not IMethodSymbol { ContainingType: var type }
            || type.Name != Attribute
            || !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, catalogue.Type!.ContainingAssembly))
            return;

        foreach (var literal in filters.SelectMany(filter => filter.Expression.DescendantNodesAndSelf()).OfType<LiteralExpressionSyntax>())
        {
            var text = literal.Token.ValueText;
            var id = literal.FirstAncestorOrSelf<AttributeArgumentSyntax>()!.NameEquals!.Name.Identifier.ValueText == TheoryWords.Skip
                ? TheorySkip.Parse(text)?.Id
                : text;
            if (id is not null && Unknown(literal, id, id == text ? null : id, catalogue, DiagnosticSeverity.Info) is { } diagnostic)
                context.ReportDiagnostic(diagnostic);
        }
    }

    private static Diagnostic? Unknown(SyntaxNode literal, string id, string? part, CatalogueSymbols catalogue, DiagnosticSeverity severity)
    {
        if (catalogue.ScenarioIds.ContainsKey(id))
            return null;
        var constants = Suggestion.Nearest(id, catalogue.ScenarioIds.Keys).Select(near => catalogue.ScenarioIds[near].GetDocumentationCommentId());
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(UsageIds.Constants, string.Join("\n", constants))
            .Add(UsageIds.Part, part);
        return Diagnostic.Create(
            UsageDiagnostics.UnknownScenario, literal.GetLocation(), severity, additionalLocations: null, properties,
            Block.Shorten(id), Suggestion.Sentence(id, catalogue.ScenarioIds.Keys));
    }
}
