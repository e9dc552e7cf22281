using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Guide.Catalogue;
using Bars.Scenarios.Guide.Comparing;
using Bars.Scenarios.Guide.Editions;
using YamlDotNet.RepresentationModel;

namespace Bars.Scenarios.Guide.Updating;

/// <summary>Puts the rows of a table where the page has them.</summary>
internal sealed class TableUpdate(FileEdit edit, EditionDiff diff, List<string> done)
{
    /// <summary>Changes cells in place; rows the page no longer has are kept, as rows it does not print.</summary>
    public void ChangeInPlace(IEnumerable<RowChange> changes)
    {
        foreach (var change in changes.Where(change => change.Before is not null))
        {
            var node = change.Before!.Node;
            if (change.After is null)
            {
                edit.Rows.Retire(node, change.Kind == TableKinds.Headers ? null : change.Title);
                done.Add($"no longer printed: {change.Before.Constant}");
            }
            else if (change.Cells.Count > 0)
            {
                edit.Rows.SetCells(node.Block("guide")!, change.Kind, change.Cells);
                edit.Rows.Review(node);
                done.Add($"changed: {change.Before.Constant} ({string.Join(", ", change.Cells.Select(cell => cell.Column))})");
            }
        }
    }

    /// <summary>Brings the rows of a list into the order of the page.</summary>
    /// <param name="list">The list.</param>
    /// <param name="page">The rows of the page that belong into the list, in its order.</param>
    /// <param name="isMoved">Whether a row of the list moves within it.</param>
    /// <param name="write">Writes a row that the list does not have; an empty text when it is written elsewhere.</param>
    public void Arrange(SequenceText list, IEnumerable<GuideRow> page, Func<GuideRow, bool> isMoved, Func<GuideRow, string> write)
    {
        object? above = null;
        foreach (var row in page)
        {
            var node = NodeOf(row) is { } known && list.Has(known) ? known : null;
            if (node is not null && isMoved(row))
                list.Move(node, above);
            var text = node is null ? write(row) : null;
            if (text is { Length: 0 })
                continue;
            if (text is not null)
                list.Put(above, text);
            above = text ?? (object)node!;
        }
    }

    /// <summary>The node of a row of the page, or <see langword="null"/> for a row the catalogue does not have.</summary>
    public YamlMappingNode? NodeOf(GuideRow row) => diff.Same.TryGetValue(row, out var same) ? same.Node : null;

    /// <summary>Rows that a diff moved.</summary>
    public static HashSet<GuideRow> Moved(IEnumerable<RowChange> changes) =>
        new(changes.Where(change => change is { Moved: not null, Before: not null, After: not null }).Select(change => change.After!), ReferenceEqualityComparer.Instance);
}
