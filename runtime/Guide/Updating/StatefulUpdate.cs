using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Guide.Catalogue;
using Bars.Scenarios.Guide.Comparing;
using Bars.Scenarios.Guide.Editions;
using Bars.Scenarios.Guide.Interpreting;
using YamlDotNet.RepresentationModel;

namespace Bars.Scenarios.Guide.Updating;

/// <summary>
/// Brings the state transition table to the page: cells, events, states and the patient. States that the page no longer
/// has go, because every event has one cell for every state.
/// </summary>
internal sealed class StatefulUpdate(FileEdit edit, EditionDiff diff, Vocabulary vocabulary, List<string> done)
{
    private readonly YamlMappingNode _table = edit.File.Root.Block("stateful") ?? [];

    public void Apply()
    {
        var patient = _table.Text("patient") ?? "";
        if (diff.Guide.FirstOrDefault(change => change.Column == EditionDiff.StatefulNumber) is { } number && edit.File.Row("patients", patient) is { } row)
            patient = Patient(patient, row, number.After);
        var changes = diff.Changes.Where(change => change.Kind == TableKinds.Stateful).ToList();
        if (changes.Count == 0)
            return;
        foreach (var change in changes.Where(change => change is { Before: not null, After: not null, Cells.Count: > 0 }))
            Cell(change.Before!, change);
        if (changes.Exists(change => change.Before is null || change.After is null || change.Moved is not null))
            new StatefulShape(edit, diff, new CellProposer(edit.File, diff, vocabulary), patient, done).Apply();
    }

    private void Cell(CatalogueRow row, RowChange change)
    {
        foreach (var cell in change.Cells)
        {
            var node = cell.Column switch { "event" => row.Event!, "state" => row.StateNode!, _ => row.Node };
            edit.Rows.Set(node.Get("guide"), cell.After);
            edit.Rows.Review(node, "guide");
        }

        done.Add($"changed: {row.Constant} ({string.Join(", ", change.Cells.Select(cell => cell.Column))})");
    }

    // A number that no other row has is written into the patient's row; else the table refers to the other row. Returns its name.
    private string Patient(string name, YamlMappingNode row, string number)
    {
        if (row.Block("guide") is null && !vocabulary.Patients.Exists(known => known.Id == number))
        {
            edit.Rows.Set(row.Get("nhsNumber"), number);
            edit.Rows.Review(row);
            done.Add($"changed: Patients.{name} (nhsNumber)");
            return name;
        }

        var other = vocabulary.Patient(number);
        edit.Rows.Set(_table.Get("patient"), other);
        foreach (var happening in _table.Items("events").Where(happening => happening.Text("request", "patient") == name))
        {
            edit.Rows.Set(happening.Block("request")!.Get("patient"), other);
            edit.Rows.Review(happening);
        }

        done.Add($"changed: the patient of the stateful scenarios is Patients.{other}");
        return other;
    }
}
