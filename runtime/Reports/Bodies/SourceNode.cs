using System.Collections.Generic;
using System.Text;
using Bars.Scenarios.Runtime;

namespace Bars.Scenarios.Reports;

/// <summary>An element of a body as it is written: where it stands, and its text if it is a value.</summary>
internal sealed class SourceNode(string name, SourceNode? parent, int index, TextPosition position)
{
    private readonly List<SourceNode> _children = [];

    /// <summary>The name in a FHIRPath: that of the root is its resource type.</summary>
    public string Name => Parent is null && TypeName is { } type ? type : name;

    public SourceNode? Parent { get; } = parent;

    /// <summary>Position among elements of the same name, from 0.</summary>
    public int Index { get; } = index;

    public TextPosition Position { get; } = position;

    /// <summary>Type of the resource that the element is or holds; <see langword="null"/> for other elements.</summary>
    public string? TypeName { get; set; }

    /// <summary>The value as written, nothing parsed; <see langword="null"/> for an element with parts.</summary>
    public string? Text { get; set; }

    /// <summary>Where the value itself stands in the text of the body, without quotation marks.</summary>
    public TextSpan Span { get; set; }

    public IReadOnlyList<SourceNode> Children => _children;

    public SourceNode Add(string childName, TextPosition childPosition)
    {
        // Elements of a list stand side by side in both formats.
        var number = _children.Count > 0 && _children[^1].Name == childName ? _children[^1].Index + 1 : 0;
        var child = new SourceNode(childName, this, number, childPosition);
        _children.Add(child);
        return child;
    }

    public IEnumerable<SourceNode> DescendantsAndSelf()
    {
        var open = new Stack<SourceNode>([this]);
        while (open.TryPop(out var node))
        {
            yield return node;
            for (var index = node._children.Count - 1; index >= 0; index--)
                open.Push(node._children[index]);
        }
    }

    /// <summary>The path, for example <c>Bundle.entry[5].resource.name[1]</c>; an index only where there are several.</summary>
    public string Path()
    {
        var path = new StringBuilder();
        for (var node = this; node is not null; node = node.Parent)
        {
            var hasIndex = node.Parent is not null && (node.Index > 0 || node.Parent._children.Exists(other => other.Name == node.Name && other.Index > 0));
            path.Insert(0, $"{(node.Parent is null ? "" : ".")}{node.Name}{(hasIndex ? $"[{node.Index}]" : "")}");
        }

        return path.ToString();
    }

    /// <summary>The element at a path, or the nearest one above it. A choice such as <c>value</c> is found under its full name.</summary>
    public SourceNode Locate(string path)
    {
        var node = this;
        var segments = path.Split('.');
        for (var index = 1; index < segments.Length; index++)
        {
            var bracket = segments[index].IndexOf('[');
            var segment = bracket < 0 ? segments[index] : segments[index][..bracket];
            var number = bracket < 0 ? 0 : int.Parse(segments[index][(bracket + 1)..^1], System.Globalization.CultureInfo.InvariantCulture);
            var child = node._children.Find(candidate => candidate.Index == number && IsNamed(candidate.Name, segment));
            if (child is null)
                break;
            node = child;
        }

        return node;
    }

    private static bool IsNamed(string name, string segment) => name == segment
        || (name.Length > segment.Length && name.StartsWith(segment, System.StringComparison.Ordinal) && char.IsAsciiLetterUpper(name[segment.Length]));
}

/// <summary>A part of a text, in UTF-16 units.</summary>
internal readonly record struct TextSpan(int Start, int Length);
