using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace Bars.Scenarios.CodeFixes;

/// <summary>What takes the place of a literal.</summary>
internal static class LiteralReplacement
{
    /// <summary>The constant, in the form that the literal's place asks for; <see langword="null"/> where it has no place.</summary>
    /// <param name="node">The literal, or a text of an interpolated string.</param>
    /// <param name="constant">The constant.</param>
    /// <param name="part">The part of the literal's text to replace by the constant's value; <see langword="null"/> for all of it.</param>
    /// <param name="generator">Writes C#.</param>
    public static SyntaxNode? Of(SyntaxNode node, IFieldSymbol constant, string? part, SyntaxGenerator generator) => node switch
    {
        LiteralExpressionSyntax { Token.ValueText: var text } when part is not null =>
            generator.LiteralExpression(text.Replace(part, (string)constant.ConstantValue!)).WithTriviaFrom(node),
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } => Access(constant).WithTriviaFrom(node),
        InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax whole } => Interpolation(Access(constant), whole),
        _ => null,
    };

    // In full, so that it is right wherever it comes to stand; the host adds the using directive and shortens it.
    private static ExpressionSyntax Access(IFieldSymbol constant) => SyntaxFactory
        .ParseExpression($"{constant.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}.{constant.Name}")
        .WithAdditionalAnnotations(Simplifier.AddImportsAnnotation, Simplifier.Annotation);

    private static InterpolationSyntax Interpolation(ExpressionSyntax expression, InterpolatedStringExpressionSyntax whole)
    {
        // A string opens its holes with as many braces as it has dollar signs. A name with :: needs the brackets.
        var braces = whole.StringStartToken.Text.Count(character => character == '$');
        return SyntaxFactory.Interpolation(
            Token(SyntaxKind.OpenBraceToken, new string('{', braces)),
            SyntaxFactory.ParenthesizedExpression(expression).WithAdditionalAnnotations(Simplifier.Annotation),
            alignmentClause: null,
            formatClause: null,
            Token(SyntaxKind.CloseBraceToken, new string('}', braces)));
    }

    private static SyntaxToken Token(SyntaxKind kind, string text) => SyntaxFactory.Token(default, kind, text, text, default);
}
