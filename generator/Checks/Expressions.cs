using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Bars.Scenarios.Generator.Diagnostics;
using Bars.Scenarios.Generator.Parsing;

namespace Bars.Scenarios.Generator.Checks;

/// <summary>Texts with <c>${name}</c> in them, filled in. A name has to be known above the place where it is used, so that nothing can be circular.</summary>
internal sealed class Expressions(bool areAllKnown)
{
    // Names may hold each other, so a text can double with every line of the file.
    private const int Longest = 20_000;

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public void Add(string name, string value) => _values[name] = value;

    public bool IsKnown(string name) => _values.ContainsKey(name);

    /// <summary>Fills in the text under a key; <see langword="null"/> when there is none.</summary>
    public string? Fill(Block block, string key) =>
        block.OptionalText(key) is { } text ? Fill(block, text, block.PlaceOf(key)) : null;

    /// <summary>Fills in a FHIRPath under a key.</summary>
    public string? FillPath(Block block, string key) =>
        block.OptionalText(key) is { } text ? FillPath(block, text, block.PlaceOf(key)) : null;

    /// <summary>Fills in the FHIRPaths of a list.</summary>
    public IEnumerable<string> FillPaths(Block block, string key)
    {
        var nodes = block.Node(key) is YamlSequence sequence ? sequence.Items : [];
        return block.Texts(key).Zip(nodes, (text, node) => FillPath(block, text, node.Place)).OfType<string>();
    }

    public string? FillPath(Block block, string text, Place place)
    {
        var filled = Fill(block, text, place);
        if (filled is null || Complaint(filled) is not { } complaint)
            return filled;
        block.Fail(CheckDiagnostics.MalformedExpression, place, Block.Shorten(text), complaint);
        return null;
    }

    private string? Fill(Block block, string text, Place place)
    {
        var filled = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length;)
        {
            var start = text.IndexOf("${", index, StringComparison.Ordinal);
            filled.Append(text, index, (start < 0 ? text.Length : start) - index);
            if (start < 0)
                break;
            var end = text.IndexOf('}', start);
            if (end < 0)
                return Failed(CheckDiagnostics.MalformedExpression, Block.Shorten(text), "a ${ is not closed");
            var name = text.Substring(start + 2, end - start - 2);
            if (!_values.TryGetValue(name, out var value) && !areAllKnown)
            {
                // The row of that name was dropped, or may have been: that was reported where it stands.
                block.DropSilently();
                return null;
            }

            if (value is null)
                return Failed(CheckDiagnostics.UnknownValue, Block.Shorten(name), Suggestion.Sentence(name, _values.Keys));
            filled.Append(value);
            if (filled.Length > Longest)
                return Failed(CheckDiagnostics.MalformedExpression, Block.Shorten(text), $"it is longer than {Longest} characters when it is filled in");
            index = end + 1;
        }

        return filled.ToString();

        string? Failed(Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor, params string[] arguments)
        {
            block.Fail(descriptor, place, arguments);
            return null;
        }
    }

    // The generator has no FHIRPath: what a test compiles is only looked at for what a slip of the hand does.
    private static string? Complaint(string path)
    {
        if (path.Trim().Length == 0)
            return "it is empty";
        var open = new Stack<char>();
        for (var index = 0; index < path.Length; index++)
        {
            var character = path[index];
            if (character is '\'' or '`' or '"')
            {
                for (index++; index < path.Length && path[index] != character; index++)
                {
                    if (path[index] == '\\')
                        index++;
                }

                if (index >= path.Length)
                    return $"a {character} is not closed";
            }
            else if (character is '(' or '[')
            {
                open.Push(character);
            }
            else if (character is ')' or ']' && (open.Count == 0 || open.Pop() != (character == ')' ? '(' : '[')))
            {
                return $"a '{character}' closes nothing";
            }
        }

        return open.Count > 0 ? $"a '{open.Peek()}' is not closed" : null;
    }
}
