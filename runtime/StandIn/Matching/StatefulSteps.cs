using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.StandIn.Answers;

namespace Bars.Scenarios.StandIn.Matching;

/// <summary>Prepares the state transition table for the matcher.</summary>
internal sealed class StatefulSteps(ScenarioCatalogue catalogue, bool parity, ReplyFactory replies, ConditionCompiler compiler, SenderStates states)
{
    private const string AppointmentReference = "Appointment/";
    private readonly StatefulTable _table = catalogue.Stateful;

    /// <summary>The step for the messages of an interaction, or <see langword="null"/> when none of them is an event.</summary>
    public StatefulStep? For(Interaction interaction)
    {
        var transitions = _table.Events
            .SelectMany(candidate => Ways(candidate, interaction).Select(tests => Create(candidate, tests)))
            .ToList();
        return transitions.Count == 0 ? null : new StatefulStep(Patients(), transitions, states);
    }

    private Dictionary<string, string?> Patients()
    {
        var patients = new Dictionary<string, string?> { [_table.Alias.NhsNumber] = null };
        var difference = catalogue.Differences.FirstOrDefault(candidate => candidate.Name == nameof(Differences.StatefulPatient));
        if (!parity || difference is null)
            patients[_table.Patient.NhsNumber] = difference?.Tkw;
        return patients;
    }

    /// <summary>The ways in which a message of an interaction can be an event, each a set of tests.</summary>
    private IEnumerable<List<Predicate<RequestFacts>>> Ways(StatefulEvent candidate, Interaction interaction)
    {
        var own = candidate.Request.Interaction;
        if (own.Name == interaction.Name)
        {
            var status = own.AppointmentStatus is { } code
                ? [compiler.Compile(candidate.Name, new Condition(ConditionCompiler.AppointmentStatus, [code]))]
                : Array.Empty<Predicate<RequestFacts>>();
            yield return [.. status, .. Link(candidate.Request)];
        }
        else if (!parity)
        {
            foreach (var row in catalogue.Scenarios.Where(row => IsPublishedSpelling(row, interaction, own)))
                yield return [.. row.Conditions.Select(condition => compiler.Compile(row.Id, condition)), .. Link(candidate.Request)];
        }
    }

    // A row that only the guide has and that gives the answer of another interaction stands for a published body
    // that says something else than it means: what it means is the event.
    private bool IsPublishedSpelling(Scenario row, Interaction spelled, Interaction meant) =>
        row.Fidelity == Fidelity.GuideOnly
        && row.Request.Interaction.Name == spelled.Name
        && spelled.Event == meant.Event
        && row.Expectation.Id is { } id
        && catalogue.Scenarios.Any(other =>
            other.Request.Interaction.Name == meant.Name
            && other.Expectation.Id == id
            && other.Expectation.Resource == row.Expectation.Resource);

    private IEnumerable<Predicate<RequestFacts>> Link(RequestRecipe recipe)
    {
        if (recipe.LinkedAppointmentId is not { } linked)
            return [];
        var booked = AppointmentReference + _table.AppointmentId;
        return linked == _table.AppointmentId
            ? [facts => facts.Message?.LinkedAppointment == booked]
            : [facts => facts.Message?.LinkedAppointment is { } reference && reference != booked];
    }

    private Transition Create(StatefulEvent candidate, List<Predicate<RequestFacts>> tests) => new(
        tests,
        [.. candidate.Cells.Select(cell => StateIndex(cell.Next))],
        [.. candidate.Cells.Select(cell => cell.Id)],
        [.. candidate.Cells.Select(cell => replies.Create(cell.Id, candidate.Request.Interaction, Expected(cell)))],
        [.. candidate.Cells.Select(cell => cell.Note)]);

    private Expectation Expected(StatefulCell cell) => parity ? cell.ParityExpectation ?? cell.Expectation : cell.Expectation;

    private int StateIndex(string name)
    {
        var index = _table.States.ToList().FindIndex(state => state.Name == name);
        return index >= 0 ? index : throw new InvalidOperationException($"The stateful table leads to the state '{name}', which it does not have.");
    }
}
