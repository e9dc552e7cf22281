using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Generator.Emitting;

namespace Bars.Scenarios.Generator.Theories;

/// <summary>Rows for xunit v3: each has its own label, traits and skip reason.</summary>
internal static class TheoryRowsV3
{
    private const string Row = "global::Xunit.TheoryDataRow<string>";

    public static void Emit(SourceWriter writer, TheoryGroup group, string name)
    {
        writer.Summary($"Rows of {name}.");
        writer.MarkGenerated();
        writer.Open($"public static global::System.Collections.Generic.IEnumerable<{Row}> {name}Rows => new {Row}[]");
        foreach (var row in group.Cases)
            Case(writer, row);
        writer.Close(";");
        writer.Line();
        TheoryEmitter.Theory(writer, group, name);
    }

    private static void Case(SourceWriter writer, TheoryCase row)
    {
        writer.Open($"new {Row}({Literal.Of(row.Id)})");
        writer.Set("Label", Literal.Of($"{row.Id}: {row.Title}"));
        writer.SetText("Skip", row.Skip);
        writer.Open("Traits =");
        Trait(writer, "id", [row.Id]);
        Trait(writer, "status", [Literal.Of(row.Status)]);
        if (row.Applications.Count > 0)
            Trait(writer, "application", row.Applications);
        writer.Close(",");
        writer.Close(",");
    }

    private static void Trait(SourceWriter writer, string name, IEnumerable<string> values) =>
        writer.Line($"[{Literal.Of(name)}] = new() {{ {string.Join(", ", values.Select(Literal.Of))} }},");
}
