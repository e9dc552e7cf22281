using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Guide.Catalogue;
using Bars.Scenarios.Guide.Editions;
using Bars.Scenarios.Guide.Interpreting;
using YamlDotNet.RepresentationModel;

namespace Bars.Scenarios.Guide.Updating;

/// <summary>Changes keys of rows where they stand, in blocks and in brackets.</summary>
internal sealed class RowEditor(CatalogueFile file, TextEdits edits)
{
    private string Text => file.Text;

    /// <summary>Writes a value in the style of the old one.</summary>
    public void Set(YamlNode? value, string text)
    {
        if (value is YamlScalarNode scalar && scalar.Value != text)
            edits.Replace(scalar.From(), Lines.End(Text, scalar), Yaml.Like(scalar, text));
    }

    /// <summary>Writes a value as the YAML it is given in.</summary>
    public void Replace(YamlNode value, string yaml) => edits.Replace(value.From(), Lines.End(Text, value), yaml);

    /// <summary>Writes a text of several lines; an empty one goes.</summary>
    public void SetText(YamlMappingNode row, string key, string text)
    {
        var indentation = Lines.Indentation(Text, row.From());
        var yaml = Lines.IsFlow(Text, row) ? Yaml.Scalar(text) : $"|\n{indentation}  {text.Replace("\n", $"\n{indentation}  ", StringComparison.Ordinal)}";
        if (row.Get(key) is not { } known)
            InsertAfter(row, ((YamlScalarNode)row.Children.Last().Key).Value!, $"{key}: {yaml}");
        else if (text.Length == 0)
            Remove(row, key);
        else
            Replace(known, yaml);
    }

    /// <summary>Writes cells of a block whose keys are columns; an empty cell goes.</summary>
    public void SetCells(YamlMappingNode block, TableKind kind, IEnumerable<Comparing.CellChange> cells)
    {
        foreach (var cell in cells)
        {
            if (block.Get(cell.Column) is not { } value)
                InsertCell(block, kind, cell);
            else if (cell.After.Length > 0)
                Set(value, cell.After);
            else
                Remove(block, cell.Column);
        }
    }

    /// <summary>Marks a row as changed.</summary>
    public void Review(YamlMappingNode row, string after = "name")
    {
        if (row.Get("review") is { } review)
            Set(review, "true");
        else
            InsertAfter(row, after, "review: true");
    }

    /// <summary>Makes a row one that the guide does not print, keeping what is made of it.</summary>
    public void Retire(YamlMappingNode row, string? title)
    {
        Remove(row, "guide");
        var hasTitle = title is null || row.Get("title") is not null;
        InsertAfter(row, "name", "documented: false");
        if (!hasTitle)
            InsertAfter(row, "name", $"title: {Yaml.Scalar(title!)}");
        Review(row);
    }

    /// <summary>Makes a row that keeps its cells one that the guide does not print, or one that it prints again.</summary>
    public void SetDocumented(YamlMappingNode row, bool isDocumented)
    {
        if (!isDocumented)
            InsertAfter(row, "name", "documented: false");
        else if (row.Get("documented") is not null)
            Remove(row, "documented");
        Review(row);
    }

    /// <summary>Makes a row one that the guide prints.</summary>
    public void Promote(YamlMappingNode row, GuideRow guide)
    {
        if (row.Get("documented") is not null)
            Remove(row, "documented");
        Review(row);
        InsertAfter(row, "name", $"guide: {{{string.Join(", ", guide.Cells.Select(cell => $"{cell.Column}: {Yaml.Scalar(cell.Text)}"))}}}");
    }

    /// <summary>Puts a pair behind another one of a row.</summary>
    public void InsertAfter(YamlMappingNode row, string key, string pair)
    {
        var value = row.Get(key) ?? row.Children.First().Value;
        var name = row.Children.First(child => ReferenceEquals(child.Value, value)).Key;
        var end = Lines.End(Text, value);
        if (Lines.IsFlow(Text, row))
            edits.Insert(end, $", {pair}");
        else
            edits.Insert(Lines.End(Text, end), $"\n{Lines.Indentation(Text, name.From())}{pair}");
    }

    private void InsertCell(YamlMappingNode block, TableKind kind, Comparing.CellChange cell)
    {
        var pair = $"{cell.Column}: {Yaml.Scalar(cell.After)}";
        var above = kind.Columns.TakeWhile(column => column.Name != cell.Column).LastOrDefault(column => block.Get(column.Name) is not null);
        if (above is not null)
            InsertAfter(block, above.Name, pair);
        else if (Lines.IsFlow(Text, block))
            edits.Insert(block.From() + 1, $"{pair}, ");
        else
            edits.Insert(block.From(), $"{pair}\n{Lines.Indentation(Text, block.From())}");
    }

    /// <summary>Takes a pair out of a row.</summary>
    public void Remove(YamlMappingNode block, string key)
    {
        var (name, value) = (block.KeyNode(key), block.Get(key)!);
        var (start, end) = (name.From(), Lines.End(Text, value));
        if (!Lines.IsFlow(Text, block))
        {
            start = Lines.Start(Text, start);
            end = Math.Min(Text.Length, Text.IndexOf('\n', end) is var next && next < 0 ? Text.Length : next + 1);
        }
        else if (Text.AsSpan(end).TrimStart() is ['-' or ',', ..])
        {
            end = Text.IndexOf(',', end) + 1;
            while (end < Text.Length && Text[end] == ' ')
                end++;
        }
        else
        {
            start = Text.LastIndexOf(',', start);
        }

        edits.Replace(start, end, "");
    }
}
