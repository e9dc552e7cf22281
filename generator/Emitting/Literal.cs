using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Bars.Scenarios.Generator.Emitting;

/// <summary>C# literals and expressions of values.</summary>
internal static class Literal
{
    /// <summary>A string literal, or <c>null</c>.</summary>
    public static string Of(string? text)
    {
        if (text is null)
            return "null";
        if (IsPlain(text))
            return $"\"{text}\"";
        var builder = new StringBuilder(text.Length + 2).Append('"');
        foreach (var character in text)
        {
            if (character is '"' or '\\')
                builder.Append('\\').Append(character);
            else if (IsPlain(character))
                builder.Append(character);
            else
                builder.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
        }

        return builder.Append('"').ToString();
    }

    public static string Of(bool value) => value ? "true" : "false";

    public static string Of(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A name, escaped where it is a keyword.</summary>
    public static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None ? name : $"@{name}";

    /// <summary>A collection expression of strings.</summary>
    public static string List(IEnumerable<string> items) => Expressions(items.Select(Of));

    /// <summary>A collection expression of expressions.</summary>
    public static string Expressions(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";

    private static bool IsPlain(string text)
    {
        foreach (var character in text)
        {
            if (!IsPlain(character))
                return false;
        }

        return true;
    }

    private static bool IsPlain(char character) => character is >= ' ' and <= '~' and not ('"' or '\\');
}
