using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Generator.Diagnostics;
using Bars.Scenarios.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bars.Scenarios.Generator.Theories;

/// <summary>Reads a class with <c>[ScenarioTheories]</c> into models.</summary>
internal static class TheoryTargetReader
{
    private static readonly SymbolDisplayFormat NameFormat = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    public static TheoryTarget Read(GeneratorAttributeSyntaxContext context)
    {
        var symbol = (INamedTypeSymbol)context.TargetSymbol;
        var declaration = (TypeDeclarationSyntax)context.TargetNode;
        var declarations = declaration.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Reverse().ToList();
        var complaints = Complaints(symbol, declarations).ToEquatableArray();
        var words = TheoryWords.Read(context.Attributes[0]).ToEquatableArray();
        var types = declarations.Select(type => new TheoryType(Keyword(type), type.Identifier.ValueText)).ToEquatableArray();
        return new TheoryTarget(
            new TheoryClass(FullName(symbol), Namespace(symbol), types, Parameters(symbol), Filter(context.Attributes[0], words), complaints.Count == 0 && IsFirst(context)),
            new TheorySite(declaration.SyntaxTree.FilePath, symbol.Name, TextRange.Of(declaration.Identifier.GetLocation()), words, complaints));
    }

    // On two parts of one class the attribute is an error of C# (CS0579); the theories are made of the first.
    private static bool IsFirst(GeneratorAttributeSyntaxContext context)
    {
        var attribute = context.Attributes[0];
        return context.TargetSymbol.GetAttributes().First(other => SymbolEqualityComparer.Default.Equals(other.AttributeClass, attribute.AttributeClass)) == attribute;
    }

    private static IEnumerable<DiagnosticInfo> Complaints(INamedTypeSymbol symbol, List<TypeDeclarationSyntax> declarations)
    {
        foreach (var type in declarations.Where(type => !IsPartial(type)))
            yield return Complaint(TheoryDiagnostics.NotPartial, type, type.Identifier.ValueText);
        var own = declarations[declarations.Count - 1];
        var reason = symbol switch
        {
            { IsStatic: true } => "it is static",
            { IsAbstract: true } => "it is abstract",
            { IsFileLocal: true } => "it is local to its file",
            _ => declarations.Any(type => type.Arity > 0) ? "it is generic, or within a generic type" : null,
        };
        if (reason is not null)
            yield return Complaint(TheoryDiagnostics.UnsupportedClass, own, symbol.Name, reason);
        else if (declarations.TrueForAll(IsPartial) && PerformMethod.Complaint(symbol, own) is { } complaint)
            yield return complaint;
    }

    private static bool IsPartial(TypeDeclarationSyntax type) => type.Modifiers.Any(SyntaxKind.PartialKeyword);

    private static DiagnosticInfo Complaint(DiagnosticDescriptor descriptor, TypeDeclarationSyntax type, params string[] arguments) =>
        new(descriptor, type.SyntaxTree.FilePath, TextRange.Of(type.Identifier.GetLocation()), arguments.ToEquatableArray());

    private static string Keyword(TypeDeclarationSyntax type) =>
        type is RecordDeclarationSyntax { ClassOrStructKeyword.RawKind: not 0 } record
            ? $"record {record.ClassOrStructKeyword.Text}"
            : type.Keyword.Text;

    private static string FullName(INamedTypeSymbol symbol) => symbol.ContainingType is { } outer
        ? $"{FullName(outer)}+{symbol.MetadataName}"
        : symbol.ContainingNamespace.IsGlobalNamespace ? symbol.MetadataName : $"{symbol.ContainingNamespace.ToDisplayString()}.{symbol.MetadataName}";

    private static string Namespace(INamedTypeSymbol symbol) =>
        symbol.ContainingNamespace.IsGlobalNamespace ? "" : symbol.ContainingNamespace.ToDisplayString(NameFormat);

    // Both parts of a partial method have to name their parameters alike (CS8826): the one that is there decides.
    private static EquatableArray<string> Parameters(INamedTypeSymbol symbol)
    {
        var written = symbol.GetMembers(PerformMethod.Name).OfType<IMethodSymbol>().FirstOrDefault(method => method.Parameters.Length == 2);
        return (written?.Parameters.Select(parameter => parameter.ToDisplayString(NameFormat.WithParameterOptions(SymbolDisplayParameterOptions.IncludeName)))
            ?? ["scenario", "ct"]).ToEquatableArray();
    }

    private static TheoryFilter Filter(AttributeData attribute, EquatableArray<TheoryWord> words)
    {
        EquatableArray<string> Of(string argument) =>
            words.Where(word => word.Argument == argument).Select(word => word.Value).ToEquatableArray();

        return new TheoryFilter(
            Of(TheoryWords.Areas),
            Of(TheoryWords.Applications),
            Of(TheoryWords.Ids),
            Of(TheoryWords.Skip).Select(TheorySkip.Parse).OfType<TheorySkip>().ToEquatableArray(),
            attribute.NamedArguments.Any(argument => argument is { Key: TheoryWords.Undocumented, Value.Value: true }));
    }
}
