using System;
using System.Linq;
using Bars.Scenarios.Guide.Catalogue;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Bars.Scenarios.Guide.Interpreting;

/// <summary>Texts as YAML.</summary>
internal static class Yaml
{
    // Where a plain scalar ends or begins something else.
    private const string Special = ",[]{}&*!|>'\"%@`#";

    /// <summary>A scalar in block or flow context: plain when that is safe, else quoted.</summary>
    public static string Scalar(string text)
    {
        if (text.Any(character => character is < ' ' or '\u00A0' or '\u2028' or '\u2029' or '\u0085' || char.IsSurrogate(character)))
            return DoubleQuoted(text);
        var isPlain = text.Length > 0
            && char.IsAsciiLetter(text[0])
            && text.Trim() == text
            && !text.Any(Special.Contains)
            && !text.Contains(": ", StringComparison.Ordinal)
            && !text.EndsWith(':')
            && text is not ("true" or "false" or "null" or "yes" or "no" or "on" or "off" or "True" or "False" or "Null" or "Yes" or "No" or "y" or "n");
        return isPlain ? text : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
    }

    /// <summary>A scalar in the style in which another one is written, as far as the text allows.</summary>
    public static string Like(YamlScalarNode node, string text) => node.Style switch
    {
        ScalarStyle.SingleQuoted when Scalar(text)[0] != '"' => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        ScalarStyle.DoubleQuoted => DoubleQuoted(text),
        ScalarStyle.Plain when IsVersion(text) => text,
        _ => Scalar(text),
    };

    // With two dots it is no number.
    private static bool IsVersion(string text) =>
        text.Count(character => character == '.') > 1 && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-');

    /// <summary>A node as it stands in a text. A block list is written as a flow list.</summary>
    public static string Slice(string text, YamlNode node) => node switch
    {
        YamlSequenceNode sequence => $"[{string.Join(", ", sequence.Children.Select(item => Slice(text, item)))}]",
        YamlMappingNode mapping => $"{{{string.Join(", ", mapping.Children.Select(pair => $"{Slice(text, pair.Key)}: {Slice(text, pair.Value)}"))}}}",
        _ => text[node.From()..node.To()],
    };

    private static string DoubleQuoted(string text) => string.Concat([
        "\"",
        .. text.Select(character => character switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\u00A0' => "\\_",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            < ' ' or '\u0085' or '\u2028' or '\u2029' => $"\\u{(int)character:X4}",
            _ => character.ToString(),
        }),
        "\""]);
}
