using System.Collections.Generic;
using System.Linq;

namespace Bars.Scenarios.Tool.Selection;

/// <summary>What a scenario and a cell of the stateful table have in common for whoever lists, shows or sends them.</summary>
internal sealed class Row
{
    /// <summary>Area of the cells of the stateful table.</summary>
    public const string StatefulArea = "Stateful";

    private Row()
    {
    }

    /// <summary>The scenario, unless the row is a cell.</summary>
    public Scenario? Scenario { get; private init; }

    /// <summary>The cell of the stateful table, unless the row is a scenario.</summary>
    public StatefulCell? Cell { get; private init; }

    public required string Id { get; init; }

    public required string Area { get; init; }

    public required string Title { get; init; }

    public bool IsDocumented { get; private init; } = true;

    public IReadOnlyList<BarsApplication> Applications { get; private init; } = [];

    public required Sentinel Sentinel { get; init; }

    public required RequestRecipe Request { get; init; }

    public required Expectation Expectation { get; init; }

    public Expectation? ParityExpectation { get; private init; }

    public Fidelity Fidelity { get; private init; }

    public string? Note { get; private init; }

    /// <summary>Whether the guide and TKW answer alike.</summary>
    public bool IsAlikeInTkw => ParityExpectation is null && Note is null && Fidelity == Fidelity.Both;

    public required IReadOnlyList<GuideCell> Guide { get; init; }

    public required IReadOnlyList<Erratum> Errata { get; init; }

    /// <summary>All rows: the scenarios in the order of the page, then the cells of the stateful table.</summary>
    public static IEnumerable<Row> All(ScenarioCatalogue catalogue) => catalogue.Scenarios.Select(Of).Concat(
        catalogue.Stateful.Events.SelectMany(happening => happening.Cells.Select(cell => Of(cell, happening, catalogue.Stateful))));

    private static Row Of(Scenario scenario) => new()
    {
        Scenario = scenario,
        Id = scenario.Id,
        Area = scenario.Area,
        Title = scenario.Title,
        IsDocumented = scenario.IsDocumented,
        Applications = scenario.Applications,
        Sentinel = scenario.Sentinel,
        Request = scenario.Request,
        Expectation = scenario.Expectation,
        ParityExpectation = scenario.ParityExpectation,
        Fidelity = scenario.Fidelity,
        Note = scenario.Note,
        Guide = scenario.Guide,
        Errata = scenario.Errata,
    };

    private static Row Of(StatefulCell cell, StatefulEvent happening, StatefulTable table) => new()
    {
        Cell = cell,
        Id = cell.Id,
        Area = StatefulArea,
        Title = $"{happening.Title}, {table.States.Single(state => state.Name == cell.State).Title}",
        Sentinel = new(SentinelKind.NhsNumber, SentinelMatch.Exact, table.Patient.NhsNumber),
        Request = happening.Request,
        Expectation = cell.Expectation,
        ParityExpectation = cell.ParityExpectation,
        Note = cell.Note,
        Guide = [new("cell", cell.Guide)],
        Errata = cell.Errata,
    };
}
