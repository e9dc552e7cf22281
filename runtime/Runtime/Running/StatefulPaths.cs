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
    // Sets of states grow exponentially; a table of the guide has a handful.
    private const int MostWays = 10_000;

    private StatefulTable Table => options.Catalogue.Stateful;

    /// <summary>The request of a cell's event.</summary>
    /// <param name="cell">A cell of the table.</param>
    /// <exception cref="ArgumentException">The table has no such event.</exception>
    public RequestRecipe Request(StatefulCell cell) =>
        Request(Table.Events.FirstOrDefault(candidate => candidate.Name == cell.Event)
            ?? throw new ArgumentException($"The stateful table has no event '{cell.Event}'.", nameof(cell)));

    /// <summary>The shortest way from any state to that of a cell: over the initial state.</summary>
    /// <param name="cell">A cell of the table.</param>
    /// <exception cref="InvalidOperationException">The table has no way, see <see cref="WhyNot"/>.</exception>
    public IEnumerable<StatefulStep> To(StatefulCell cell) => WhyNot(cell) is { } reason
        ? throw new InvalidOperationException(reason)
        : [.. Reset()!, .. FromInitial()[cell.State]];

    /// <summary>Why a cell can not be reached, in a sentence; <see langword="null"/> when it can. An edition may have such a table.</summary>
    /// <param name="cell">A cell of the table.</param>
    public string? WhyNot(StatefulCell cell) =>
        !FromInitial().ContainsKey(cell.State) ? $"No events of the stateful table lead to the state '{cell.State}'."
        : Reset() is null ? "No events of the stateful table lead to the initial state from every other."
        : null;

    // Events that end in the initial state wherever they begin: a breadth-first search over what states are possible.
    private IReadOnlyList<StatefulStep>? Reset()
    {
        string[] start = [.. FromInitial().Keys.Order(StringComparer.Ordinal)];
        var ways = new Dictionary<string, StatefulStep[]>(StringComparer.Ordinal) { [string.Join(' ', start)] = [] };
        var open = new Queue<string[]>([start]);
        while (open.TryDequeue(out var states))
        {
            var way = ways[string.Join(' ', states)];
            if (states is [var only] && only == Table.States[0].Name)
                return way;
            foreach (var happening in Table.Events)
            {
                var cells = happening.Cells.Where(cell => states.Contains(cell.State)).ToList();
                string[] next = [.. cells.Select(cell => cell.Next).Distinct().Order(StringComparer.Ordinal)];
                if (ways.Count < MostWays && ways.TryAdd(string.Join(' ', next), [.. way, new(happening.Title, Request(happening), [.. cells.Select(Status).Distinct()])]))
                    open.Enqueue(next);
            }
        }

        return null;
    }

    // The shortest way to every state that can be reached.
    private Dictionary<string, StatefulStep[]> FromInitial()
    {
        var initial = Table.States[0].Name;
        var ways = new Dictionary<string, StatefulStep[]>(StringComparer.Ordinal) { [initial] = [] };
        var open = new Queue<string>([initial]);
        while (open.TryDequeue(out var current))
        {
            foreach (var (happening, cell) in Table.Events.SelectMany(candidate => candidate.Cells.Select(cell => (candidate, cell))))
            {
                if (cell.State == current && ways.TryAdd(cell.Next, [.. ways[current], new(happening.Title, Request(happening), [Status(cell)])]))
                    open.Enqueue(cell.Next);
            }
        }

        return ways;
    }

    /// <summary>The real TKW keeps a state for the alias only.</summary>
    private RequestRecipe Request(StatefulEvent happening) =>
        options.Parity ? happening.Request with { Patient = Table.Alias } : happening.Request;

    private int Status(StatefulCell cell) => JudgedRow.Of(cell, options).Expectation.Status;
}
