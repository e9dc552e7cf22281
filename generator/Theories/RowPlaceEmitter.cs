using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Generator.Emitting;
using Bars.Scenarios.Generator.Model;
using Microsoft.CodeAnalysis.Text;

namespace Bars.Scenarios.Generator.Theories;

/// <summary>
/// The part of a class that performs each scenario at the place of its row, so that the stack trace of whatever fails
/// leads there. A file of its own: a moved row is no reason to write the theories again.
/// </summary>
internal static class RowPlaceEmitter
{
    /// <summary>The method that theories call.</summary>
    public const string Method = "PerformAtRowAsync";

    /// <summary>The places of the rows that a class performs.</summary>
    public static RowPlaceSource Select(TheorySource source, EquatableArray<RowPlace> places)
    {
        var performed = new HashSet<string>(source.Groups.SelectMany(group => group.Cases).Where(row => row.Skip is null).Select(row => row.Id));
        return new(source.Class, source.Groups.Count > 0, places.Where(place => performed.Contains(place.Id)).ToEquatableArray());
    }

    public static SourceText Emit(RowPlaceSource source)
    {
        var writer = SourceWriter.ForFile();
        writer.Line();
        TheoryEmitter.OpenClass(writer, source.Class);
        writer.Summary("Performs and judges a scenario, as if the call stood in its row.");
        writer.MarkGenerated();
        writer.Open($"private async global::System.Threading.Tasks.Task {Method}(string scenarioId)");
        writer.Open("switch (scenarioId)");
        foreach (var place in source.Places)
        {
            writer.Line($"case {Literal.Of(place.Id)}:");
            writer.Line(RowPlaces.Directive(place));
            writer.Line($"await {TheoryEmitter.Judge}(scenarioId); return;");
            writer.Line("#line default");
        }

        writer.Line($"default: await {TheoryEmitter.Judge}(scenarioId); return;");
        writer.Close();
        writer.Close();
        TheoryEmitter.CloseClass(writer, source.Class);
        return writer.ToSourceText();
    }
}

/// <summary>What a file of line numbers is made of.</summary>
internal sealed record RowPlaceSource(TheoryClass Class, bool IsNeeded, EquatableArray<RowPlace> Places);
