using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Bars.Scenarios.Generator.Analyzers;

/// <summary>Finds the classes that the generator wrote, in whatever assembly and namespace: overlays have their own.</summary>
internal static class GeneratedTypes
{
    private const string Attribute = "GeneratedCodeAttribute";

    /// <summary>
    /// The assemblies that may hold generated classes: the one being compiled, those that refer to the catalogue, and the
    /// catalogue last. Overlays have the guide's rows too, so that whoever looks takes the first of a name.
    /// </summary>
    public static IEnumerable<IAssemblySymbol> Assemblies(Compilation compilation, IAssemblySymbol catalogue) => compilation.SourceModule
        .ReferencedAssemblySymbols
        .Where(assembly => RefersTo(assembly, catalogue))
        .Prepend(compilation.Assembly)
        .Append(catalogue);

    /// <summary>The top-level classes of a name, from the namespaces of an assembly.</summary>
    public static IEnumerable<INamedTypeSymbol> Named(IAssemblySymbol assembly, string name) =>
        assembly.TypeNames.Contains(name) ? Named(assembly.GlobalNamespace, name) : [];

    /// <summary>Whether the generator wrote the type or one that it is nested in.</summary>
    public static bool IsGenerated(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (current.GetAttributes().Any(IsOurs))
                return true;
        }

        return false;
    }

    private static bool IsOurs(AttributeData attribute) =>
        attribute.AttributeClass?.Name == Attribute
        && attribute.ConstructorArguments.Length > 0
        && attribute.ConstructorArguments[0].Value as string == CatalogueNames.Tool;

    private static bool RefersTo(IAssemblySymbol assembly, IAssemblySymbol catalogue) => assembly.Modules.Any(module =>
        module.ReferencedAssemblies.Any(identity => string.Equals(identity.Name, catalogue.Name, StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<INamedTypeSymbol> Named(INamespaceSymbol space, string name) =>
        space.GetTypeMembers(name).Concat(space.GetNamespaceMembers().SelectMany(inner => Named(inner, name)));
}
