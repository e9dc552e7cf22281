using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Guide.Editions;

namespace Bars.Scenarios.Guide.Importing;

/// <summary>The columns of a table whose cells stand in one line, between tabs or without any mark.</summary>
internal sealed class TextColumns
{
    private readonly TableKind? _kind;

    private TextColumns(TableKind? kind, IReadOnlyList<string> heads) => (_kind, Heads) = (kind, heads);

    public IReadOnlyList<string> Heads { get; }

    /// <summary>The columns if the line is the head of a table.</summary>
    public static TextColumns? OfHead(string line)
    {
        if (line.Contains('\t', StringComparison.Ordinal))
            return new TextColumns(null, [.. line.Split('\t').Select(cell => cell.Trim())]);
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > 20)
            return null;
        if (words[0] == "Event" && words[^1] == "State")
            return new TextColumns(TableKinds.Stateful, ["Event", .. line["Event".Length..].Split(" State", StringSplitOptions.RemoveEmptyEntries).Select(state => state.Trim() + " State")]);
        return TableKinds.All
            .Where(kind => kind != TableKinds.Stateful)
            .Select(kind => Cover(kind, words) is { } heads ? new TextColumns(kind, heads) : null)
            .FirstOrDefault(columns => columns is not null);
    }

    /// <summary>The cells of every line; a line that can not be split is one cell.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Split(IReadOnlyList<string> lines) => _kind is null
        ? [.. lines.Select(line => (IReadOnlyList<string>)[.. line.Split('\t').Select(cell => cell.Trim())])]
        : TextRows.Split(_kind, Heads, lines);

    // The words of the line, cut into heads that the kind knows, all of those it requires among them.
    private static List<string>? Cover(TableKind kind, string[] words)
    {
        var heads = new List<string>();
        var columns = new List<string>();
        for (var start = 0; start < words.Length;)
        {
            var found = Enumerable.Range(1, Math.Min(5, words.Length - start))
                .Reverse()
                .Select(length => (Length: length, Text: string.Join(' ', words.Skip(start).Take(length))))
                .Select(head => (head.Length, head.Text, kind.Columns.FirstOrDefault(column =>
                    !columns.Contains(column.Name) && column.Headers.Contains(ColumnMap.Plain(head.Text)))?.Name))
                .FirstOrDefault(head => head.Name is not null);
            if (found.Name is null)
                return null;
            heads.Add(found.Text);
            columns.Add(found.Name);
            start += found.Length;
        }

        return kind.Required.Except(columns).Any() ? null : heads;
    }
}
