using System.Collections.Immutable;
using System.Linq;
using Bars.Scenarios.Generator.Diagnostics;
using Bars.Scenarios.Generator.Parsing.Checks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bars.Scenarios.Generator.Analyzers;

/// <summary>
/// Finds literals in scenario tests that are called an NHS number and fail its check digit. One in eleven numbers
/// passes by chance and any ten digits may fail, so what the literal is called decides, not the digits.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NhsNumberAnalyzer : DiagnosticAnalyzer
{
    private const int Digits = 10;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UsageDiagnostics.InvalidNhsNumber);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            var catalogue = CatalogueSymbols.Of(start.Compilation);
            if (catalogue.IsUsed)
                start.RegisterSyntaxNodeAction(node => Literal(node, catalogue), SyntaxKind.StringLiteralExpression);
        });
    }

    private static void Literal(SyntaxNodeAnalysisContext context, CatalogueSymbols catalogue)
    {
        var literal = (LiteralExpressionSyntax)context.Node;
        var text = literal.Token.ValueText;
        var number = Unformatted(text);
        if (number is null
            || NhsNumbers.Complaint(number) is not { } complaint
            || catalogue.Constants(number).Count > 0
            || catalogue.Errata(number).Count > 0
            || LiteralName.Of(literal, context.SemanticModel, context.CancellationToken) is not { } name
            || !IdentifierWords.NameNhsNumber(name)
            || !ScenarioTest.Holds(literal, context.SemanticModel, catalogue, context.CancellationToken))
            return;
        context.ReportDiagnostic(Diagnostic.Create(UsageDiagnostics.InvalidNhsNumber, literal.GetLocation(), text, complaint));
    }

    /// <summary>The digits of a number written as one word or as 3, 3 and 4 digits; <see langword="null"/> for any other text.</summary>
    private static string? Unformatted(string text)
    {
        if (text.Length == Digits + 2 && text[3] is ' ' or '-' && text[7] == text[3])
            text = text.Remove(7, 1).Remove(3, 1);
        return text.Length == Digits && text.All(character => character is >= '0' and <= '9') ? text : null;
    }
}
