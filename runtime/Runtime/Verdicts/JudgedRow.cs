using System.Collections.Generic;
using System.Linq;

namespace Bars.Scenarios.Runtime;

/// <summary>What scenarios and cells of the stateful table have in common for a judge.</summary>
internal sealed record JudgedRow(
    string Id,
    string Title,
    string Requirement,
    bool IsMessage,
    Expectation Expectation,
    IReadOnlyList<GuideCell> Guide,
    IReadOnlyList<Erratum> Errata)
{
    public static JudgedRow Of(Scenario scenario, ScenarioJudgeOptions options) => new(
        scenario.Id,
        scenario.Title,
        $"{Page(options)}, {scenario.Area}: {scenario.Title}",
        scenario.Request.Interaction.IsMessage,
        Choose(scenario.Expectation, scenario.ParityExpectation, options),
        scenario.Guide,
        scenario.Errata);

    public static JudgedRow Of(StatefulCell cell, ScenarioJudgeOptions options)
    {
        var table = options.Catalogue.Stateful;
        var title = $"{EventTitle(cell, table)}, {StateTitle(cell, table)}";
        return new(
            cell.Id,
            title,
            $"{Page(options)}, Stateful Scenarios: {title}",
            IsMessage: true,
            Choose(cell.Expectation, cell.ParityExpectation, options),
            [new GuideCell("cell", cell.Guide)],
            cell.Errata);
    }

    public Verdict Verdict(VerdictKind kind, IReadOnlyList<Finding> findings) =>
        new(Id, Title, kind, findings) { Guide = Guide, Errata = Errata };

    /// <summary>The verdict when nothing was performed.</summary>
    public Verdict Skipped(string reason) => Verdict(
        VerdictKind.Skip,
        [new Finding(Severity.Information, FindingCodes.NotPerformed, null, null, null, null, reason)]);

    /// <summary>The verdict on a step to the state of a cell.</summary>
    public Verdict Reached(StatefulCell cell, StatefulStep step, int status)
    {
        if (step.Statuses.Contains(status))
            return Verdict(VerdictKind.Pass, []);
        var expected = string.Join(" or ", step.Statuses);
        return Verdict(VerdictKind.Fail,
        [
            new Finding(Severity.Error, FindingCodes.StateNotReached, Requirement, "HTTP status", expected, $"{status}",
                $"The state {cell.State} was not reached: '{step.Title}' was answered with {status} instead of {expected}."),
        ]);
    }

    private static string EventTitle(StatefulCell cell, StatefulTable table) =>
        table.Events.FirstOrDefault(candidate => candidate.Name == cell.Event)?.Title ?? cell.Event;

    private static string StateTitle(StatefulCell cell, StatefulTable table) =>
        table.States.FirstOrDefault(candidate => candidate.Name == cell.State)?.Title ?? cell.State;

    private static string Page(ScenarioJudgeOptions options) => $"{options.Catalogue.Guide.Title} {options.Catalogue.Guide.Version}";

    private static Expectation Choose(Expectation guide, Expectation? parity, ScenarioJudgeOptions options) =>
        options.Parity && parity is not null ? parity : guide;
}
