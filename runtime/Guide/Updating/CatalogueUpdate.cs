using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Guide.Catalogue;
using Bars.Scenarios.Guide.Comparing;
using Bars.Scenarios.Guide.Editions;
using Bars.Scenarios.Guide.Interpreting;

namespace Bars.Scenarios.Guide.Updating;

/// <summary>
/// Brings the verbatim cells of <c>scenarios.yaml</c> and <c>onboarding.yaml</c> to an edition of the page. What is made
/// of a row stays as it is; rows whose cells changed and new rows are put under review.
/// </summary>
public sealed class CatalogueUpdate
{
    private readonly FileEdit _edit;
    private readonly EditionDiff _diff;
    private readonly Vocabulary _vocabulary;
    private readonly TableUpdate _tables;
    private readonly List<string> _done = [];

    private CatalogueUpdate(CatalogueFile file, EditionDiff diff)
    {
        (_edit, _diff, _vocabulary) = (new FileEdit(file), diff, new Vocabulary(file));
        _tables = new TableUpdate(_edit, diff, _done);
    }

    /// <summary>Updates the files.</summary>
    /// <param name="file"><c>scenarios.yaml</c>.</param>
    /// <param name="onboarding"><c>onboarding.yaml</c>, or <see langword="null"/>.</param>
    /// <param name="diff">How the page differs from them.</param>
    /// <exception cref="GuideException">A file is written in a way that can not be updated.</exception>
    public static UpdateResult Of(CatalogueFile file, CatalogueFile? onboarding, EditionDiff diff)
    {
        var update = new CatalogueUpdate(file, diff);
        update.Tables();
        new ScenarioUpdate(update._edit, diff, update._vocabulary, update._tables, update._done).Apply();
        new StatefulUpdate(update._edit, diff, update._vocabulary, update._done).Apply();
        new VocabularyUpdate(update._edit, diff, update._vocabulary, update._done).Apply();
        update.Guide();
        var text = update._edit.Render();
        var byHand = new List<string>();
        var second = onboarding is null ? null : new OnboardingUpdate(onboarding, diff, update._done, byHand).Apply();
        if (text != file.Text || second?.IsChanged == true)
            text = TableHashes.Record(CatalogueFile.Parse(file.Path, text), second is null ? [] : CatalogueFile.Parse(second.Path, second.Text).Rows);
        return new UpdateResult(Updated(file, text), second, update._done, byHand);
    }

    /// <summary>A file with another text.</summary>
    internal static UpdatedFile Updated(CatalogueFile file, string text) =>
        new(file.Path, file.HasByteOrderMark ? "\uFEFF" + text : text, text != file.Text);

    private IEnumerable<RowChange> Changes(TableKind kind) => _diff.Changes.Where(change => change.Kind == kind);

    // The tables of one list.
    private void Tables()
    {
        Table(TableKinds.Headers, row => row.Plain("name"), "name", row => (row.Plain("name"), indentation => NewRows.Header(indentation, row)));
        _vocabulary.Learn(_diff.Page);
        Table(TableKinds.Services, row => row.Plain("serviceId"), "id", row =>
        {
            var name = _vocabulary.Service(row.Plain("serviceId"));
            return (name, indentation => NewRows.Service(indentation, name, row));
        });
        Table(TableKinds.Patients, row => row.NhsNumber, "nhsNumber", row =>
        {
            var name = _vocabulary.Patient(row.NhsNumber);
            return (name, indentation => NewRows.Patient(indentation, name, row));
        });
    }

    private void Table(TableKind kind, Func<GuideRow, string> idOf, string key, Func<GuideRow, (string Name, Func<string, string> Write)> make)
    {
        var changes = Changes(kind).ToList();
        if (changes.Count == 0 || _edit.List(_edit.File.Root, kind.Name) is not { } list)
            return;
        _tables.ChangeInPlace(changes);
        var moved = TableUpdate.Moved(changes);
        _tables.Arrange(list, _diff.Page.Of(kind), moved.Contains, row =>
        {
            // A row that the catalogue has, though the page did not list it.
            if (_edit.File.Root.Items(kind.Name).FirstOrDefault(known => known.Block("guide") is null && known.Text(key) == idOf(row)) is { } known)
            {
                _edit.Rows.Promote(known, row);
                _done.Add($"listed now: {kind.Name} {known.Text("name")}");
                return "";
            }

            var (name, write) = make(row);
            _done.Add($"added: {kind.Name} {name}");
            return write(list.Indentation);
        });
    }

    private void Guide()
    {
        if (_edit.File.Root.Block("guide") is not { } guide)
            return;
        foreach (var change in _diff.Guide)
        {
            _edit.Rows.Set(guide.Get(change.Column), change.After);
            if (change.Column == "version" && guide.Text("source") is { } source && change.Before.Length > 0)
                _edit.Rows.Set(guide.Get("source"), source.Replace(change.Before, change.After, StringComparison.Ordinal));
        }
    }
}
