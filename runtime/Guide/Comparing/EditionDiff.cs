using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Guide.Catalogue;
using Bars.Scenarios.Guide.Editions;

namespace Bars.Scenarios.Guide.Comparing;

/// <summary>What a page has that the catalogue has not, and the other way round.</summary>
public sealed class EditionDiff
{
    /// <summary>What <see cref="Guide"/> calls the NHS number of the stateful scenarios.</summary>
    internal const string StatefulNumber = "stateful NHS number";

    private const string AreaOrder = "order of areas";

    private EditionDiff(Edition page, IReadOnlyList<CatalogueRow> rows) => (Page, Rows) = (page, rows);

    /// <summary>The page.</summary>
    public Edition Page { get; }

    /// <summary>The rows of the catalogue that the page was compared with.</summary>
    public IReadOnlyList<CatalogueRow> Rows { get; }

    /// <summary>Rows that differ, in the order of the page; removed rows where they were.</summary>
    public IReadOnlyList<RowChange> Changes { get; private set; } = [];

    /// <summary>Version, package, order and headings of areas and the like that differ.</summary>
    public IReadOnlyList<CellChange> Guide { get; private set; } = [];

    /// <summary>Errata and contradictions: what became of them.</summary>
    public IReadOnlyList<ErratumState> Errata { get; private set; } = [];

    /// <summary>Tables of the catalogue that the pages do not have: they were not compared.</summary>
    public IReadOnlyList<string> NotCompared { get; private set; } = [];

    /// <summary>Whether page and catalogue differ.</summary>
    public bool HasDrift => Changes.Count > 0 || Guide.Count > 0;

    /// <summary>Whether areas have another order or other headings.</summary>
    internal bool HasAreaChanges => Guide.Any(change => change.Column == AreaOrder) || Areas.Reworded.Count > 0;

    /// <summary>The area a printed heading belongs to, or <see langword="null"/> for a new area.</summary>
    internal AreaMap Areas { get; private set; } = new([], [], []);

    /// <summary>For every scenario of the page, its row in the catalogue.</summary>
    internal IReadOnlyDictionary<GuideRow, CatalogueRow> Same => _same;

    private readonly Dictionary<GuideRow, CatalogueRow> _same = new(ReferenceEqualityComparer.Instance);

    /// <summary>Compares a page with the catalogue.</summary>
    /// <param name="file"><c>scenarios.yaml</c>.</param>
    /// <param name="onboarding"><c>onboarding.yaml</c> with the certificates, or <see langword="null"/>.</param>
    /// <param name="page">The page.</param>
    public static EditionDiff Compare(CatalogueFile file, CatalogueFile? onboarding, Edition page)
    {
        IReadOnlyList<CatalogueRow> rows = [.. file.Rows, .. onboarding?.Rows ?? []];
        var diff = new EditionDiff(page, rows);
        diff.Areas = new AreaMap(file.Areas, file.Edition.Of(TableKinds.Scenarios), [.. page.Of(TableKinds.Scenarios)]);
        var kinds = TableKinds.All.Where(kind => rows.Any(row => row.Guide.Kind == kind)).ToList();
        diff.NotCompared = [.. kinds.Where(kind => !page.Has(kind)).Select(kind => kind.Name)];
        var changes = kinds.Where(page.Has).SelectMany(diff.Compare).ToList();
        var effects = new Effects(file, page);
        diff.Changes = changes.ConvertAll(change => change with { Effects = effects.Of(change) });
        diff.Guide = [.. Cells(file.Edition, page), .. diff.CompareAreas(file)];
        diff.Errata = ErratumStates.Of(diff, file);
        return diff;
    }

    private static IEnumerable<CellChange> Cells(Edition before, Edition page)
    {
        foreach (var (name, old, now) in new[]
        {
            ("version", before.Version, page.Version),
            ("core", before.Core, page.Core),
            ("package", before.Package, page.Package),
            (StatefulNumber, before.StatefulNhsNumber, page.StatefulNhsNumber),
        })
        {
            if (now is not null && old != now)
                yield return new CellChange(name, old ?? "", now);
        }
    }

    private IEnumerable<CellChange> CompareAreas(CatalogueFile file)
    {
        var before = file.Areas.Select(area => area.Name).Where(Areas.Order.Contains).ToList();
        if (!before.SequenceEqual(Areas.Order))
            yield return new CellChange(AreaOrder, string.Join(", ", before), string.Join(", ", Areas.Order));
        foreach (var (area, old, now) in Areas.Reworded)
            yield return new CellChange($"heading of {area}", old, now);
    }

    private IEnumerable<RowChange> Compare(TableKind kind)
    {
        var before = Rows.Where(row => row.Guide.Kind == kind).ToList();
        var after = Page.Of(kind).ToList();
        var pairs = RowMatcher.Match(kind, before.ConvertAll(row => row.Guide), after, IsSameSection);
        var byAfter = pairs.ToDictionary(pair => pair.Value, pair => pair.Key);
        var moved = Moved(before, after, pairs);
        foreach (var (index, now) in pairs)
            _same[after[now]] = before[index];

        var changes = new List<(double Order, RowChange Change)>();
        for (var index = 0; index < after.Count; index++)
        {
            var row = byAfter.TryGetValue(index, out var found) ? before[found] : null;
            var cells = row is null ? [] : Cells(kind, row.Guide, after[index]);
            var place = row is not null && moved.Contains(found) ? Place(kind, row.Guide, after, index) : null;
            if (row is null || cells.Count > 0 || place is not null)
            {
                changes.Add((index, new RowChange
                {
                    Before = row,
                    After = after[index],
                    Cells = cells,
                    Moved = place,
                    Area = AreaOf(after[index]),
                    Touches = row is null || cells.Count == 0 ? [] : Touched.By(row.Guide, after[index]),
                }));
            }
        }

        for (var index = 0; index < before.Count; index++)
        {
            if (!pairs.ContainsKey(index))
                changes.Add((Before(index), new RowChange { Before = before[index], Area = before[index].Guide.Section }));
        }

        return changes.OrderBy(change => change.Order).Select(change => change.Change);

        // A removed row stands behind the row it followed.
        double Before(int index)
        {
            for (var above = index - 1; above >= 0; above--)
            {
                if (pairs.TryGetValue(above, out var place))
                    return place + 0.5;
            }

            return -0.5;
        }
    }

    private static List<CellChange> Cells(TableKind kind, GuideRow before, GuideRow after) =>
    [
        .. kind.Columns
            .Where(column => !before.HasSame(after, column.Name))
            .Select(column => new CellChange(column.Name, before[column.Name], after[column.Name])),
    ];

    private string AreaOf(GuideRow row) => row.Kind == TableKinds.Scenarios ? Areas.Of(row.Section) ?? row.Section : row.Section;

    private bool IsSameSection(GuideRow before, GuideRow after) =>
        before.Kind != TableKinds.Scenarios || before.Section == AreaOf(after);

    // Rows that stand in another area, or elsewhere among the rows of their area that stayed.
    private HashSet<int> Moved(List<CatalogueRow> before, List<GuideRow> after, IReadOnlyDictionary<int, int> pairs)
    {
        var stayed = pairs.Keys.Where(index => IsSameSection(before[index].Guide, after[pairs[index]])).Order().ToList();
        var moved = stayed
            .GroupBy(index => before[index].Guide.Kind == TableKinds.Scenarios ? before[index].Guide.Section : "")
            .Select(area => area.ToList())
            .SelectMany(area => MovedRows.Of(area.ConvertAll(index => pairs[index])).Select(index => area[index]));
        return [.. moved, .. pairs.Keys.Except(stayed)];
    }

    private string Place(TableKind kind, GuideRow before, List<GuideRow> after, int index)
    {
        var follows = index > 0 && AreaOf(after[index - 1]) == AreaOf(after[index]) ? $"behind '{after[index - 1].Title}'" : "to the top";
        return kind == TableKinds.Scenarios && !IsSameSection(before, after[index])
            ? $"from {before.Section} to {AreaOf(after[index])}, {follows}"
            : follows;
    }
}
