using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Guide.Catalogue;
using Bars.Scenarios.Guide.Comparing;
using Bars.Scenarios.Guide.Editions;
using YamlDotNet.RepresentationModel;

namespace Bars.Scenarios.Guide.Updating;

/// <summary>Puts new and moved rows of a list where the page has them.</summary>
internal static class TableUpdate
{
    /// <param name="list">The list.</param>
    /// <param name="page">The rows of the page that belong into the list, in its order.</param>
    /// <param name="same">The node of a row of the page; <see langword="null"/> for a new one.</param>
    /// <param name="moved">Text of a row that moves; <see langword="null"/> for one that stays.</param>
    /// <param name="write">Writes a new row; an empty text when it is written elsewhere.</param>
    public static void Arrange(
        SequenceText list, IEnumerable<GuideRow> page, Func<GuideRow, YamlNode?> same, Func<GuideRow, string?> moved, Func<GuideRow, string> write)
    {
        object? above = null;
        foreach (var row in page)
        {
            var node = same(row);
            var text = moved(row) ?? (node is null ? write(row) : null);
            if (text is { Length: 0 })
                continue;
            if (text is not null)
                list.Put(above, text);
            above = text ?? (object)node!;
        }
    }

    /// <summary>Rows that a diff moved.</summary>
    public static HashSet<GuideRow> Moved(IEnumerable<RowChange> changes) =>
        new(changes.Where(change => change is { Moved: not null, Before: not null, After: not null }).Select(change => change.After!), ReferenceEqualityComparer.Instance);
}
