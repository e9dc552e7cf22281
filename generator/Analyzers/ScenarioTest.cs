using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bars.Scenarios.Generator.Analyzers;

/// <summary>Tells scenario tests from other code of the project: their outermost type uses the catalogue or a package built on it.</summary>
internal static class ScenarioTest
{
    public static bool Holds(SyntaxNode node, SemanticModel model, CatalogueSymbols catalogue, CancellationToken cancellation)
    {
        var outermost = node.Ancestors().OfType<BaseTypeDeclarationSyntax>().LastOrDefault() ?? model.SyntaxTree.GetRoot(cancellation);
        var root = catalogue.Type!.ContainingAssembly.Name;
        return outermost.DescendantNodes().OfType<SimpleNameSyntax>()
            .Select(name => model.GetSymbolInfo(name, cancellation).Symbol)
            .Any(symbol => symbol?.ContainingAssembly?.Name is { } assembly && (assembly == root || assembly.StartsWith($"{root}.", System.StringComparison.Ordinal))
                && symbol.Kind != SymbolKind.Namespace);
    }
}
