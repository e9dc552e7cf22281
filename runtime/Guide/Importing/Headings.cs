using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Guide.Editions;
using Bars.Scenarios.Guide.Reading;

namespace Bars.Scenarios.Guide.Importing;

/// <summary>The headings a part of a page stands under.</summary>
internal sealed class Headings
{
    private static readonly string[] Directions = ["inbound", "outbound"];

    private readonly List<HeadingPart> _path = [];

    /// <summary>From the outermost to the nearest.</summary>
    public IEnumerable<string> Path => _path.Select(heading => heading.Text);

    /// <summary>The direction of the certificates that stand here.</summary>
    public string Direction { get; private set; } = Directions[0];

    /// <summary>Goes below a heading.</summary>
    public void Enter(HeadingPart heading)
    {
        _path.RemoveAll(above => above.Level >= heading.Level);
        _path.Add(heading);
        foreach (var direction in Directions)
        {
            if (heading.Text.Contains(direction, StringComparison.OrdinalIgnoreCase))
                Direction = direction;
        }
    }

    /// <summary>The section of the rows of a table: its heading, or the direction of certificates.</summary>
    public string Section(TablePart table)
    {
        if (table.Rows.Count > 0 && ColumnMap.Of(table.Rows[0])?.Kind == TableKinds.Certificates)
            return Direction;
        return _path.Count == 0 ? "" : _path[^1].Text;
    }
}
