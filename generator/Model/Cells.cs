namespace Bars.Scenarios.Generator.Model;

internal static class Cells
{
    /// <summary>The text of a column, or <see langword="null"/> when the row does not have it.</summary>
    public static string? TextOf(this EquatableArray<CellModel> cells, string column)
    {
        foreach (var cell in cells.AsArray())
        {
            if (cell.Column == column)
                return cell.Text;
        }

        return null;
    }
}
