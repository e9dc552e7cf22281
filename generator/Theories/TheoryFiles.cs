using System.Threading;
using Bars.Scenarios.Generator.Model;
using Bars.Scenarios.Generator.Parsing;

namespace Bars.Scenarios.Generator.Theories;

/// <summary>What theories need of the catalogue's files; the two parts go separate ways.</summary>
/// <param name="Table">What the rows say.</param>
/// <param name="Places">Where they stand.</param>
internal sealed record TheoryFiles(TheoryTable Table, EquatableArray<RowPlace> Places)
{
    /// <summary>Reads the files; <see langword="null"/> when there are none.</summary>
    public static TheoryFiles? Read(CatalogueFiles? files, CancellationToken cancellation)
    {
        if (files?.Read(cancellation) is not { } nodes)
            return null;
        var catalogue = CatalogueParser.Parse(nodes).Model;
        return new(TheoryTable.From(catalogue, files.FirstOverlay is not null), RowPlaces.Of(nodes));
    }
}
