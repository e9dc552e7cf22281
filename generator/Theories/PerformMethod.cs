using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bars.Scenarios.Generator.Theories;

/// <summary>The method <c>PerformAsync</c>, the one thing that users of theories write.</summary>
internal static class PerformMethod
{
    public const string Name = "PerformAsync";

    /// <summary>
    /// What is wrong with it, as long as the compiler could only say so in code that nobody wrote; <see langword="null"/>
    /// when it can be declared.
    /// </summary>
    public static DiagnosticInfo? Complaint(INamedTypeSymbol type, TypeDeclarationSyntax declaration)
    {
        var methods = type.GetMembers(Name).OfType<IMethodSymbol>().ToList();
        var fitting = methods.Where(HasItsParameters).ToList();
        if (fitting.Any(IsPartial))
            return null;
        var reason = fitting.Count > 0 ? "has a PerformAsync that is not partial"
            : methods.Count > 0 ? "has a PerformAsync with other parameters"
            : "has no PerformAsync";
        var place = fitting.Concat(methods).SelectMany(Declarations).FirstOrDefault()?.Identifier ?? declaration.Identifier;
        return new DiagnosticInfo(
            TheoryDiagnostics.NoPerform, place.SyntaxTree!.FilePath, TextRange.Of(place.GetLocation()), new([declaration.Identifier.ValueText, reason]));
    }

    private static bool HasItsParameters(IMethodSymbol method) =>
        method.Parameters.Select(parameter => parameter.Type.Name).SequenceEqual(["Scenario", "CancellationToken"]);

    private static bool IsPartial(IMethodSymbol method) => Declarations(method).Any(syntax => syntax.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static IEnumerable<MethodDeclarationSyntax> Declarations(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).OfType<MethodDeclarationSyntax>();
}
