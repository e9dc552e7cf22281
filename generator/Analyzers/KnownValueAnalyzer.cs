using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Bars.Scenarios.Generator.Diagnostics;
using Bars.Scenarios.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bars.Scenarios.Generator.Analyzers;

/// <summary>Finds string literals that are values of the catalogue, or that an erratum replaces.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KnownValueAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(UsageDiagnostics.KnownValue, UsageDiagnostics.SupersededValue);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            var catalogue = CatalogueSymbols.Of(start.Compilation);
            if (catalogue.IsUsed)
            {
                start.RegisterSyntaxNodeAction(
                    node => Literal(node, catalogue),
                    SyntaxKind.StringLiteralExpression, SyntaxKind.Utf8StringLiteralExpression, SyntaxKind.InterpolatedStringText);
            }
        });
    }

    private static void Literal(SyntaxNodeAnalysisContext context, CatalogueSymbols catalogue)
    {
        var value = context.Node switch
        {
            LiteralExpressionSyntax literal => literal.Token.ValueText,
            InterpolatedStringTextSyntax text => text.TextToken.ValueText,
            _ => "",
        };
        var constants = catalogue.Constants(value);
        var errata = catalogue.Errata(value);
        if (constants.Count > 0)
            context.ReportDiagnostic(KnownValue(context.Node, value, constants, errata, catalogue));
        else if (errata.Count > 0)
            context.ReportDiagnostic(SupersededValue(context.Node, value, errata[0], catalogue));
    }

    private static Diagnostic KnownValue(
        SyntaxNode node, string value, IReadOnlyList<KnownConstant> constants, IReadOnlyList<SupersededValue> errata, CatalogueSymbols catalogue)
    {
        var also = string.Concat(errata.Select(erratum => $"; erratum {erratum.Erratum}: the guide prints it where '{erratum.Used}' is used"));
        return Diagnostic.Create(
            UsageDiagnostics.KnownValue,
            node.GetLocation(),
            Properties(constants.Concat(errata.SelectMany(erratum => catalogue.Constants(erratum.Used)))),
            Block.Shorten(value), constants[0].Meaning, constants[0].Name, also);
    }

    private static Diagnostic SupersededValue(SyntaxNode node, string value, SupersededValue erratum, CatalogueSymbols catalogue)
    {
        var constants = catalogue.Constants(erratum.Used);
        var used = constants.Count > 0 ? $"{constants[0].Name} ('{erratum.Used}')" : erratum.Used;
        return Diagnostic.Create(
            UsageDiagnostics.SupersededValue, node.GetLocation(), Properties(constants), value, erratum.Erratum, used, erratum.Reason.TrimEnd('.'));
    }

    private static ImmutableDictionary<string, string?> Properties(IEnumerable<KnownConstant> constants) => ImmutableDictionary<string, string?>.Empty
        .Add(UsageIds.Constants, string.Join("\n", constants.Select(constant => constant.Field.GetDocumentationCommentId())));
}
