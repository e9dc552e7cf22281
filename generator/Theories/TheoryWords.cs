using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Bars.Scenarios.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bars.Scenarios.Generator.Theories;

/// <summary>Reads the arguments of <c>[ScenarioTheories]</c>, each word with its place in the file.</summary>
internal static class TheoryWords
{
    public const string Areas = nameof(Areas);
    public const string Applications = nameof(Applications);
    public const string Ids = nameof(Ids);
    public const string Skip = nameof(Skip);
    public const string Undocumented = nameof(Undocumented);

    public static IEnumerable<TheoryWord> Read(AttributeData attribute)
    {
        var syntax = (attribute.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax)?.ArgumentList?.Arguments ?? default;
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Value is not { Kind: TypedConstantKind.Array, IsNull: false, Values: var values })
                continue;
            var written = syntax.FirstOrDefault(candidate => candidate.NameEquals?.Name.Identifier.ValueText == argument.Key)?.Expression;
            foreach (var word in Read(argument.Key, values, written))
                yield return word;
        }
    }

    private static IEnumerable<TheoryWord> Read(string name, ImmutableArray<TypedConstant> values, ExpressionSyntax? written)
    {
        var elements = Elements(written);
        for (var index = 0; index < values.Length; index++)
        {
            var element = elements.Count == values.Length ? elements[index] : written;
            yield return new TheoryWord(
                name, values[index].Value as string ?? "", element is null ? default : TextRange.Of(element.GetLocation()));
        }
    }

    private static IReadOnlyList<SyntaxNode> Elements(ExpressionSyntax? written) => written switch
    {
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        ImplicitArrayCreationExpressionSyntax { Initializer: var initializer } => initializer.Expressions,
        CollectionExpressionSyntax { Elements: var elements } => elements,
        _ => [],
    };
}
