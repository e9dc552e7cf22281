using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Bars.Scenarios.Guide.Catalogue;
using Bars.Scenarios.Guide.Comparing;
using Bars.Scenarios.Guide.Editions;
using Bars.Scenarios.Guide.Interpreting;
using YamlDotNet.RepresentationModel;

namespace Bars.Scenarios.Guide.Updating;

/// <summary>
/// Brings the verbatim cells of <c>scenarios.yaml</c> to an edition of the page. What is made of a row stays as it is;
/// rows whose cells changed and new rows are put under review.
/// </summary>
public sealed class CatalogueUpdate
{
    private readonly CatalogueFile _file;
    private readonly EditionDiff _diff;
    private readonly TextEdits _edits;
    private readonly RowEditor _rows;
    private readonly Vocabulary _vocabulary;
    private readonly Dictionary<YamlSequenceNode, SequenceText> _lists = new(ReferenceEqualityComparer.Instance);
    private readonly List<string> _done = [];
    private readonly List<string> _byHand = [];
    private readonly HashSet<string> _names;

    private CatalogueUpdate(CatalogueFile file, EditionDiff diff)
    {
        (_file, _diff, _edits, _vocabulary) = (file, diff, new TextEdits(file.Text), new Vocabulary(file));
        _rows = new RowEditor(file, _edits);
        _names = [.. _vocabulary.Rows.Select(row => row.Name)];
    }

    /// <summary>Updates a file.</summary>
    /// <param name="file"><c>scenarios.yaml</c>.</param>
    /// <param name="diff">How the page differs from it.</param>
    /// <exception cref="GuideException">The file is written in a way that can not be updated.</exception>
    public static UpdateResult Of(CatalogueFile file, EditionDiff diff)
    {
        var update = new CatalogueUpdate(file, diff);
        update.Tables();
        update.Scenarios();
        update.Vocabulary();
        update.Guide();
        var text = update.Render(0, file.Text.Length);
        if (text != file.Text)
            text = TableHashes.Record(CatalogueFile.Parse(file.Path, text));
        return new UpdateResult(file.HasByteOrderMark ? "\uFEFF" + text : text, text != file.Text, update._done, update._byHand);
    }

    private IEnumerable<RowChange> Changes(TableKind kind) => _diff.Changes.Where(change => change.Kind == kind);

    // The tables of one list, and the stateful one, whose cells are changed in place.
    private void Tables()
    {
        Table(TableKinds.Headers, "name", "name", row => (row.Plain("name"), indentation => NewRows.Header(indentation, row)));
        _vocabulary.Learn(_diff.Page);
        Table(TableKinds.Services, "serviceId", "id", row =>
        {
            var name = _vocabulary.Service(row.Plain("serviceId"));
            return (name, indentation => NewRows.Service(indentation, name, row));
        });
        Table(TableKinds.Patients, "nhsNo", "nhsNumber", row =>
        {
            var name = _vocabulary.Patient(row.Plain("nhsNo").Replace(" ", "", StringComparison.Ordinal));
            return (name, indentation => NewRows.Patient(indentation, name, row));
        });
        foreach (var change in Changes(TableKinds.Stateful).Concat(Changes(TableKinds.Certificates)))
        {
            if (change is { Before: { } row, After: not null, Cells.Count: > 0 } && change.Kind == TableKinds.Stateful)
                Cell(row, change);
            else if (change.Kind == TableKinds.Certificates || change.Cells.Count == 0 && change.Moved is null)
                _byHand.Add($"{change.What} in the table {change.Kind}: {change.Title}");
        }
    }

    private void Table(TableKind kind, string column, string key, Func<GuideRow, (string Name, Func<string, string> Write)> make)
    {
        var changes = Changes(kind).ToList();
        if (changes.Count == 0 || _file.Root.Get(kind.Name) is not YamlSequenceNode { Children.Count: > 0 } sequence)
            return;
        var list = List(sequence);
        ChangeInPlace(changes);
        var moved = TableUpdate.Moved(changes);
        var texts = moved.ToDictionary(row => row, row => list.Take(_diff.Same[row].Node, _edits), (IEqualityComparer<GuideRow>)ReferenceEqualityComparer.Instance);
        TableUpdate.Arrange(list, _diff.Page.Of(kind), row => _diff.Same.TryGetValue(row, out var same) ? same.Node : null, row => texts.GetValueOrDefault(row), row =>
        {
            // A row that the catalogue has, though the page did not list it.
            if (_file.Root.Items(kind.Name).FirstOrDefault(known => known.Block("guide") is null && known.Text(key) == row.Plain(column)) is { } known)
            {
                _rows.Promote(known, row);
                _done.Add($"listed now: {kind.Name} {known.Text("name")}");
                return "";
            }

            var (name, write) = make(row);
            _done.Add($"added: {kind.Name} {name}");
            return write(list.Indentation);
        });
    }

    private void ChangeInPlace(IEnumerable<RowChange> changes)
    {
        foreach (var change in changes.Where(change => change.Before is not null))
        {
            var node = change.Before!.Node;
            if (change.After is null)
            {
                _rows.Retire(node, change.Kind == TableKinds.Headers ? null : change.Title);
                _done.Add($"no longer printed: {change.Before.Constant}");
            }
            else if (change.Cells.Count > 0)
            {
                _rows.SetCells(node.Block("guide")!, change.Kind, change.Cells);
                _rows.Review(node);
                _done.Add($"changed: {change.Before.Constant} ({string.Join(", ", change.Cells.Select(cell => cell.Column))})");
            }
        }
    }

    private void Cell(CatalogueRow row, RowChange change)
    {
        foreach (var cell in change.Cells)
        {
            var node = cell.Column switch { "event" => row.Event!, "state" => row.StateNode!, _ => row.Node };
            _rows.Set(node.Get("guide"), cell.After);
            _rows.Review(node, "guide");
        }

        _done.Add($"changed: {row.Constant} ({string.Join(", ", change.Cells.Select(cell => cell.Column))})");
    }

    private void Scenarios()
    {
        var changes = Changes(TableKinds.Scenarios).ToList();
        if (changes.Count == 0 || _file.Root.Get("scenarios") is not YamlSequenceNode { Children.Count: > 0 } sequence)
            return;
        ChangeInPlace(changes);
        var proposer = new Proposer(_vocabulary, [.. _diff.Page.Of(TableKinds.Scenarios)]);
        var areas = _file.Root.Items("scenarios").ToList();
        var moved = TableUpdate.Moved(changes);
        var texts = moved.ToDictionary(
            row => row, row => Lists(areas, _diff.Same[row].Guide.Section)!.Take(_diff.Same[row].Node, _edits), (IEqualityComparer<GuideRow>)ReferenceEqualityComparer.Instance);
        object? behind = null;
        foreach (var area in _diff.Page.Of(TableKinds.Scenarios).GroupBy(row => _diff.Areas.Of(row.Section) ?? row.Section))
        {
            if (Lists(areas, area.Key) is { } list)
            {
                TableUpdate.Arrange(list, area, row => _diff.Same.TryGetValue(row, out var same) ? same.Node : null, row => texts.GetValueOrDefault(row), row => Write(row, area.Key, list.Indentation));
                behind = areas.First(candidate => candidate.Text("area") == area.Key);
                continue;
            }

            // An area that is new: its rows are new or moved from others.
            var outer = List(sequence);
            var name = Identifier.New(area.Key, areas.Select(known => known.Text("area") ?? "").ToHashSet());
            var inner = outer.Indentation + "    ";
            var rows = area.Select(row => texts.GetValueOrDefault(row) ?? Write(row, name, inner));
            var text = $"{outer.Indentation}- area: {name}\n{outer.Indentation}  rows:\n{string.Join("\n\n", rows)}";
            outer.Put(behind, text);
            behind = text;
            _done.Add($"added: area {name}");
        }

        string Write(GuideRow row, string area, string indentation)
        {
            var name = Identifier.New(row.Plain("test"), _names);
            _done.Add($"added: {area}Scenarios.{name}");
            return NewRows.Scenario(indentation, name, row, proposer.Propose(row, area));
        }
    }

    private SequenceText? Lists(List<YamlMappingNode> areas, string area) =>
        areas.Find(candidate => candidate.Text("area") == area)?.Get("rows") is YamlSequenceNode { Children.Count: > 0 } rows ? List(rows) : null;

    // Rows of other tables that new scenarios need.
    private void Vocabulary()
    {
        foreach (var service in _vocabulary.AddedServices)
            Append("services", ("name", service.Name), ("documented", "false"), ("review", "true"), ("title", "Identifier that a scenario uses"), ("id", Yaml.Scalar(service.Id)));
        foreach (var patient in _vocabulary.AddedPatients)
            Append("patients", ("name", patient.Name), ("documented", "false"), ("review", "true"), ("title", "'The patient of a scenario'"), ("nhsNumber", Yaml.Scalar(patient.Id)));
        var known = _file.Root.Items("applications").Select(row => row.Text("title") ?? "").ToHashSet();
        var names = _file.Root.Items("applications").Select(row => row.Text("name") ?? "").ToHashSet();
        foreach (var title in _diff.Page.Of(TableKinds.Scenarios).SelectMany(row => ApplicationCell.Split(row.Plain("application"))).Where(known.Add))
            Append("applications", ("name", Identifier.New(char.IsDigit(title[^1]) && title.All(char.IsDigit) ? $"Application {title}" : title, names)), ("title", Yaml.Scalar(title)));
        foreach (var outcome in _vocabulary.AddedOutcomes)
        {
            Append("outcomes",
                ("name", outcome.Name), ("status", outcome.Id), ("issue", outcome.Id[0] == '5' ? "exception" : "processing"),
                ("code", $"REC_{Identifier.Kebab(outcome.Name).Replace('-', '_').ToUpperInvariant()}"), ("diagnostics", Yaml.Scalar($"The receiver answers HTTP {outcome.Id}.")));
        }
    }

    private void Append(string table, params (string Key, string Value)[] pairs)
    {
        if ((table == "outcomes" ? _file.Root.Block(table)?.Get("rows") : _file.Root.Get(table)) is not YamlSequenceNode { Children.Count: > 0 } sequence)
            throw new GuideException($"{_file.Path}: there is no table '{table}' that '{pairs[0].Value}' could be added to. Add it.");
        var list = List(sequence);
        list.Append(NewRows.Short(list.Indentation, pairs));
        _done.Add($"added: {table} {pairs[0].Value}");
    }

    private void Guide()
    {
        if (_file.Root.Block("guide") is not { } guide)
            return;
        foreach (var change in _diff.Guide)
        {
            if (change.Column == "stateful NHS number")
                _byHand.Add($"the patient of the stateful scenarios is {change.After} now, not {change.Before}");
            else
                _rows.Set(guide.Get(change.Column), change.After);
            if (change.Column == "version" && guide.Text("source") is { } source && change.Before.Length > 0)
                _rows.Set(guide.Get("source"), source.Replace(change.Before, change.After, StringComparison.Ordinal));
        }
    }

    private SequenceText List(YamlSequenceNode sequence)
    {
        if (_lists.TryGetValue(sequence, out var list))
            return list;
        if (Lines.IsFlow(_file.Text, sequence))
            throw new GuideException($"{_file.At(sequence)}: rows can only be added to a list with one row a line. Write it so.");
        return _lists[sequence] = new SequenceText(_file.Text, sequence);
    }

    // The text of a range: lists whose rows changed places are laid anew, those of areas within that of all areas.
    private string Render(int from, int to, SequenceText? within = null)
    {
        var result = new StringBuilder();
        foreach (var list in _lists.Values
            .Where(list => list.IsChanged && !ReferenceEquals(list, within) && list.Range.Start >= from && list.Range.End <= to)
            .OrderBy(list => list.Range.Start).ThenByDescending(list => list.Range.End))
        {
            if (list.Range.Start < from)
                continue;
            result.Append(_edits.Apply(from, list.Range.Start));
            result.Append(list.Apply(_edits.NewLine, (start, end) => Render(start, end, list)));
            from = list.Range.End;
        }

        return result.Append(_edits.Apply(from, to)).ToString();
    }
}
