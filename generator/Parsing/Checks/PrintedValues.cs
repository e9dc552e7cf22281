using System;
using System.Linq;
using Bars.Scenarios.Generator.Diagnostics;
using Bars.Scenarios.Generator.Model;

namespace Bars.Scenarios.Generator.Parsing.Checks;

/// <summary>
/// What the guide prints has to be what the row uses, or an erratum of the row has to print it. Overlays differ from the
/// guide on purpose: below them the table is not checked again.
/// </summary>
internal static class PrintedValues
{
    /// <summary>Compares every value printed in a row's cells with the values the row uses.</summary>
    public static void CheckRow(
        Block block, EquatableArray<CellModel> cells, string?[] used, int status, EquatableArray<ErratumModel> errata)
    {
        if (block.Failed || block.IsUnderReview || block.IsInOverlaid || cells.Count == 0)
            return;
        var node = block.Node("guide");
        foreach (var cell in cells.AsArray())
        {
            for (var token = PrintedTokens.Next(cell.Text, 0); token is { } printed; token = PrintedTokens.Next(cell.Text, printed.End))
            {
                if (!printed.IsOneOf(used) && !(printed.IsStatus && Number(printed.Text) == status))
                    Check(cell.Column, printed.Text);
            }
        }

        void Check(string column, string printed)
        {
            // "HTTP 408" in the comment of a row that succeeds says what a later read of its resource answers.
            if (!errata.Any(erratum => Prints(erratum, printed)) && !IsSaidOfAnotherRow(column, printed))
                block.Fail(Descriptors.PrintedDiffers, Cell(node, column), printed, column);
        }

        bool IsSaidOfAnotherRow(string column, string printed) =>
            column == "comment" && printed.Length == 3 && cells.Any(cell => cell.Column == "comment" && cell.Text.Contains($"HTTP {printed}'"));
    }

    /// <summary>Compares one cell with the value made of it.</summary>
    public static void CheckCell(Block block, EquatableArray<CellModel> cells, string column, string? used, EquatableArray<ErratumModel> errata)
    {
        if (block.Failed || block.IsUnderReview || block.IsInOverlaid || cells.TextOf(column) is not { } printed)
            return;
        if (printed != used && !errata.Any(erratum => Prints(erratum, printed)))
            block.Fail(Descriptors.PrintedDiffers, Cell(block.Node("guide"), column), Block.Shorten(printed), column);
    }

    private static bool Prints(ErratumModel erratum, string value) => erratum.Printed?.Contains(value) == true;

    private static int Number(string text) => int.TryParse(text, out var number) ? number : 0;

    /// <summary>Where a cell of a row stands; the row's block when it has no such cell.</summary>
    public static Place Cell(YamlNode? node, string column) =>
        (node as YamlMapping)?.Find(column)?.Place ?? node?.Place ?? default;
}
