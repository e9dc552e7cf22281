using System.Linq;
using Bars.Scenarios.Generator.Emitting;

namespace Bars.Scenarios.Generator.Theories;

/// <summary>Rows for xunit v2, whose rows can neither be skipped nor have traits: a skipped one becomes a skipped fact that looks like it.</summary>
internal static class TheoryRowsV2
{
    private const string Rows = "global::Xunit.TheoryData<string>";

    public static void Emit(SourceWriter writer, TheoryClass target, TheoryGroup group, string name)
    {
        var performed = group.Cases.Where(row => row.Skip is null).ToList();
        if (performed.Count > 0)
        {
            writer.Summary($"Rows of {name}.");
            writer.MarkGenerated();
            writer.Open($"public static {Rows} {name}Rows => new {Rows}");
            foreach (var row in performed)
                writer.Line($"{Literal.Of(row.Id)},");
            writer.Close(";");
            writer.Line();
            TheoryEmitter.Theory(writer, group, name);
        }

        foreach (var row in group.Cases.Where(row => row.Skip is not null))
        {
            var displayName = $"{target.FullName}.{name}(scenarioId: \"{row.Id}\")";
            writer.Summary($"A row of {name} that is skipped.");
            writer.MarkGenerated();
            writer.Line($"[global::Xunit.Fact(DisplayName = {Literal.Of(displayName)}, Skip = {Literal.Of(row.Skip)})]");
            TheoryEmitter.AreaTrait(writer, group);
            writer.Open($"public void {name}{row.Name}Skipped()");
            writer.Close();
            writer.Line();
        }
    }
}
