using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Bars.Scenarios.Generator.Parsing;

/// <summary>The additional files a catalogue is read from: the guide's table, and overlays in the order of their paths.</summary>
internal sealed class CatalogueFiles(AdditionalText? table, ImmutableArray<AdditionalText> overlays) : IEquatable<CatalogueFiles>
{
    public const string TableName = "scenarios.yaml";
    private const string OverlaySuffix = ".scenarios.yaml";

    /// <summary>The path of the first overlay, or <see langword="null"/> when there is none.</summary>
    public string? FirstOverlay => overlays.FirstOrDefault()?.Path;

    /// <summary>The files of a project, none of them read yet.</summary>
    public static IncrementalValueProvider<CatalogueFiles> Of(IncrementalGeneratorInitializationContext context) => context.AdditionalTextsProvider
        .Where(static file => IsTable(file) || IsOverlay(file))
        .Collect()
        .Select(static (files, _) => new CatalogueFiles(
            files.FirstOrDefault(IsTable), files.Where(IsOverlay).OrderBy(file => file.Path, StringComparer.Ordinal).ToImmutableArray()))
        .WithTrackingName(TrackingNames.AllFiles);

    /// <summary>The guide's table alone.</summary>
    public CatalogueFiles WithoutOverlays => new(table, ImmutableArray<AdditionalText>.Empty);

    /// <summary>What stands in the files; <see langword="null"/> without a table.</summary>
    public CatalogueNodes? Read(CancellationToken cancellation) => TableFile.Read(table, cancellation) is { } text
        ? CatalogueNodes.Read(text, overlays.Select(file => TableFile.Read(file, cancellation)).OfType<TableFile>(), cancellation)
        : null;

    public bool Equals(CatalogueFiles? other) => other is not null && table == other.Table && overlays.SequenceEqual(other.Overlays);

    public override bool Equals(object? obj) => Equals(obj as CatalogueFiles);

    public override int GetHashCode() => overlays.Length;

    private AdditionalText? Table => table;

    private ImmutableArray<AdditionalText> Overlays => overlays;

    private static bool IsTable(AdditionalText file) => TableFile.IsNamed(file, TableName);

    private static bool IsOverlay(AdditionalText file) => file.Path.EndsWith(OverlaySuffix, StringComparison.OrdinalIgnoreCase);
}
