using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Bars.Scenarios.Guide.Catalogue;
using Bars.Scenarios.Guide.Editions;

namespace Bars.Scenarios.Guide.Updating;

/// <summary>
/// Content hashes of the guide's tables, as <c>scenarios.yaml</c> records them under <c>guide.tables</c>: a cell that
/// somebody edited without the page is found, and so is a page that changed.
/// </summary>
public static class TableHashes
{
    /// <summary>Hash of every table by its name, in the order of the page: areas of scenarios are tables of their own.</summary>
    /// <param name="edition">A catalogue's or a page's edition.</param>
    public static IReadOnlyDictionary<string, string> Of(Edition edition) => edition.Rows
        .GroupBy(row => row.Kind == TableKinds.Scenarios ? row.Section : row.Kind.Name)
        .ToDictionary(table => table.Key, table => Hash(table));

    /// <summary>Names of tables whose cells are not those that the file recorded; none when it records nothing.</summary>
    public static IReadOnlyList<string> Outdated(CatalogueFile file)
    {
        if (file.Root.Block("guide")?.Block("tables") is not { } recorded)
            return [];
        var hashes = Of(file.Edition);
        return [.. hashes.Where(table => recorded.Text(table.Key) != table.Value).Select(table => table.Key)];
    }

    /// <summary>The text of a file with the hashes of its tables.</summary>
    internal static string Record(CatalogueFile file)
    {
        if (file.Root.Block("guide") is not { } guide || Lines.IsFlow(file.Text, guide))
            return file.Text;
        var edits = new TextEdits(file.Text);
        var indentation = Lines.Indentation(file.Text, guide.From());
        var text = $"tables: {{{string.Join(", ", Of(file.Edition).Select(table => $"{table.Key}: '{table.Value}'"))}}}";
        if (guide.Get("tables") is { } known)
            edits.Replace(guide.KeyNode("tables").From(), Lines.End(file.Text, known), text);
        else
            edits.Insert(Lines.End(file.Text, Lines.End(file.Text, guide)), $"\n{indentation}{text}");
        return edits.Apply(0, file.Text.Length);
    }

    private static string Hash(IEnumerable<GuideRow> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            foreach (var column in row.Kind.Columns)
                text.Append(row.Plain(column.Name)).Append('\u001F');
            text.Append('\u001E');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }
}
