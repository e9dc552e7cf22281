using System.Collections.Generic;
using System.Linq;
using System.Text;
using Bars.Scenarios.Guide.Catalogue;
using YamlDotNet.RepresentationModel;

namespace Bars.Scenarios.Guide.Updating;

/// <summary>Changes of one file: values in place, and rows of its lists added, moved and taken out.</summary>
internal sealed class FileEdit
{
    private readonly Dictionary<YamlSequenceNode, SequenceText> _lists = new(ReferenceEqualityComparer.Instance);
    private readonly TextEdits _edits;

    public FileEdit(CatalogueFile file)
    {
        (File, _edits) = (file, new TextEdits(file.Text));
        Rows = new RowEditor(file, _edits);
    }

    public CatalogueFile File { get; }

    /// <summary>Changes keys of rows where they stand.</summary>
    public RowEditor Rows { get; }

    /// <summary>A list of the file whose rows can change places.</summary>
    /// <exception cref="GuideException">It is written in brackets.</exception>
    public SequenceText List(YamlSequenceNode sequence)
    {
        if (_lists.TryGetValue(sequence, out var list))
            return list;
        if (Lines.IsFlow(File.Text, sequence))
            throw new GuideException($"{File.At(sequence)}: rows can only be added to a list with one row a line. Write it so.");
        return _lists[sequence] = new SequenceText(File.Text, sequence);
    }

    /// <summary>A list by the block and key that hold it, or <see langword="null"/> when it has no rows.</summary>
    public SequenceText? List(YamlMappingNode? block, string key) =>
        block?.Get(key) is YamlSequenceNode { Children.Count: > 0 } sequence ? List(sequence) : null;

    /// <summary>Takes a row out of its list; the text of it with the changes inside.</summary>
    public string Take(SequenceText list, YamlNode node)
    {
        var (start, end) = list.Take(node);
        return Render(start, end);
    }

    /// <summary>The text of the file with all changes.</summary>
    public string Render() => Render(0, File.Text.Length);

    // The text of a range: lists whose rows changed places are laid anew, those of rows within that of the list that holds them.
    private string Render(int from, int to, SequenceText? within = null)
    {
        var result = new StringBuilder();
        foreach (var list in _lists.Values
            .Where(list => list.IsChanged && !ReferenceEquals(list, within) && list.Range.Start >= from && list.Range.End <= to)
            .OrderBy(list => list.Range.Start).ThenByDescending(list => list.Range.End))
        {
            if (list.Range.Start < from)
                continue;
            result.Append(_edits.Apply(from, list.Range.Start));
            result.Append(list.Apply(_edits.NewLine, (start, end) => Render(start, end, list)));
            from = list.Range.End;
        }

        return result.Append(_edits.Apply(from, to)).ToString();
    }
}
