using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;

namespace Bars.Scenarios.StandIn.Matching;

/// <summary>
/// Tells values that a sender means from values that it has mistyped: what the table knows is meant, what a row that
/// takes every value would swallow may be a mistake.
/// </summary>
internal sealed class Strictness
{
    private readonly FrozenDictionary<SentinelKind, FrozenSet<string>> _known;
    private readonly FrozenSet<(string Resource, string Id)> _ids;
    private readonly ILookup<(string Interaction, SentinelKind Kind), string> _sentinels;
    private readonly ILookup<(string Interaction, SentinelKind Kind), SentinelMatch> _printed;

    /// <summary>Prepares the values of a catalogue.</summary>
    public Strictness(ScenarioCatalogue catalogue)
    {
        var stateful = catalogue.Stateful;
        var recipes = catalogue.Scenarios.Select(row => row.Request).ToList();
        var listed = catalogue.Services.Where(service => service.IsDocumented).ToList();
        _known = new Dictionary<SentinelKind, IEnumerable<DosService?>>
        {
            [SentinelKind.TargetIdentifier] = recipes.Select(recipe => recipe.Target),
            [SentinelKind.Context] = recipes.Select(recipe => recipe.Context),
            [SentinelKind.SlotService] = recipes.Select(recipe => recipe.Service),
        }
        .Select(pair => KeyValuePair.Create(pair.Key, pair.Value.OfType<DosService>().Concat(listed).Select(service => service.Id)))
        .Append(KeyValuePair.Create(SentinelKind.NhsNumber, catalogue.Patients.Select(patient => patient.NhsNumber)))
        .ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToFrozenSet(StringComparer.Ordinal));
        _ids = recipes.Select(recipe => (recipe.Interaction.Returns, recipe.ResourceId))
            .Concat(catalogue.Scenarios.Select(row => row.Expectation)
                .Concat(stateful.Events.SelectMany(happening => happening.Cells).Select(cell => cell.Expectation))
                .Select(expectation => (expectation.Resource, expectation.Id)))
            .Where(pair => pair.Item2 is not null)
            .ToFrozenSet()!;
        _sentinels = catalogue.Scenarios
            .Where(row => row.Sentinel.Match == SentinelMatch.Exact)
            .Select(row => (Place: (row.Request.Interaction.Name, row.Sentinel.Kind), Value: row.Sentinel.Value!))
            .Concat(stateful.Events.SelectMany(happening => new[] { stateful.Patient, stateful.Alias }
                .Select(patient => (Place: (happening.Request.Interaction.Name, SentinelKind.NhsNumber), Value: patient.NhsNumber))))
            .ToLookup(pair => pair.Place, pair => pair.Value);
        _printed = catalogue.DocumentedScenarios.ToLookup(row => (row.Request.Interaction.Name, row.Sentinel.Kind), row => row.Sentinel.Match);
    }

    /// <summary>
    /// Whether the guide's table of services lacks the service that a request is routed to. The guide asks for a sentinel or
    /// one of the table, except where a row takes any.
    /// </summary>
    public bool IsUnknownTarget(Interaction interaction, RequestFacts facts) =>
        facts.Target is { } target
        && !_printed[(interaction.Name, SentinelKind.TargetIdentifier)].Contains(SentinelMatch.Any)
        && !_known[SentinelKind.TargetIdentifier].Contains(target);

    /// <summary>The element whose value a row that takes every value would swallow although it may be a mistake, or <see langword="null"/>.</summary>
    /// <param name="row">The row.</param>
    /// <param name="facts">The request.</param>
    public SentinelKind? Mistake(MatchRow row, RequestFacts facts)
    {
        if (row.Rank != Rank.Any)
            return null;
        var interaction = row.Scenario.Request.Interaction;
        var kind = row.Scenario.Sentinel.Kind is not SentinelKind.None and var own ? own
            : interaction.IsMessage ? SentinelKind.NhsNumber : SentinelKind.ResourceId;
        var place = (interaction.Name, kind);
        if (facts[kind] is not { } value || IsKnown(interaction, kind, value))
            return IsMisplaced(place, facts) ? kind : null;
        return IsClosed(place) || IsSlip(place, value) || _known.Any(other => other.Value.Contains(value)) ? kind : null;
    }

    private bool IsKnown(Interaction interaction, SentinelKind kind, string value) =>
        kind == SentinelKind.ResourceId ? _ids.Contains((interaction.Returns, value)) : _known[kind].Contains(value);

    // Where the guide prints values, and no row for any other, only known values are meant.
    private bool IsClosed((string Interaction, SentinelKind Kind) place) =>
        _printed[place].Contains(SentinelMatch.Exact) && !_printed[place].Contains(SentinelMatch.Any);

    private bool IsSlip((string Interaction, SentinelKind Kind) place, string value) =>
        _sentinels[place].Any(sentinel => Nearness.Between(value, sentinel).IsSlip);

    // A parameter that the interaction does not have, with a value that would have decided in its proper place.
    private bool IsMisplaced((string Interaction, SentinelKind Kind) place, RequestFacts facts) =>
        new[] { SentinelKind.Context, SentinelKind.SlotService }.Any(other =>
            other != place.Kind && facts[other] is { } value && _sentinels[place].Contains(value));
}
