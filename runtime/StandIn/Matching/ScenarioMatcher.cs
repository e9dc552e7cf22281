using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.StandIn.Answers;
using Bars.Scenarios.StandIn.Messages;

namespace Bars.Scenarios.StandIn.Matching;

/// <summary>Finds the row that answers a request. Built once from the table; safe for concurrent use.</summary>
internal sealed class ScenarioMatcher
{
    private readonly FrozenDictionary<string, MatchStep[]> _steps;
    private readonly Interaction[] _messages;
    private readonly Interaction[] _searches;
    private readonly Interaction[] _reads;

    /// <summary>Prepares the rows of a catalogue.</summary>
    /// <exception cref="InvalidOperationException">A row has a condition or an answer that the stand-in does not know.</exception>
    public ScenarioMatcher(ScenarioCatalogue catalogue, bool parity, ReplyFactory replies, MessageVocabulary vocabulary, SenderStates states)
    {
        var compiler = new ConditionCompiler(vocabulary, parity);
        var stateful = new StatefulSteps(catalogue, parity, replies, compiler, states);
        var rows = catalogue.Scenarios
            .Where(scenario => !parity || scenario.Fidelity != Fidelity.GuideOnly)
            .Select(scenario => new MatchRow(scenario, compiler, ReplyTo(scenario, parity, replies), IsSpelled(scenario)))
            .ToList();
        var byInteraction = rows.ToLookup(row => row.Scenario.Request.Interaction.Name, StringComparer.Ordinal);
        _steps = catalogue.Interactions.ToFrozenDictionary(
            interaction => interaction.Name,
            interaction => Steps(byInteraction[interaction.Name], stateful.For(interaction)).ToArray(),
            StringComparer.Ordinal);
        Rows = rows;
        _messages = [.. catalogue.Interactions.Where(interaction => interaction.IsMessage)];
        _reads = [.. catalogue.Interactions.Where(interaction => !interaction.IsMessage && interaction.Path == "/" + interaction.Returns)];
        _searches = [.. catalogue.Interactions.Where(interaction => !interaction.IsMessage && interaction.Path != "/" + interaction.Returns)];
    }

    /// <summary>The rows, in the order of the table.</summary>
    public IReadOnlyList<MatchRow> Rows { get; }

    /// <summary>What a message asks, by its event, reason and category, or <see langword="null"/>.</summary>
    public Interaction? InteractionOf(Message message)
    {
        foreach (var interaction in _messages)
        {
            if (interaction.Event == message.Event
                && interaction.Reason == message.Reason
                && (interaction.Category is null || interaction.Category == message.Category))
            {
                return interaction;
            }
        }
        return null;
    }

    /// <summary>What a read or search asks, by its case-sensitive path, or <see langword="null"/>.</summary>
    /// <param name="path">Path below the FHIR base.</param>
    /// <param name="id">The resource id of a read, if the path has one.</param>
    public Interaction? InteractionOf(ReadOnlySpan<char> path, out string? id)
    {
        id = null;
        // The page says nothing of a slash at the end, and TKW minds none.
        path = path.TrimEnd('/');
        foreach (var search in _searches)
        {
            if (path.SequenceEqual(search.Path))
                return search;
        }
        foreach (var read in _reads)
        {
            if (!path.StartsWith(read.Path, StringComparison.Ordinal))
                continue;
            var rest = path[read.Path.Length..];
            if (!rest.IsEmpty && rest[0] != '/')
                continue;
            id = rest.Length > 1 ? rest[1..].ToString() : null;
            return read;
        }
        return null;
    }

    /// <summary>Whether messages are sent to a path, a slash at its end aside.</summary>
    public bool TakesMessages(ReadOnlySpan<char> path)
    {
        path = path.TrimEnd('/');
        foreach (var interaction in _messages)
        {
            if (path.SequenceEqual(interaction.Path))
                return true;
        }
        return false;
    }

    /// <summary>The reply of the row that claims a request, or <see langword="null"/>.</summary>
    public Reply? Match(Interaction interaction, Exchange exchange)
    {
        foreach (var step in _steps[interaction.Name])
        {
            if (step.Find(exchange) is { } reply)
                return reply;
        }
        return null;
    }

    private static IEnumerable<MatchStep> Steps(IEnumerable<MatchRow> rows, StatefulStep? stateful)
    {
        // Stable: rows with as many conditions keep the order of the table.
        var ranked = rows.OrderByDescending(row => row.Scenario.Conditions.Count).ToLookup(row => row.Rank);
        yield return new RowStep(ranked[Rank.Guard]);
        foreach (var kind in ranked[Rank.Exact].GroupBy(row => row.Scenario.Sentinel.Kind))
            yield return new SentinelStep(kind.Key, kind);
        if (stateful is not null)
            yield return stateful;
        yield return new RowStep(ranked[Rank.Conditional]);
        yield return new SentinelStep(SentinelKind.TargetIdentifier, ranked[Rank.ExactTarget]);
        yield return new RowStep([.. ranked[Rank.Absent], .. ranked[Rank.Any]]);
    }

    private static Reply? ReplyTo(Scenario scenario, bool parity, ReplyFactory replies)
    {
        if (!parity && scenario.Fidelity == Fidelity.ParityOnly)
            return null;
        var expectation = parity && !IsSpelled(scenario) ? scenario.ParityExpectation ?? scenario.Expectation : scenario.Expectation;
        return replies.Create(scenario.Id, scenario.Request.Interaction, expectation);
    }

    // A context to which TKW answers something else than the guide, it answers so in one spelling only.
    private static bool IsSpelled(Scenario scenario) =>
        scenario is { Sentinel: { Kind: SentinelKind.Context, Match: SentinelMatch.Exact }, ParityExpectation: not null };
}
