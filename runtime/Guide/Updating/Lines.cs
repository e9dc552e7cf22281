using System;
using Bars.Scenarios.Guide.Catalogue;
using YamlDotNet.RepresentationModel;

namespace Bars.Scenarios.Guide.Updating;

/// <summary>Lines and ends of nodes in the text of a file.</summary>
internal static class Lines
{
    /// <summary>Where the line of a position starts.</summary>
    public static int Start(string text, int at) => at <= 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    /// <summary>Where the line of a position ends, before its line end.</summary>
    public static int End(string text, int at)
    {
        var end = text.IndexOf('\n', at);
        end = end < 0 ? text.Length : end;
        return end > at && text[end - 1] == '\r' ? end - 1 : end;
    }

    /// <summary>The indentation of a line, or of what stands behind its dash.</summary>
    public static string Indentation(string text, int at) => new(' ', at - Start(text, at));

    /// <summary>Where a node ends: its last scalar without blanks, and the brackets that close it.</summary>
    public static int End(string text, YamlNode node)
    {
        var end = node is YamlMappingNode { Children.Count: 0 } or YamlSequenceNode { Children.Count: 0 } ? text.IndexOfAny(['}', ']'], node.From()) : node.To();
        while (end > node.From() && char.IsWhiteSpace(text[end - 1]))
            end--;
        return IsFlow(text, node) ? Closing(text, node.From(), end) : EndOfBlock(text, node, end);
    }

    /// <summary>Whether a block or list is written in brackets.</summary>
    public static bool IsFlow(string text, YamlNode node) =>
        node is YamlMappingNode or YamlSequenceNode && node.From() < text.Length && text[node.From()] is '{' or '[';

    // The last value of a block may be in brackets.
    private static int EndOfBlock(string text, YamlNode node, int end)
    {
        var last = node;
        while (!IsFlow(text, last) && last is YamlMappingNode { Children.Count: > 0 } or YamlSequenceNode { Children.Count: > 0 })
            last = last is YamlMappingNode mapping ? Last(mapping) : ((YamlSequenceNode)last).Children[^1];
        return IsFlow(text, last) && !ReferenceEquals(last, node) ? End(text, last) : end;
    }

    private static YamlNode Last(YamlMappingNode mapping)
    {
        YamlNode last = mapping;
        foreach (var pair in mapping.Children)
            last = pair.Value.From() >= last.From() ? pair.Value : last;
        return last;
    }

    // The bracket that closes the one at a position; what stands between is known to be balanced up to an offset.
    private static int Closing(string text, int start, int from)
    {
        var depth = Depth(text, start, from);
        for (var index = from; index < text.Length; index++)
        {
            if (text[index] is '}' or ']' && --depth == 0)
                return index + 1;
        }

        return text.Length;
    }

    private static int Depth(string text, int start, int end)
    {
        var depth = 0;
        var quote = '\0';
        for (var index = start; index < end; index++)
        {
            var character = text[index];
            if (quote != '\0')
            {
                if (quote == '"' && character == '\\')
                    index++;
                else if (character == quote)
                    quote = '\0';
            }
            else if (character is '"' or '\'' && text[index - 1] is ' ' or '[' or '{' or '\n')
            {
                quote = character;
            }
            else if (character is '{' or '[')
            {
                depth++;
            }
            else if (character is '}' or ']')
            {
                depth--;
            }
        }

        return depth;
    }
}
