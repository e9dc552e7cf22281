using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Bars.Scenarios.Guide.Catalogue;
using YamlDotNet.RepresentationModel;

namespace Bars.Scenarios.Guide.Updating;

/// <summary>A list of rows as text: rows can be put elsewhere and new ones between them, with the comments above them.</summary>
internal sealed class SequenceText
{
    private readonly string _text;
    private readonly List<(YamlNode Node, int Start, int End)> _items = [];
    private readonly List<(int Index, string Text)> _order = [];

    public SequenceText(string text, YamlSequenceNode sequence)
    {
        _text = text;
        foreach (var node in sequence.Children)
        {
            var start = Lines.Start(text, node.From());
            // A comment that stands right above a row belongs to it.
            var floor = _items.Count > 0 ? _items[^1].End : start;
            while (start > floor && Lines.Start(text, start - 1) is var above && above >= floor && IsComment(above, start))
                start = above;
            _items.Add((node, start, Lines.End(text, Lines.End(text, node))));
            _order.Add((_items.Count - 1, ""));
        }
    }

    /// <summary>Where the list starts and ends in the text.</summary>
    public (int Start, int End) Range => (_items[0].Start, _items[^1].End);

    /// <summary>Whether rows were put elsewhere or added.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>Indentation of the dashes.</summary>
    public string Indentation => new(' ', _text.IndexOf('-', Lines.Start(_text, _items[0].Node.From())) - Lines.Start(_text, _items[0].Node.From()));

    /// <summary>Whether no row is left.</summary>
    public bool IsEmpty => _order.Count == 0;

    /// <summary>Takes a row out; where it stands in the text.</summary>
    public (int Start, int End) Take(YamlNode node)
    {
        var index = IndexOf(node);
        _order.RemoveAll(item => item.Index == index);
        IsChanged = true;
        return (_items[index].Start, _items[index].End);
    }

    /// <summary>Puts a row behind another one or a text, or before all rows.</summary>
    public void Move(YamlNode node, object? behind)
    {
        _ = Take(node);
        _order.Insert(Place(behind), (IndexOf(node), ""));
    }

    /// <summary>Puts a text behind a row or another text, or before all rows.</summary>
    /// <param name="behind">A node of the list, a text put into it, or <see langword="null"/>.</param>
    /// <param name="text">The row, indented, without a line end.</param>
    public void Put(object? behind, string text)
    {
        _order.Insert(Place(behind), (-1, text));
        IsChanged = true;
    }

    /// <summary>Puts a text behind all rows.</summary>
    public void Append(string text)
    {
        _order.Add((-1, text));
        IsChanged = true;
    }

    /// <summary>The list as it is now.</summary>
    /// <param name="newLine">Line end of the file.</param>
    /// <param name="body">The text of a row, given where it starts and ends.</param>
    public string Apply(string newLine, Func<int, int, string> body)
    {
        var result = new StringBuilder();
        for (var place = 0; place < _order.Count; place++)
        {
            var (index, text) = _order[place];
            result.Append(index < 0 ? text.ReplaceLineEndings(newLine) : body(_items[index].Start, _items[index].End));
            if (place < _order.Count - 1)
                result.Append(Gap(index, newLine));
        }

        return result.ToString();
    }

    /// <summary>Whether a row stands in the list.</summary>
    public bool Has(YamlNode node) => _order.Exists(item => item.Index >= 0 && ReferenceEquals(_items[item.Index].Node, node));

    private int IndexOf(YamlNode node) => _items.FindIndex(item => ReferenceEquals(item.Node, node));

    private int Place(object? behind) => behind switch
    {
        null => 0,
        YamlNode node => _order.FindIndex(item => item.Index >= 0 && ReferenceEquals(_items[item.Index].Node, node)) + 1,
        _ => _order.FindIndex(item => ReferenceEquals(item.Text, behind)) + 1,
    };

    // What stands behind a row up to the next one; new rows are set off as the others are.
    private string Gap(int index, string newLine)
    {
        if (index >= 0 && index < _items.Count - 1)
            return _text[_items[index].End.._items[index + 1].Start];
        return _items.Count > 1
            ? Enumerable.Range(0, _items.Count - 1).Select(item => _text[_items[item].End.._items[item + 1].Start]).Where(string.IsNullOrWhiteSpace)
                .GroupBy(gap => gap).OrderByDescending(group => group.Count()).Select(group => group.Key).FirstOrDefault() ?? newLine
            : newLine;
    }

    private bool IsComment(int start, int end) => _text.AsSpan(start, end - start).TrimStart(' ') is ['#', ..];
}
