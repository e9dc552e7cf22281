using System.Linq;
using Bars.Scenarios.Generator.Model;
using Microsoft.CodeAnalysis.Text;

namespace Bars.Scenarios.Generator.Emitting;

/// <summary>Class <c>StatefulScenarios</c>: the events of the state transition table, and the table itself.</summary>
internal static class StatefulEmitter
{
    public static SourceText Emit(StatefulModel table, EmitTarget target)
    {
        var writer = SourceWriter.ForFile(target);
        writer.Line();
        writer.Summary("Events of the state transition table (guide, \"Stateful Scenarios\").");
        writer.OpenTable("StatefulScenarios");
        foreach (var @event in table.Events)
        {
            Event(writer, @event, table);
            writer.Line();
        }

        writer.Summary("The state transition table.", DocComment.Errata(table.Errata));
        writer.OpenProperty("StatefulTable", "Table");
        writer.Set("Patient", $"Patients.{table.Patient}.Patient");
        writer.Set("Alias", $"Patients.{table.Alias}.Patient");
        writer.Set("AppointmentId", Literal.Of(table.AppointmentId));
        writer.Set("ResetTime", Literal.Of(table.ResetTime));
        writer.Set("ResetZone", Literal.Of(table.ResetZone));
        writer.Set("States", Literal.Expressions(table.States.Select(state => $"new({Literal.Of(state.Name)}, {Literal.Of(state.Text)})")));
        writer.Set("Events", Literal.Expressions(table.Events.Where(@event => @event.IsDocumented).Select(@event => @event.Name)));
        writer.SetErrata(table.Errata);
        writer.Close(";");
        writer.Close();
        ResourceIdEmitter.Emit(writer, "Stateful", table);
        return writer.ToSourceText();
    }

    private static void Event(SourceWriter writer, StatefulEventModel @event, StatefulModel table)
    {
        writer.Summary(
            DocComment.Escape($"{@event.Title}."),
            @event.Cells
                .Zip(table.States, (cell, state) => $"{new Escaped($"{state.Text}: {cell.Guide}")}; expects {new InWords(cell.Expectation)}, then {new Escaped(Title(cell.Next))}.")
                .Concat(DocComment.Errata(@event.Cells.SelectMany(cell => cell.Errata).Distinct().ToEquatableArray())));
        writer.OpenProperty("StatefulEvent", @event.Name);
        writer.Set("Name", Literal.Of(@event.Name));
        writer.Set("Title", Literal.Of(@event.Title));
        RowEmitter.Request(writer, @event.Request);
        writer.Line("Cells =");
        writer.Line("[");
        foreach (var cell in @event.Cells)
        {
            writer.Line("new()");
            writer.Open();
            writer.Set("Id", Literal.Of(cell.Id));
            writer.Set("Event", Literal.Of(cell.Event));
            writer.Set("State", Literal.Of(cell.State));
            writer.Set("Next", Literal.Of(cell.Next));
            writer.Set("Guide", Literal.Of(cell.Guide));
            RowEmitter.Expectation(writer, "Expectation", cell.Expectation);
            RowEmitter.Expectation(writer, "ParityExpectation", cell.Parity);
            writer.SetText("Note", cell.Note);
            writer.SetErrata(cell.Errata);
            writer.Close(",");
        }

        writer.Line("],");
        writer.Close(";");

        string Title(string state) => table.States.First(candidate => candidate.Name == state).Text;
    }
}
