using System.Linq;
using Bars.Scenarios.Generator.Emitting;
using Bars.Scenarios.Generator.Model;

namespace Bars.Scenarios.Generator.Theories;

/// <summary>A row of a theory.</summary>
internal sealed record TheoryCase(string Id, string Name, string Title, EquatableArray<string> Applications, int Status, string? Skip);

/// <summary>A theory: the rows of an area that pass the filters.</summary>
internal sealed record TheoryGroup(string Area, EquatableArray<TheoryCase> Cases);

/// <summary>Everything a file of theories is made of.</summary>
internal sealed record TheorySource(TheoryClass Class, TestFramework Framework, string CatalogueObject, EquatableArray<TheoryGroup> Groups)
{
    /// <summary>Chooses the rows; without a framework, the runtime or a catalogue, or where none are wanted, there are none.</summary>
    public static TheorySource Select(TheoryClass target, TheoryTable? table, TestHost host, GeneratorOptions options) => new(
        target,
        host.Framework,
        (table?.HasOverlays == true ? options.Target : EmitTarget.Catalogue).CatalogueObject,
        table is null || !host.CanRun || !options.EmitsTheories ? default : table.Areas
            .Select(area => new TheoryGroup(area.Name, Cases(target.Filter, area)))
            .Where(group => group.Cases.Count > 0)
            .ToEquatableArray());

    private static EquatableArray<TheoryCase> Cases(TheoryFilter filter, TheoryArea area) => area.Rows
        .Where(row => filter.LeavesOut(area, row) is null)
        .Select(row => new TheoryCase(
            row.Id,
            row.Name,
            row.Title,
            row.Applications.Select(application => application.Title).ToEquatableArray(),
            row.Status,
            filter.SkipReason(row)))
        .ToEquatableArray();
}
