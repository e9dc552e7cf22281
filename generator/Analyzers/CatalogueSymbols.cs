using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Bars.Scenarios.Generator.Analyzers;

/// <summary>
/// What a compilation knows of catalogues: the constants of the package and of overlays, read from their symbols, so
/// that analyzers have no table of their own. Looked up once per compilation, and not before a literal asks.
/// </summary>
internal sealed class CatalogueSymbols
{
    private const string CatalogueType = "Bars.Scenarios.ScenarioCatalogue";
    private const string SupersededAttribute = "SupersededValueAttribute";
    private const int ShortestDistinctive = 8;

    private static readonly ConditionalWeakTable<Compilation, CatalogueSymbols> Cache = new();

    private readonly Compilation _compilation;
    private readonly Lazy<ILookup<string, KnownConstant>> _values;
    private readonly Lazy<ILookup<string, SupersededValue>> _superseded;
    private readonly Lazy<IReadOnlyDictionary<string, IFieldSymbol>> _scenarios;

    private CatalogueSymbols(Compilation compilation)
    {
        _compilation = compilation;
        Type = compilation.GetTypeByMetadataName(CatalogueType);
        var mode = LazyThreadSafetyMode.ExecutionAndPublication;
        _values = new(() => Values().Where(known => IsDistinctive(known.Value)).GroupBy(known => known.Name).Select(same => same.First()).ToLookup(known => known.Value, StringComparer.Ordinal), mode);
        _superseded = new(() => Superseded().Distinct().ToLookup(value => value.Printed, StringComparer.Ordinal), mode);
        _scenarios = new(Scenarios, mode);
    }

    /// <summary>The type <c>ScenarioCatalogue</c>, or <see langword="null"/> where the package is not referenced.</summary>
    public INamedTypeSymbol? Type { get; }

    /// <summary>Whether the project uses a catalogue and is not the catalogue itself.</summary>
    public bool IsUsed => Type is not null && !SymbolEqualityComparer.Default.Equals(Type.ContainingAssembly, _compilation.Assembly);

    /// <summary>Scenario ids and their constants.</summary>
    public IReadOnlyDictionary<string, IFieldSymbol> ScenarioIds => _scenarios.Value;

    public static CatalogueSymbols Of(Compilation compilation) => Cache.GetValue(compilation, static key => new(key));

    /// <summary>The constants that have a value, in the order of the tables.</summary>
    public IReadOnlyList<KnownConstant> Constants(string value) => [.. _values.Value[value]];

    /// <summary>The errata that print a value and use another; those that only speak of a value in use are left out.</summary>
    public IReadOnlyList<SupersededValue> Errata(string value) =>
        [.. _superseded.Value[value].Where(erratum => !_values.Value.Contains(value) || _values.Value.Contains(erratum.Used))];

    private IEnumerable<KnownConstant> Values()
    {
        foreach (var patient in Types(CatalogueNames.Patients).SelectMany(type => type.GetTypeMembers()))
        {
            foreach (var number in Fields(patient, CatalogueNames.NhsNumber))
                yield return new(number, $"the NHS number of the patient {patient.Name}");
        }

        foreach (var service in Types(CatalogueNames.DosServices).SelectMany(type => type.GetTypeMembers()))
        {
            foreach (var id in Fields(service, CatalogueNames.ServiceId))
                yield return new(id, $"the id of the service {service.Name}");
            foreach (var identifier in Fields(service, CatalogueNames.TargetIdentifier))
                yield return new(identifier, $"the NHSD-Target-Identifier of the service {service.Name}");
        }

        foreach (var area in Types(CatalogueNames.ResourceIds).SelectMany(type => type.GetTypeMembers()))
        {
            foreach (var id in Fields(area))
                yield return new(id, $"the id of the resource of {area.Name}.{id.Name}");
        }
    }

    private IReadOnlyDictionary<string, IFieldSymbol> Scenarios() => Types(CatalogueNames.ScenarioIds)
        .SelectMany(type => type.GetTypeMembers())
        .SelectMany(area => Fields(area))
        .GroupBy(id => (string)id.ConstantValue!, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);

    private IEnumerable<SupersededValue> Superseded() =>
        from erratum in Types(CatalogueNames.Errata).SelectMany(type => type.GetMembers())
        from attribute in erratum.GetAttributes()
        where attribute.AttributeClass?.Name == SupersededAttribute && attribute.ConstructorArguments.Length == 3
        let texts = attribute.ConstructorArguments.Select(argument => argument.Value as string ?? "").ToArray()
        select new SupersededValue(erratum.Name, texts[0], texts[1], texts[2]);

    private IEnumerable<INamedTypeSymbol> Types(string name) => !IsUsed ? [] : GeneratedTypes
        .Assemblies(_compilation, Type!.ContainingAssembly)
        .SelectMany(assembly => GeneratedTypes.Named(assembly, name));

    private IEnumerable<IFieldSymbol> Fields(INamedTypeSymbol type, string? name = null) => type.GetMembers()
        .OfType<IFieldSymbol>()
        .Where(field => field is { IsConst: true, ConstantValue: string } && (name is null || field.Name == name))
        .Where(field => _compilation.IsSymbolAccessibleWithin(field, _compilation.Assembly) && GeneratedTypes.IsGenerated(type));

    // "BAD" is a sentinel and a word: only what nobody writes by chance is worth a warning.
    private static bool IsDistinctive(string value) => value.Length >= ShortestDistinctive && value.Any(char.IsDigit);
}
