using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Guide.Catalogue;
using Bars.Scenarios.Guide.Comparing;
using Bars.Scenarios.Guide.Editions;
using Bars.Scenarios.Guide.Reading;
using YamlDotNet.RepresentationModel;

namespace Bars.Scenarios.Guide.Updating;

/// <summary>Brings the certificates and the callers of <c>onboarding.yaml</c> to the page.</summary>
internal sealed class OnboardingUpdate(CatalogueFile file, EditionDiff diff, List<string> done, List<string> byHand)
{
    private readonly FileEdit _edit = new(file);
    private readonly Dictionary<GuideRow, string> _names = new(ReferenceEqualityComparer.Instance);

    public UpdatedFile Apply()
    {
        foreach (var change in Changes(TableKinds.Access))
            Callers(change);
        Certificates();
        return CatalogueUpdate.Updated(file, _edit.Render());
    }

    private IEnumerable<RowChange> Changes(TableKind kind) => diff.Changes.Where(change => change.Kind == kind);

    private void Callers(RowChange change)
    {
        if (change is not { Before: { } row, After: { } now } || row.Node.Get("callers") is not { } callers)
        {
            byHand.Add($"{change.What} in the table {change.Kind}: {change.Title}; bring the row of onboarding.yaml to it");
            return;
        }

        _edit.Rows.Replace(callers, $"[{now.Plain("callers")}]");
        done.Add($"changed: {row.Constant}");
    }

    private void Certificates()
    {
        var changes = Changes(TableKinds.Certificates).ToList();
        if (changes.Count == 0 || _edit.List(file.Root, "certificates") is not { } list)
            return;
        var page = diff.Page.Of(TableKinds.Certificates).ToList();
        var taken = file.Root.Items("certificates").Select(row => row.Text("name") ?? "").ToHashSet();
        foreach (var row in page)
            _names[row] = diff.Same.TryGetValue(row, out var same) ? same.Name : Identifier.New(row.Plain("commonName"), taken);
        foreach (var change in changes.Where(change => change.Before is not null))
            Change(change.Before!, change);
        foreach (var row in page.Where(diff.Same.ContainsKey))
            Parent(diff.Same[row].Node, row);

        var tables = new TableUpdate(_edit, diff, done);
        tables.Arrange(list, page, TableUpdate.Moved(changes).Contains, row =>
        {
            done.Add($"added: Certificates.{_names[row]}");
            return NewRows.Certificate(list.Indentation, _names[row], ParentOf(row), row);
        });
    }

    private void Change(CatalogueRow row, RowChange change)
    {
        if (change.After is null)
        {
            _edit.Rows.SetDocumented(row.Node, false);
            done.Add($"no longer printed: {row.Constant}");
        }
        else if (change.Cells.Count > 0)
        {
            _edit.Rows.SetCells(row.Node.Block("guide")!, change.Kind, change.Cells.Where(cell => cell.Column != "pem"));
            if (change.Cells.FirstOrDefault(cell => cell.Column == "pem") is { } pem)
                _edit.Rows.SetText(row.Node, "pem", pem.After);
            _edit.Rows.Review(row.Node);
            done.Add($"changed: {row.Constant} ({string.Join(", ", change.Cells.Select(cell => cell.Column))})");
        }
    }

    // Which row issued a certificate follows from the cells.
    private void Parent(YamlMappingNode node, GuideRow row)
    {
        var parent = ParentOf(row);
        if (parent == node.Text("parent"))
            return;
        if (parent is null)
            _edit.Rows.Remove(node, "parent");
        else if (node.Get("parent") is { } known)
            _edit.Rows.Set(known, parent);
        else
            _edit.Rows.InsertAfter(node, "guide", $"parent: {parent}");
    }

    private string? ParentOf(GuideRow row) => _names.Keys
        .Where(other => !ReferenceEquals(other, row)
            && other.Plain("commonName") == row.Plain("parentCommonName")
            && PemText.Hex(other.Plain("thumbprint")) == PemText.Hex(row.Plain("parentThumbprint")))
        .OrderByDescending(other => other.Section == row.Section)
        .Select(other => _names[other])
        .FirstOrDefault();
}
