using System;
using System.Collections.Generic;

namespace Bars.Scenarios.Generator.Messages;

/// <summary>A value of a JSON text: where it stands in the file, and where in the text without blanks.</summary>
internal sealed class JsonNode(int sourceStart)
{
    /// <summary>Offset in the file, in UTF-16 units.</summary>
    public int SourceStart { get; } = sourceStart;

    /// <summary>Length in the file.</summary>
    public int SourceLength { get; set; }

    /// <summary>The part of <see cref="JsonDocument.Text"/>; of a string, the part between its quotes.</summary>
    public TextPart Part { get; set; }

    /// <summary>The text that a string stands for, its escapes resolved; <see langword="null"/> for other values.</summary>
    public string? Text { get; set; }

    /// <summary>Members of an object, in the order of the file.</summary>
    public List<JsonMember> Members { get; } = [];

    /// <summary>Items of an array.</summary>
    public List<JsonNode> Items { get; } = [];

    /// <summary>The value of a member.</summary>
    public JsonNode? this[string name] => Members.Find(member => member.Name == name)?.Value;

    /// <summary>The value itself and everything in it, in the order of the file.</summary>
    public IEnumerable<JsonNode> DescendantsAndSelf()
    {
        yield return this;
        foreach (var member in Members)
        {
            foreach (var node in member.Value.DescendantsAndSelf())
                yield return node;
        }

        foreach (var item in Items)
        {
            foreach (var node in item.DescendantsAndSelf())
                yield return node;
        }
    }
}

/// <summary>A member of an object. <paramref name="Part"/> takes in the comma that goes when the member goes.</summary>
internal sealed record JsonMember(string Name, JsonNode Value, TextPart Part);

/// <summary>A part of a text, in UTF-16 units.</summary>
internal readonly record struct TextPart(int Start, int Length)
{
    public int End => Start + Length;

    public static TextPart Between(int start, int end) => new(start, end - start);
}

/// <summary>A JSON text without blanks, otherwise as written, and the values in it.</summary>
internal sealed record JsonDocument(string Text, JsonNode Root);

/// <summary>Why a text is not JSON, and where.</summary>
internal sealed class JsonFormatException(int offset, string message) : Exception(message)
{
    public int Offset { get; } = offset;
}
