using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Reports;
using Bars.Scenarios.Runtime;

namespace Bars.Scenarios.StandIn.Matching;

/// <summary>Says which rows a request came near, and what keeps it from them. Used when a request has gone astray, never on the way to a row.</summary>
internal sealed class MatchExplainer
{
    private const int Named = 3;
    private readonly MatchCandidate[] _candidates;
    private readonly string[] _services;
    private readonly Display _display;

    /// <summary>Prepares the rows that a sender can aim at.</summary>
    public MatchExplainer(ScenarioCatalogue catalogue, IEnumerable<MatchRow> rows)
    {
        _display = new(catalogue);
        _services = [.. catalogue.Services.Where(service => service.IsDocumented).Select(service => service.Id)];
        _candidates =
        [
            .. rows.Where(row => row.IsAnswered && row.Rank != Rank.Guard && !row.IsAbsence)
                .Select(row => new MatchCandidate(row.Scenario.Id, row.Scenario.Title, row.Scenario.Request, row.Scenario.Sentinel, row.Conditions, row.Scenario.IsDocumented)),
            .. catalogue.Stateful.Events.SelectMany(happening => Stateful(catalogue.Stateful, happening)),
        ];
    }

    /// <summary>Explains a request that no row claims.</summary>
    public MatchExplanation Explain(StandInRequest request, RequestFacts facts) =>
        new("No row of the table claims the request.", Nearest(request, facts));

    /// <summary>Explains a request whose value in an element is unknown.</summary>
    public MatchExplanation Explain(SentinelKind unknown, StandInRequest request, RequestFacts facts) => facts[unknown] is { } value
        ? new($"No row of the table knows {(unknown == SentinelKind.NhsNumber ? _display.OfNhsNumber(value) : _display.Of(value))} as {ElementText.Of(unknown)}.", Nearest(request, facts))
        : new($"The value that decides is not in its place, {ElementText.Of(unknown)}.", Nearest(request, facts));

    /// <summary>Explains a request that is routed to a service which the guide does not list, whatever else it says.</summary>
    public MatchExplanation ExplainTarget(StandInRequest request, RequestFacts facts)
    {
        var actual = facts.Target ?? "";
        var (near, nearness) = _services.Select(id => (id, Nearness.Between(actual, id))).MinBy(pair => pair.Item2.Penalty);
        var field = ElementText.Of(SentinelKind.TargetIdentifier);
        var wanted = nearness.IsSlip ? near : "a service of the guide's table";
        return new(
            $"The guide lists no service {_display.Of(actual)}, which is {field}.",
            Nearest(request, facts, (new(field, wanted, _display.Of(actual), nearness.Hint), nearness.Penalty)));
    }

    private List<NearRow> Nearest(StandInRequest request, RequestFacts facts, (FieldDifference, double Penalty)? common = null)
    {
        return [.. _candidates
            .Select(candidate => (candidate, deviations: Deviations(candidate, request, facts, common)))
            .Select(pair => (pair.candidate, pair.deviations, penalty: pair.deviations.Sum(deviation => deviation.Penalty)))
            .Where(pair => pair.deviations.Count > 0 && pair.penalty < MatchCandidate.Unrelated)
            .OrderBy(pair => pair.penalty)
            .ThenByDescending(pair => pair.candidate.IsDocumented)
            .Take(Named)
            .Select(pair => new NearRow(
                pair.candidate.Row,
                pair.candidate.Title,
                1 - (pair.penalty / MatchCandidate.Unrelated),
                [.. pair.deviations.Select(deviation => deviation.Difference)]))];
    }

    private List<(FieldDifference Difference, double Penalty)> Deviations(
        MatchCandidate candidate, StandInRequest request, RequestFacts facts, (FieldDifference, double)? common)
    {
        var own = candidate.Compare(request, facts, _display).ToList();
        if (common is { } deviation && candidate.Sentinel.Kind != SentinelKind.TargetIdentifier)
            own.Insert(0, deviation);
        return own;
    }

    // The link of a referral is left out: with the patient right and the link missing, the ordinary row answers.
    private static IEnumerable<MatchCandidate> Stateful(StatefulTable table, StatefulEvent happening)
    {
        var cell = happening.Cells[0].Id;
        foreach (var patient in new[] { table.Patient, table.Alias })
        {
            yield return new(
                cell[..cell.LastIndexOf('.')],
                happening.Title,
                happening.Request,
                new(SentinelKind.NhsNumber, SentinelMatch.Exact, patient.NhsNumber),
                [],
                IsDocumented: patient.NhsNumber == table.Patient.NhsNumber);
        }
    }
}
