using System.Linq;
using System.Threading;
using Bars.Scenarios.Generator.Diagnostics;
using Bars.Scenarios.Generator.Model;
using Bars.Scenarios.Generator.Parsing;

namespace Bars.Scenarios.Generator.Messages;

/// <summary>What <c>scenarios.yaml</c> says about the templates.</summary>
internal sealed record MessageTable(PlaceholdersModel Placeholders, EquatableArray<MessageModel> Messages);

/// <summary>A table as read, with the places that diagnostics point at.</summary>
/// <param name="Path">The file it was read from.</param>
/// <param name="Table">The table, unless the placeholders are missing.</param>
/// <param name="Files">Where the rows name their files.</param>
internal sealed record ParsedMessageTable(string Path, MessageTable? Table, EquatableArray<FilePlace> Files)
{
    public static ParsedMessageTable? Read(CatalogueFiles? files, CancellationToken cancellation)
    {
        if (files?.Read(cancellation) is not { } nodes)
            return null;
        // What is wrong with the table is reported where the catalogue is made of it.
        var catalogue = CatalogueParser.Parse(nodes).Model;
        var places = nodes.Rows("messages")
            .Select(row => (Name: CatalogueNodes.Value(row, "name") as YamlScalar, File: CatalogueNodes.Value(row, "file")))
            .Where(row => row is { Name: not null, File: not null })
            .Select(row => new FilePlace(row.Name!.Value, row.File!.Place.Range));
        return new ParsedMessageTable(
            nodes.Path,
            catalogue.Placeholders is { } placeholders ? new MessageTable(placeholders, catalogue.Messages) : null,
            places.ToEquatableArray());
    }
}

/// <summary>Where the row of a message names its file.</summary>
internal sealed record FilePlace(string Message, TextRange Range);
