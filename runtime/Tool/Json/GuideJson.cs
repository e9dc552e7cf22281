using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Guide.Comparing;
using Bars.Scenarios.Guide.Editions;
using Bars.Scenarios.Guide.Linting;

namespace Bars.Scenarios.Tool.Json;

/// <summary>A row of a page: its cells by the catalogue's names of the columns.</summary>
internal sealed record GuideRowJson(string Section, string File, int Line, IReadOnlyDictionary<string, string> Cells)
{
    public static GuideRowJson Of(GuideRow row) =>
        new(row.Section, row.Place.File, row.Place.Line, row.Cells.ToDictionary(cell => cell.Column, cell => cell.Text));
}

/// <summary>Something about a page that its reader has to know.</summary>
internal sealed record NoticeJson(string File, int Line, string Problem, string Text);

/// <summary>An edition as <c>bars docs import --json</c> prints it.</summary>
/// <param name="Tables">Rows by the kind of their table.</param>
internal sealed record EditionJson(
    string? Version, string? Core, string? Package, string? StatefulNhsNumber,
    IReadOnlyDictionary<string, IReadOnlyList<GuideRowJson>> Tables, IReadOnlyList<NoticeJson> Notices)
{
    public static EditionJson Of(Edition edition) => new(
        edition.Version, edition.Core, edition.Package, edition.StatefulNhsNumber,
        TableKinds.All.ToDictionary(kind => kind.Name, kind => (IReadOnlyList<GuideRowJson>)[.. edition.Of(kind).Select(GuideRowJson.Of)]),
        [.. edition.Notices.Select(notice => new NoticeJson(notice.Place.File, notice.Place.Line, notice.Problem, notice.Text))]);
}

/// <summary>A row that differs.</summary>
internal sealed record ChangeJson(
    string What, string Table, string Area, string Title, string? Name, string? File, int? Line,
    IReadOnlyList<CellChange> Cells, string? Moved, IReadOnlyList<string> Touches, IReadOnlyList<string> Effects)
{
    public static ChangeJson Of(RowChange change) => new(
        change.What, change.Kind.Name, change.Area, change.Title, change.Before?.Constant, change.After?.Place.File, change.After?.Place.Line,
        change.Cells, change.Moved, change.Touches, change.Effects);
}

/// <summary>A difference as <c>bars docs diff --json</c> prints it.</summary>
internal sealed record DiffJson(
    bool Drift, IReadOnlyList<CellChange> Guide, IReadOnlyList<ChangeJson> Changes, IReadOnlyList<ErratumState> Errata,
    IReadOnlyList<string> NotCompared, IReadOnlyList<NoticeJson> Notices)
{
    public static DiffJson Of(EditionDiff diff) => new(
        diff.HasDrift, diff.Guide, [.. diff.Changes.Select(ChangeJson.Of)], diff.Errata, diff.NotCompared, EditionJson.Of(diff.Page).Notices);
}

/// <summary>A contradiction as <c>bars docs lint --json</c> prints it.</summary>
internal sealed record ContradictionJson(string Rule, string File, int Line, string Subject, string Reason)
{
    public static ContradictionJson Of(LintFinding finding) => new(finding.Rule, finding.Place.File, finding.Place.Line, finding.Subject, finding.Reason);
}
