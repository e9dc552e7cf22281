using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Bars.Scenarios.Generator.Analyzers;

/// <summary>What the value of a literal is called: the variable, member, parameter or key that it is given to or compared with.</summary>
internal static class LiteralName
{
    /// <summary>The name, or <see langword="null"/> when the literal has none.</summary>
    public static string? Of(ExpressionSyntax literal, SemanticModel model, CancellationToken cancellation)
    {
        SyntaxNode node = literal;
        while (true)
        {
            switch (node.Parent)
            {
                case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions: var pair } when pair[0] != node:
                    return Key(pair[0]);
                case ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax or ConditionalExpressionSyntax
                    or InitializerExpressionSyntax or CollectionExpressionSyntax or ExpressionElementSyntax
                    or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or BaseObjectCreationExpressionSyntax:
                    node = node.Parent;
                    continue;
                case EqualsValueClauseSyntax { Parent: var declared }:
                    return Declared(declared);
                case ArrowExpressionClauseSyntax { Parent: var declared }:
                    return Declared(declared);
                case AssignmentExpressionSyntax assignment when assignment.Right == node:
                    return Name(assignment.Left);
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison:
                    return Name(comparison.Left == node ? comparison.Right : comparison.Left);
                case ArgumentSyntax argument:
                    return argument.NameColon?.Name.Identifier.ValueText
                        ?? (model.GetOperation(argument, cancellation) as IArgumentOperation)?.Parameter?.Name;
                case AttributeArgumentSyntax argument:
                    return Attribute(argument, model, cancellation);
                default:
                    return null;
            }
        }
    }

    private static string? Declared(SyntaxNode? node) => node switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        ParameterSyntax parameter => parameter.Identifier.ValueText,
        _ => null,
    };

    private static string? Name(ExpressionSyntax? expression) => expression switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax member } => member.Name.Identifier.ValueText,
        ElementAccessExpressionSyntax { ArgumentList.Arguments: var keys } => Key(keys.FirstOrDefault()?.Expression),
        ImplicitElementAccessSyntax { ArgumentList.Arguments: var keys } => Key(keys.FirstOrDefault()?.Expression),
        _ => null,
    };

    private static string? Key(ExpressionSyntax? key) => key is LiteralExpressionSyntax literal ? literal.Token.ValueText : Name(key);

    /// <summary>A row of test data names its values by the parameters of the test method.</summary>
    private static string? Attribute(AttributeArgumentSyntax argument, SemanticModel model, CancellationToken cancellation)
    {
        var name = argument.NameEquals?.Name ?? argument.NameColon?.Name;
        if (name is not null)
            return name.Identifier.ValueText;
        if (argument is not { Parent: AttributeArgumentListSyntax { Parent: AttributeSyntax attribute, Arguments: var arguments } }
            || model.GetSymbolInfo(attribute, cancellation).Symbol is not IMethodSymbol constructor)
            return null;
        var index = arguments.IndexOf(argument);
        if (!constructor.Parameters.Any(parameter => parameter.IsParams))
            return index < constructor.Parameters.Length ? constructor.Parameters[index].Name : null;
        return attribute.Parent?.Parent is MethodDeclarationSyntax { ParameterList.Parameters: var parameters } && index < parameters.Count
            ? parameters[index].Identifier.ValueText
            : null;
    }
}
