using System;
using System.Collections.Generic;
using System.Linq;
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
        var used = erratum.Used is null ? "" : $" {Sentence("Used", erratum.Used)}";
        return $"Erratum {Escape(erratum.Id)}: {Escape(erratum.Problem)}{used} {Escape(erratum.Reason)}";
    });

    /// <summary>A word and a value as a sentence; a value that ends one itself gets no second full stop.</summary>
    public static string Sentence(string word, string value) => $"{word}: {Escape(value)}{(value.EndsWith(".", StringComparison.Ordinal) ? "" : ".")}";

    /// <summary>Text for XML documentation: escaped, and on one line.</summary>
    public static string Escape(string text) => new Escaped(text).ToString();
}
