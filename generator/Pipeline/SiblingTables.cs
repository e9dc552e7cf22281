using System;
using System.Linq;
using Bars.Scenarios.Generator.Model;
using Bars.Scenarios.Generator.Parsing;
using Microsoft.CodeAnalysis;

namespace Bars.Scenarios.Generator.Pipeline;

/// <summary>Further tables of the catalogue, in files of their own beside the guide's table, whose rows may name rows of that table.</summary>
internal static class SiblingTables
{
    /// <summary>Reads the file of a name where the catalogue is made, and reports what is wrong with it.</summary>
    /// <param name="context">Of the generator.</param>
    /// <param name="inputs">What all tables of the catalogue are made from.</param>
    /// <param name="fileName">Name of the file in any folder, for example <c>checks.yaml</c>.</param>
    /// <param name="known">What the file may refer to: the file is read again when this changes, and not with every edit of the catalogue.</param>
    /// <param name="parse">Reads the text. Never throws for anything it holds.</param>
    public static TableOutputs<TModel> ReadSibling<TKnown, TModel>(
        this IncrementalGeneratorInitializationContext context,
        CatalogueInputs inputs,
        string fileName,
        Func<CatalogueModel, TKnown> known,
        SiblingParser<TKnown, TModel> parse)
        where TKnown : class
        where TModel : class
    {
        // The text is read before it meets the rows it refers to: models hold no file of the host.
        var file = context.AdditionalTextsProvider
            .Where(file => TableFile.IsNamed(file, fileName))
            .Collect()
            .Combine(inputs.Options)
            .Select(static (pair, cancellation) => pair.Right.EmitsCatalogue ? TableFile.Read(pair.Left.FirstOrDefault(), cancellation) : null)
            .WithTrackingName(TrackingNames.SiblingFile);
        var rows = inputs.Catalogue
            .Select((model, _) => model is null ? null : known(model))
            .WithTrackingName(TrackingNames.SiblingKnown);
        var parsed = file.Combine(rows)
            .Select((pair, cancellation) => pair is { Left: { } text, Right: { } rows } ? parse(text, rows, cancellation) : null)
            .WithTrackingName(TrackingNames.Sibling);

        context.ReportDiagnostics(parsed
            .Select(static (result, _) => result?.Diagnostics ?? default)
            .WithTrackingName(TrackingNames.SiblingDiagnostics));
        var model = parsed
            .Select(static (result, _) => result?.Model)
            .WithTrackingName(TrackingNames.SiblingModel);
        return new TableOutputs<TModel>(context, model, inputs.Target);
    }
}
