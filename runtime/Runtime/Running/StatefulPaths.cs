using System;
using System.Collections.Generic;
using System.Linq;

namespace Bars.Scenarios.Runtime;

/// <summary>An event on the way to a state, and the statuses it may be answered with.</summary>
/// <param name="Title">The printed row heading of the event.</param>
/// <param name="Request">How to build the request.</param>
/// <param name="Statuses">HTTP status codes, one of which is the answer on this way.</param>
public sealed record StatefulStep(string Title, RequestRecipe Request, IReadOnlyList<int> Statuses);

/// <summary>How events lead to the states of the stateful table.</summary>
/// <param name="options">Whose table it is, and whether TKW's answers are expected.</param>
public sealed class StatefulPaths(ScenarioJudgeOptions options)
{
    private StatefulTable Table => options.Catalogue.Stateful;

    /// <summary>The request of a cell's event.</summary>
    /// <param name="cell">A cell of the table.</param>
    /// <exception cref="ArgumentException">The table has no such event.</exception>
    public RequestRecipe Request(StatefulCell cell) =>
        Request(Table.Events.FirstOrDefault(candidate => candidate.Name == cell.Event)
            ?? throw new ArgumentException($"The stateful table has no event '{cell.Event}'.", nameof(cell)));

    /// <summary>The shortest way from any state to that of a cell: over the initial state.</summary>
    /// <param name="cell">A cell of the table.</param>
    /// <exception cref="InvalidOperationException">The table has no way.</exception>
    public IEnumerable<StatefulStep> To(StatefulCell cell) => FromInitial(cell.State).Prepend(Reset());

    /// <summary>The event that leads to the initial state from every state.</summary>
    private StatefulStep Reset()
    {
        var initial = Table.States[0].Name;
        var reset = Table.Events.FirstOrDefault(candidate => candidate.Cells.All(cell => cell.Next == initial))
            ?? throw new InvalidOperationException("No event of the stateful table leads to the initial state from every state.");
        return new(reset.Title, Request(reset), [.. reset.Cells.Select(Status).Distinct()]);
    }

    private IReadOnlyList<StatefulStep> FromInitial(string state)
    {
        var initial = Table.States[0].Name;
        var ways = new Dictionary<string, StatefulStep[]>(StringComparer.Ordinal) { [initial] = [] };
        var open = new Queue<string>([initial]);
        while (!ways.ContainsKey(state) && open.TryDequeue(out var current))
        {
            foreach (var (happening, cell) in Table.Events.SelectMany(candidate => candidate.Cells.Select(cell => (candidate, cell))))
            {
                if (cell.State == current && ways.TryAdd(cell.Next, [.. ways[current], new(happening.Title, Request(happening), [Status(cell)])]))
                    open.Enqueue(cell.Next);
            }
        }

        return ways.TryGetValue(state, out var way)
            ? way
            : throw new InvalidOperationException($"No events of the stateful table lead to the state '{state}'.");
    }

    /// <summary>The real TKW keeps a state for the alias only.</summary>
    private RequestRecipe Request(StatefulEvent happening) =>
        options.Parity ? happening.Request with { Patient = Table.Alias } : happening.Request;

    private int Status(StatefulCell cell) => JudgedRow.Of(cell, options).Expectation.Status;
}
