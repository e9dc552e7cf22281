using System.Collections.Generic;
using System.Linq;
using System.Text;
using Bars.Scenarios.Generator.Model;

namespace Bars.Scenarios.Generator.Emitting;

/// <summary>XML documentation: everything goes into the summary, because that is what a hover shows.</summary>
internal static class DocComment
{
    public static void Summary(this SourceWriter writer, string first, IEnumerable<string>? paragraphs = null)
    {
        var rest = paragraphs as IReadOnlyCollection<string> ?? [.. paragraphs ?? []];
        if (rest.Count == 0)
        {
            writer.Line($"/// <summary>{first}</summary>");
            return;
        }

        writer.Line("/// <summary>");
        writer.Line($"/// {first}");
        foreach (var paragraph in rest)
            writer.Line($"/// <para>{paragraph}</para>");
        writer.Line("/// </summary>");
    }

    /// <summary>One paragraph per cell of the guide, with the column in front.</summary>
    public static IEnumerable<string> Cells(EquatableArray<CellModel> cells) =>
        cells.Select(cell => $"{Escape(cell.Column)}: {Escape(cell.Text)}");

    /// <summary>One paragraph per erratum.</summary>
    public static IEnumerable<string> Errata(EquatableArray<ErratumModel> errata) => errata.Select(erratum =>
    {
        var used = erratum.Used is null ? "" : $" Used: {Escape(erratum.Used)}.";
        return $"Erratum {Escape(erratum.Id)}: {Escape(erratum.Problem)}{used} {Escape(erratum.Reason)}";
    });

    /// <summary>Text for XML documentation: escaped, and on one line.</summary>
    public static string Escape(string text)
    {
        // Most cells are plain, and are used as they are.
        var plain = 0;
        while (plain < text.Length && Replacement(text[plain]) is null)
            plain++;
        if (plain == text.Length)
            return text;
        var builder = new StringBuilder(text, 0, plain, text.Length + 16);
        foreach (var character in text.Substring(plain))
        {
            if (Replacement(character) is { } replacement)
                builder.Append(replacement);
            else
                builder.Append(character);
        }

        return builder.ToString();
    }

    private static string? Replacement(char character) => character switch
    {
        '<' => "&lt;",
        '>' => "&gt;",
        '&' => "&amp;",
        '\u2028' or '\u2029' or '\u0085' => " ",
        < ' ' or '\uFFFE' or '\uFFFF' => " ",
        >= '\uD800' and <= '\uDFFF' => "?",
        _ => null,
    };
}
