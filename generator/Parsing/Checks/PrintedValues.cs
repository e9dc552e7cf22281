using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Bars.Scenarios.Generator.Diagnostics;
using Bars.Scenarios.Generator.Model;

namespace Bars.Scenarios.Generator.Parsing.Checks;

/// <summary>What the guide prints has to be what the row uses, or an erratum of the row has to print it.</summary>
internal static class PrintedValues
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    // The values that matter: ids of services and patients, resource ids, the two contexts that fail, statuses.
    private static readonly Regex Ids = new(
        @"(?<![0-9A-Za-z-])([0-9]{10}|FAIL[0-9]{4}|[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})(?![0-9A-Za-z])",
        RegexOptions.CultureInvariant, Timeout);

    private static readonly Regex Codes = new(
        @"(?:HTTP|Http|returns(?: a)?) ([0-9]{3})(?![0-9])", RegexOptions.CultureInvariant, Timeout);

    /// <summary>Compares every value printed in a row's cells with the values the row uses.</summary>
    public static void CheckRow(
        Block block, EquatableArray<CellModel> cells, IReadOnlyCollection<string?> used, int status, EquatableArray<ErratumModel> errata)
    {
        if (block.Failed || cells.Count == 0)
            return;
        var node = block.Node("guide");
        foreach (var cell in cells)
        {
            foreach (Match match in Ids.Matches(cell.Text))
                Check(cell.Column, match.Groups[1].Value, used.Contains(match.Groups[1].Value));
            foreach (Match match in Codes.Matches(cell.Text))
                Check(cell.Column, match.Groups[1].Value, used.Contains(match.Groups[1].Value) || Number(match.Groups[1].Value) == status);
        }

        void Check(string column, string printed, bool isUsed)
        {
            // "HTTP 408" in the comment of a row that succeeds says what a later read of its resource answers.
            if (!isUsed && !errata.Any(erratum => Prints(erratum, printed)) && !IsSaidOfAnotherRow(column, printed))
                block.Fail(Descriptors.PrintedDiffers, Cell(node, column), printed, column);
        }

        bool IsSaidOfAnotherRow(string column, string printed) =>
            column == "comment" && printed.Length == 3 && cells.Any(cell => cell.Column == "comment" && cell.Text.Contains($"HTTP {printed}'"));
    }

    /// <summary>Compares one cell with the value made of it.</summary>
    public static void CheckCell(Block block, EquatableArray<CellModel> cells, string column, string? used, EquatableArray<ErratumModel> errata)
    {
        if (block.Failed || cells.FirstOrDefault(cell => cell.Column == column) is not { } printed)
            return;
        if (printed.Text != used && !errata.Any(erratum => Prints(erratum, printed.Text)))
            block.Fail(Descriptors.PrintedDiffers, Cell(block.Node("guide"), column), Block.Shorten(printed.Text), column);
    }

    private static bool Prints(ErratumModel erratum, string value) => erratum.Printed?.Contains(value) == true;

    private static int Number(string text) => int.TryParse(text, out var number) ? number : 0;

    /// <summary>Where a cell of a row stands; the row's block when it has no such cell.</summary>
    public static TextRange Cell(YamlNode? node, string column) =>
        (node as YamlMapping)?.Entries.FirstOrDefault(entry => entry.Key.Value == column).Value?.Range ?? node?.Range ?? default;
}
