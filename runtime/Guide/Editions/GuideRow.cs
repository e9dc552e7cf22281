using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Bars.Scenarios.Guide.Reading;

namespace Bars.Scenarios.Guide.Editions;

/// <summary>A row of a table of the guide, word for word.</summary>
/// <param name="Kind">What kind of table it stands in.</param>
/// <param name="Section">The heading it stands under, see <see cref="TableKinds"/>.</param>
/// <param name="Cells">Its cells in the order of <see cref="TableKind.Columns"/>; empty ones are left out.</param>
/// <param name="Place">Where it stands.</param>
public sealed record GuideRow(TableKind Kind, string Section, IReadOnlyList<GuideCell> Cells, Place Place)
{
    /// <summary>The text of a cell, or an empty text.</summary>
    /// <param name="column">Name of the column.</param>
    public string this[string column] => Cells.FirstOrDefault(cell => cell.Column == column)?.Text ?? "";

    /// <summary>What a reader calls the row: the text of its first cells.</summary>
    public string Title => Kind == TableKinds.Stateful ? $"{this["event"]}, {this["state"]}" : Cells.Count == 0 ? "" : Cells[0].Text;

    /// <summary>A cell of the row without what a browser does not show: kinds and numbers of blanks.</summary>
    public string Plain(string column) => Normalize(this[column]);

    /// <summary>The NHS number of a patient, without the blanks that some editions print.</summary>
    public string NhsNumber => Digits(Plain("nhsNo"));

    /// <summary>A number without its blanks.</summary>
    public static string Digits(string number) => string.Concat(number.Where(character => !char.IsWhiteSpace(character)));

    /// <summary>Whether a cell is the same to a reader.</summary>
    public bool HasSame(GuideRow other, string column) => string.Equals(Plain(column), other.Plain(column), StringComparison.Ordinal);

    /// <summary>A text without what a browser does not show: blanks at the ends, kinds and numbers of blanks between words.</summary>
    public static string Normalize(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character))
                builder.Append(character);
            else if (builder.Length > 0 && builder[^1] != ' ')
                builder.Append(' ');
        }

        return builder.Length > 0 && builder[^1] == ' ' ? builder.ToString(0, builder.Length - 1) : builder.ToString();
    }
}
