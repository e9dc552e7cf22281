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
    /// <param name="rows">The rows of a catalogue's files or of a page.</param>
    public static IReadOnlyDictionary<string, string> Of(IEnumerable<GuideRow> rows) => rows
        .GroupBy(row => row.Kind == TableKinds.Scenarios ? row.Section : row.Kind.Name)
        .ToDictionary(table => table.Key, table => Hash(table));

    /// <summary>Names of tables whose cells are not those that the file recorded; none when it records nothing.</summary>
    /// <param name="file"><c>scenarios.yaml</c>.</param>
    /// <param name="onboarding"><c>onboarding.yaml</c>, or <see langword="null"/>.</param>
    public static IReadOnlyList<string> Outdated(CatalogueFile file, CatalogueFile? onboarding)
    {
        if (file.Root.Block("guide")?.Block("tables") is not { } recorded)
            return [];
        var hashes = Of(Rows(file, onboarding?.Rows ?? []));
        return [.. hashes.Where(table => recorded.Text(table.Key) != table.Value).Select(table => table.Key)];
    }

    /// <summary>The text of <c>scenarios.yaml</c> with the hashes of its tables and of those of <c>onboarding.yaml</c>.</summary>
    internal static string Record(CatalogueFile file, IReadOnlyList<CatalogueRow> onboarding)
    {
        if (file.Root.Block("guide") is not { } guide || Lines.IsFlow(file.Text, guide))
            return file.Text;
        var edits = new TextEdits(file.Text);
        var indentation = Lines.Indentation(file.Text, guide.From());
        var text = $"tables: {{{string.Join(", ", Of(Rows(file, onboarding)).Select(table => $"{table.Key}: '{table.Value}'"))}}}";
        if (guide.Get("tables") is { } known)
            edits.Replace(guide.KeyNode("tables").From(), Lines.End(file.Text, known), text);
        else
            edits.Insert(Lines.End(file.Text, Lines.End(file.Text, guide)), $"\n{indentation}{text}");
        return edits.Apply(0, file.Text.Length);
    }

    private static IEnumerable<GuideRow> Rows(CatalogueFile file, IEnumerable<CatalogueRow> onboarding) =>
        file.Rows.Concat(onboarding).Select(row => row.Guide);

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
