using System;
using Bars.Scenarios.Generator.Emitting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Bars.Scenarios.Generator.Pipeline;

/// <summary>One output per table of a model: editing a row re-emits its table's file only.</summary>
internal sealed class TableOutputs<TModel>(
    IncrementalGeneratorInitializationContext context, IncrementalValueProvider<TModel?> model, IncrementalValueProvider<EmitTarget> target)
    where TModel : class
{
    /// <summary>Adds a table that is written to <c>NAME.g.cs</c>, or not at all where <paramref name="emit"/> has nothing to say.</summary>
    public void Add<T>(string name, Func<TModel, T> select, Func<T, EmitTarget, SourceText?> emit)
    {
        var table = model
            .Select((model, _) => model is null ? (HasValue: false, Value: default!) : (HasValue: true, Value: select(model)))
            .WithTrackingName(TrackingNames.Tables);
        context.RegisterSourceOutput(table.Combine(target), (output, pair) =>
        {
            if (pair.Left.HasValue && emit(pair.Left.Value, pair.Right) is { } source)
                output.AddSource($"{name}.g.cs", source);
        });
    }
}
