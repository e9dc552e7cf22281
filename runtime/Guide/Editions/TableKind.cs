using System.Collections.Generic;
using System.Linq;

namespace Bars.Scenarios.Guide.Editions;

/// <summary>A column of a table of the guide.</summary>
/// <param name="Name">Name in the catalogue, for example <c>hint</c>.</param>
/// <param name="Weight">How much an equal cell says about two rows being the same.</param>
/// <param name="Headers">What editions print over it, in lower case without punctuation; the usual one first.</param>
public sealed record TableColumn(string Name, int Weight, params string[] Headers);

/// <summary>A kind of table that the guide prints: what its columns are, and what tells its rows apart.</summary>
public sealed class TableKind
{
    /// <summary>Name of the kind, for example <c>services</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its columns, in the order of the catalogue.</summary>
    public required IReadOnlyList<TableColumn> Columns { get; init; }

    /// <summary>Columns without which a table is of another kind.</summary>
    public required IReadOnlyList<string> Required { get; init; }

    /// <summary>
    /// Sets of columns that identify a row, the strictest first. <see cref="SectionKey"/> stands for the section.
    /// </summary>
    public required IReadOnlyList<IReadOnlyList<string>> Keys { get; init; }

    /// <summary>Stands in <see cref="Keys"/> for the section of a row.</summary>
    public const string SectionKey = "section";

    /// <summary>The column with a name.</summary>
    public TableColumn Column(string name) => Columns.First(column => column.Name == name);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
