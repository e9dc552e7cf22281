using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Generator.Model;
using Microsoft.CodeAnalysis.Text;

namespace Bars.Scenarios.Generator.Emitting;

/// <summary>Class <c>BookingScenarios</c> and its like, and the ids of the area in <c>ScenarioIds</c>.</summary>
internal static class ScenarioEmitter
{
    public static SourceText Emit(AreaModel area, EmitTarget target)
    {
        var writer = SourceWriter.ForFile(target);
        writer.Line();
        writer.Summary($"Scenarios of the guide's table \"{DocComment.Escape(area.Name)}\".");
        writer.OpenTable($"{area.Name}Scenarios");
        // A scenario and its id have the same hover.
        var summaries = area.Rows.Select(row => (Title: Title(row), Details: Paragraphs(row).ToList())).ToList();
        for (var index = 0; index < area.Rows.Count; index++)
        {
            writer.Summary(summaries[index].Title, summaries[index].Details);
            Scenario(writer, area.Rows[index]);
            writer.Line();
        }

        writer.Lists(
            "Scenario", "scenarios",
            area.Rows.Where(row => row.IsDocumented).Select(row => row.Name),
            area.Rows.Where(row => !row.IsDocumented).Select(row => row.Name));
        writer.Close();
        Ids(writer, area, summaries);
        ResourceIdEmitter.Emit(writer, area);
        return writer.ToSourceText();
    }

    private static void Ids(SourceWriter writer, AreaModel area, IReadOnlyList<(string Title, List<string> Details)> summaries)
    {
        writer.Line();
        writer.Open($"{writer.Target.Visibility} static partial class {CatalogueNames.ScenarioIds}");
        writer.Summary($"Ids of the scenarios of the guide's table \"{DocComment.Escape(area.Name)}\".");
        writer.OpenType($"public static class {area.Name}");
        for (var index = 0; index < area.Rows.Count; index++)
        {
            if (index > 0)
                writer.Line();
            writer.Summary(summaries[index].Title, summaries[index].Details);
            writer.Line($"public const string {area.Rows[index].Name} = {Literal.Of(area.Rows[index].Id)};");
        }

        writer.Close();
        writer.Close();
    }

    private static void Scenario(SourceWriter writer, ScenarioModel row)
    {
        writer.OpenProperty("Scenario", row.Name);
        writer.Set("Id", Literal.Of(row.Id));
        writer.Set("Name", Literal.Of(row.Name));
        writer.Set("Area", Literal.Of(row.Area));
        writer.Set("Title", Literal.Of(row.Title));
        writer.Set("IsDocumented", Literal.Of(row.IsDocumented));
        if (row.Applications.Count > 0)
            writer.Set("Applications", Literal.Expressions(row.Applications.Select(name => $"{EmitTarget.InCatalogue("BarsApplications")}.{name}")));
        writer.SetGuide(row.Guide);
        RowEmitter.Request(writer, row.Request);
        if (row.Sentinel.Kind != "None")
        {
            var value = row.Sentinel.ValueExpression is { } expression ? $", {expression}" : "";
            writer.Set("Sentinel", $"new({EmitTarget.InCatalogue("SentinelKind")}.{row.Sentinel.Kind}, {EmitTarget.InCatalogue("SentinelMatch")}.{row.Sentinel.Match}{value})");
        }

        if (row.Conditions.Count > 0)
        {
            writer.Set("Conditions", Literal.Expressions(row.Conditions.Select(condition =>
                $"new({Literal.Of(condition.Element)}, {Literal.List(condition.Values)})")));
        }

        RowEmitter.Expectation(writer, "Expectation", row.Expectation);
        RowEmitter.Expectation(writer, "ParityExpectation", row.Parity);
        writer.Set("Fidelity", $"{EmitTarget.InCatalogue("Fidelity")}.{row.Fidelity}");
        writer.SetText("Note", row.Note);
        writer.SetErrata(row.Errata);
        writer.Close(";");
    }

    private static string Title(ScenarioModel row)
    {
        var title = row.IsDocumented ? row.Title : $"{row.Title} (undocumented)";
        return DocComment.Escape($"{title}: expects {RowEmitter.InWords(row.Expectation)}.");
    }

    private static IEnumerable<string> Paragraphs(ScenarioModel row)
    {
        var note = row.Note is null ? [] : new[] { DocComment.Escape(row.Note) };
        return DocComment.Cells(row.Guide).Concat(note).Concat(DocComment.Errata(row.Errata));
    }
}
