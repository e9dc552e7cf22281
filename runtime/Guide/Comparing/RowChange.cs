using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Guide.Catalogue;
using Bars.Scenarios.Guide.Editions;

namespace Bars.Scenarios.Guide.Comparing;

/// <summary>A cell that differs between two editions.</summary>
/// <param name="Column">Name of the column.</param>
/// <param name="Before">Its text in the catalogue; empty when there was none.</param>
/// <param name="After">Its text on the page; empty when there is none.</param>
public sealed record CellChange(string Column, string Before, string After);

/// <summary>A row that differs between the catalogue and a page.</summary>
public sealed record RowChange
{
    /// <summary>The row of the catalogue; <see langword="null"/> for a row the page has added.</summary>
    public CatalogueRow? Before { get; init; }

    /// <summary>The row of the page; <see langword="null"/> for a row it no longer has.</summary>
    public GuideRow? After { get; init; }

    /// <summary>Cells that differ, of a row that both have.</summary>
    public IReadOnlyList<CellChange> Cells { get; init; } = [];

    /// <summary>Where the row stands now, in words, when that is elsewhere than before.</summary>
    public string? Moved { get; init; }

    /// <summary>The area that the row belongs to now; a heading of the page when the catalogue has no such area.</summary>
    public string Area { get; init; } = "";

    /// <summary>What the change touches: <c>sentinel</c>, <c>status</c>, <c>id</c>, <c>body</c>, <c>parameter</c>, <c>certificate</c>,
    /// <c>address</c>, <c>application</c>.</summary>
    public IReadOnlyList<string> Touches { get; init; } = [];

    /// <summary>What it does to constants, theories and the stand-in.</summary>
    public IReadOnlyList<string> Effects { get; init; } = [];

    /// <summary>The table.</summary>
    public TableKind Kind => (After ?? Before!.Guide).Kind;

    /// <summary>What a reader calls the row.</summary>
    public string Title => (After ?? Before!.Guide).Title;

    /// <summary><c>added</c>, <c>removed</c>, <c>changed</c> or <c>moved</c>.</summary>
    public string What => Before is null ? "added" : After is null ? "removed" : Cells.Count > 0 ? "changed" : "moved";

    /// <inheritdoc/>
    public override string ToString() =>
        $"{What} {Kind} {Title}: {string.Join("; ", Cells.Select(cell => $"{cell.Column} '{cell.Before}' -> '{cell.After}'"))}";
}
