using System.Linq;
using Bars.Scenarios.Generator.Model;

namespace Bars.Scenarios.Generator.Theories;

/// <summary>What theories need of a scenario, so that editing anything else of its row re-emits no theory.</summary>
/// <param name="OnlyParity">Release of TKW that alone has the row, or <see langword="null"/>: theories judge by the guide.</param>
internal sealed record TheoryRow(
    string Id, string Name, string Title, EquatableArray<ApplicationModel> Applications, int Status, bool IsDocumented, string? OnlyParity);

internal sealed record TheoryArea(string Name, EquatableArray<TheoryRow> Rows);

/// <summary>The scenarios of a catalogue as theories see them.</summary>
/// <param name="Areas">The scenarios, by area.</param>
/// <param name="Applications">BaRS applications, for filters.</param>
/// <param name="IsComplete">Whether no row was dropped with an error: only then a word is known to be unknown.</param>
/// <param name="HasOverlays">Whether overlays of the project lie on the guide's table.</param>
internal sealed record TheoryTable(EquatableArray<TheoryArea> Areas, EquatableArray<ApplicationModel> Applications, bool IsComplete, bool HasOverlays)
{
    public static TheoryTable From(CatalogueModel catalogue, bool hasOverlays) => new(
        catalogue.Areas
            .Select(area => new TheoryArea(area.Name, area.Rows.Select(row => Row(row, catalogue)).ToEquatableArray()))
            .ToEquatableArray(),
        catalogue.Applications,
        catalogue.IsComplete,
        hasOverlays);

    private static TheoryRow Row(ScenarioModel row, CatalogueModel catalogue) => new(
        row.Id,
        row.Name,
        row.Title,
        catalogue.Applications.Where(application => row.Applications.Contains(application.Name)).ToEquatableArray(),
        row.Expectation.Status,
        row.IsDocumented,
        row.Fidelity == "ParityOnly" ? catalogue.ParityRelease : null);
}
