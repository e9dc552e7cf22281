using System.Collections.Generic;

namespace Bars.Scenarios.Guide.Reading;

/// <summary>A piece of a page, in the order of the page.</summary>
/// <param name="Place">Where it stands.</param>
public abstract record PagePart(Place Place);

/// <summary>A heading, or a paragraph that is bold throughout and serves as one.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Level">1 to 6; 7 for a bold paragraph.</param>
/// <param name="Text">Its text.</param>
public sealed record HeadingPart(Place Place, int Level, string Text) : PagePart(Place);

/// <summary>A paragraph or list item.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Depth">How many lists it stands in; 0 outside lists.</param>
/// <param name="Text">Its text, blanks collapsed.</param>
public sealed record TextPart(Place Place, int Depth, string Text) : PagePart(Place);

/// <summary>Preformatted text: an example, a certificate.</summary>
/// <param name="Place">Where it starts.</param>
/// <param name="Text">Its text as it stands.</param>
public sealed record CodePart(Place Place, string Text) : PagePart(Place);

/// <summary>A table as a grid: merged cells stand in every row and column they cover.</summary>
/// <param name="Place">Where it starts.</param>
/// <param name="Rows">Its rows, those of the head included.</param>
/// <param name="IsOuter">Whether another table stands inside, as page layouts have it.</param>
public sealed record TablePart(Place Place, IReadOnlyList<GridRow> Rows, bool IsOuter) : PagePart(Place);

/// <summary>A row of a <see cref="TablePart"/>.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Cells">Its cells.</param>
public sealed record GridRow(Place Place, IReadOnlyList<GridCell> Cells);

/// <summary>A cell of a <see cref="GridRow"/>.</summary>
/// <param name="Text">Its text; no-break spaces are kept, other blanks collapsed.</param>
/// <param name="IsBold">Whether all of the text is bold.</param>
/// <param name="Columns">How many columns the cell covers.</param>
public sealed record GridCell(string Text, bool IsBold, int Columns)
{
    /// <summary>A cell that is not there.</summary>
    public static GridCell Empty { get; } = new("", false, 1);
}
