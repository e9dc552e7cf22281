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
        foreach (var row in area.Rows.AsArray())
        {
            Document(writer, row);
            Scenario(writer, row);
            writer.Line();
        }

        writer.Lists(
            "Scenario", "scenarios",
            area.Rows.Where(row => row.IsDocumented).Select(row => row.Name),
            area.Rows.Where(row => !row.IsDocumented).Select(row => row.Name));
        writer.Close();
        Ids(writer, area);
        ResourceIdEmitter.Emit(writer, area);
        return writer.ToSourceText();
    }

    private static void Ids(SourceWriter writer, AreaModel area)
    {
        writer.Line();
        writer.Open($"{writer.Target.Visibility} static partial class {CatalogueNames.ScenarioIds}");
        writer.Summary($"Ids of the scenarios of the guide's table \"{DocComment.Escape(area.Name)}\".");
        writer.OpenType($"public static class {area.Name}");
        for (var index = 0; index < area.Rows.Count; index++)
        {
            if (index > 0)
                writer.Line();
            Document(writer, area.Rows[index]);
            writer.Line($"public const string {area.Rows[index].Name} = {new Quoted(area.Rows[index].Id)};");
        }

        writer.Close();
        writer.Close();
    }

    private static void Scenario(SourceWriter writer, ScenarioModel row)
    {
        writer.OpenProperty("Scenario", row.Name);
        writer.SetText("Id", row.Id);
        writer.SetText("Name", row.Name);
        writer.SetText("Area", row.Area);
        writer.SetText("Title", row.Title);
        writer.Set("IsDocumented", Literal.Of(row.IsDocumented));
        writer.SetItems("Applications", row.Applications, static (writer, name) => writer.Add($"{EmitTarget.InCataloguePrefix}BarsApplications.{name}"));
        writer.SetGuide(row.Guide);
        RowEmitter.Request(writer, row.Request);
        if (row.Sentinel.Kind != "None")
        {
            var (kind, match, value) = row.Sentinel;
            writer.Line($"Sentinel = new({EmitTarget.InCataloguePrefix}SentinelKind.{kind}, {EmitTarget.InCataloguePrefix}SentinelMatch.{match}{(value is null ? "" : ", ")}{value}),");
        }

        if (row.Conditions.Count > 0)
        {
            writer.Set("Conditions", Literal.Expressions(row.Conditions.Select(condition =>
                $"new({Literal.Of(condition.Element)}, {Literal.List(condition.Values)})")));
        }

        RowEmitter.Expectation(writer, "Expectation", row.Expectation);
        RowEmitter.Expectation(writer, "ParityExpectation", row.Parity);
        writer.SetRow("Fidelity", "Fidelity", row.Fidelity);
        writer.SetText("Note", row.Note);
        writer.SetErrata(row.Errata);
        writer.Close(";");
    }

    // The row and its id have the same hover. Written by hand, because every row has it twice.
    private static void Document(SourceWriter writer, ScenarioModel row)
    {
        writer.Line("/// <summary>");
        writer.Line($"/// {new Escaped(row.Title)}{(row.IsDocumented ? "" : " (undocumented)")}: expects {new InWords(row.Expectation)}.");
        foreach (var cell in row.Guide.AsArray())
            writer.Line($"/// <para>{new Escaped(cell.Column)}: {new Escaped(cell.Text)}</para>");
        if (row.Note is not null)
            writer.Line($"/// <para>{new Escaped(row.Note)}</para>");
        foreach (var erratum in DocComment.Errata(row.Errata))
            writer.Line($"/// <para>{erratum}</para>");
        writer.Line("/// </summary>");
    }
}
