using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Reports;
using Bars.Scenarios.Runtime;

namespace Bars.Scenarios.StandIn.Matching;

/// <summary>A row that a request may have been meant for.</summary>
/// <param name="Row">Its id.</param>
/// <param name="Title">Its printed name.</param>
/// <param name="Recipe">What it asks.</param>
/// <param name="Sentinel">The element that decides.</param>
/// <param name="Conditions">Its further conditions.</param>
/// <param name="IsDocumented">Whether the guide prints it.</param>
internal sealed record MatchCandidate(
    string Row, string Title, RequestRecipe Recipe, Sentinel Sentinel, IReadOnlyList<RowCondition> Conditions, bool IsDocumented)
{
    /// <summary>A deviation that makes it pointless to look at the others.</summary>
    public const double Unrelated = 3;

    private const double Different = 1;
    private const double Misplaced = 0.4;

    // Every request has the header: a value there says less than one in a parameter.
    private const double MisplacedInHeader = 0.5;

    private static readonly SentinelKind[] Kinds = Enum.GetValues<SentinelKind>();

    /// <summary>The elements of a request that are not as the row wants them, each with its weight.</summary>
    public IEnumerable<(FieldDifference Difference, double Penalty)> Compare(StandInRequest request, RequestFacts facts, Display display)
    {
        var interaction = Recipe.Interaction;
        if (request.Method != interaction.Method)
            yield return (new(ElementText.Method, interaction.Method, display.Of(request.Method), null), Different);
        if (ComparePath(request.Path ?? "", facts, display) is { } path)
            yield return path;
        if (interaction.IsMessage)
        {
            if (facts.Message is not { IsMessage: true } message)
            {
                yield return (new(ElementText.Body, "a message Bundle", null, "it is none"), Unrelated);
                yield break;
            }
            foreach (var (field, wanted, actual) in new[]
            {
                (ElementText.Event, interaction.Event, message.Event),
                (ElementText.Reason, interaction.Reason, message.Reason),
                (ElementText.Category, interaction.Category, message.Category),
            })
            {
                if (wanted is not null && wanted != actual)
                    yield return Value(field, wanted, actual, Shown(actual, display));
            }
        }
        if (CompareSentinel(facts, display) is { } sentinel)
            yield return sentinel;
        if (CompareId(facts, display) is { } id)
            yield return id;
        foreach (var (condition, test) in Conditions)
        {
            if (test(facts))
                continue;
            var (field, actual) = ElementText.Of(condition, facts);
            yield return (new(field, ElementText.Wanted(condition), Shown(actual, display), null), Different);
        }
    }

    private (FieldDifference, double)? ComparePath(string path, RequestFacts facts, Display display)
    {
        var wanted = Recipe.Interaction.Path;
        var second = path.Length > 1 ? path.IndexOf('/', 1) : -1;
        var actual = second < 0 ? path : path[..second];
        if (actual == wanted)
            return null;
        var nearness = Nearness.Between(actual, wanted);
        if (nearness.IsSlip)
            return (new(ElementText.Path, wanted, display.Of(path), nearness.Hint), nearness.Penalty);
        return Recipe.ResourceId is { } id && id == facts.ResourceId
            ? (new(ElementText.Path, wanted, display.Of(path), $"{id} is an id of {wanted}"), Misplaced)
            : (new(ElementText.Path, wanted, display.Of(path), null), Unrelated);
    }

    private (FieldDifference, double)? CompareSentinel(RequestFacts facts, Display display)
    {
        var field = ElementText.Of(Sentinel.Kind);
        var actual = facts[Sentinel.Kind];
        var shown = actual is not null && Sentinel.Kind == SentinelKind.NhsNumber ? display.OfNhsNumber(actual) : Shown(actual, display);
        switch (Sentinel.Match)
        {
            case SentinelMatch.Absent when actual is not null:
                return (new(field, "missing", shown, null), Different);
            case SentinelMatch.Exact when actual != Sentinel.Value:
                var wanted = Sentinel.Value!;
                var place = Array.FindLast(Kinds, kind => kind != Sentinel.Kind && facts[kind] == wanted);
                if (place == SentinelKind.None || (actual is not null && Nearness.Between(actual, wanted).IsSlip))
                    return Value(field, wanted, actual, shown);
                var hint = $"the value stands in {ElementText.Of(place)}";
                return (new(field, wanted, shown, hint), place == SentinelKind.TargetIdentifier ? MisplacedInHeader : Misplaced);
            default:
                return null;
        }
    }

    // A row that takes any id has one in its request nevertheless, which a sender may have mistyped.
    private (FieldDifference, double)? CompareId(RequestFacts facts, Display display) =>
        Sentinel.Kind != SentinelKind.ResourceId && Recipe.ResourceId is { } wanted && facts.ResourceId is { } actual && actual != wanted
            ? Value(ElementText.Of(SentinelKind.ResourceId), wanted, actual, display.Of(actual))
            : null;

    private static string? Shown(string? value, Display display) => value is null ? null : display.Of(value);

    private static (FieldDifference, double) Value(string field, string wanted, string? actual, string? shown)
    {
        var nearness = actual is null ? new(Different, null) : Nearness.Between(actual, wanted);
        return (new(field, wanted, shown, nearness.Hint), nearness.Penalty);
    }
}
