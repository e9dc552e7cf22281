using System.Threading;
using Bars.Scenarios.Generator.Emitting;
using Bars.Scenarios.Generator.Model;
using Bars.Scenarios.Generator.Parsing;
using Microsoft.CodeAnalysis;

namespace Bars.Scenarios.Generator.Pipeline;

/// <summary>What the tables of a catalogue are made from.</summary>
/// <param name="Options">What the project asks for.</param>
/// <param name="Catalogue">The guide's table, with overlays laid over it; <see langword="null"/> where none is wanted.</param>
/// <param name="Target">Where tables go.</param>
internal sealed record CatalogueInputs(
    IncrementalValueProvider<GeneratorOptions> Options,
    IncrementalValueProvider<CatalogueModel?> Catalogue,
    IncrementalValueProvider<EmitTarget> Target);

/// <summary>Reads a file of tables that may refer to rows of the catalogue.</summary>
internal delegate Parsed<TModel> SiblingParser<in TKnown, TModel>(TableFile file, TKnown known, CancellationToken cancellation)
    where TModel : class;
