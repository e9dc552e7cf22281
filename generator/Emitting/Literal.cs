using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;

namespace Bars.Scenarios.Generator.Emitting;

/// <summary>C# literals and expressions of values.</summary>
internal static class Literal
{
    /// <summary>A string literal, or <c>null</c>.</summary>
    public static string Of(string? text) => new Quoted(text).ToString();

    public static string Of(bool value) => value ? "true" : "false";

    public static string Of(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A name, escaped where it is a keyword.</summary>
    public static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None ? name : $"@{name}";

    /// <summary>A collection expression of strings.</summary>
    public static string List(IEnumerable<string> items) => Expressions(items.Select(Of));

    /// <summary>A collection expression of expressions.</summary>
    public static string Expressions(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";
}
