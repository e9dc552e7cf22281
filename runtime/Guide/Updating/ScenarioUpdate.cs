using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Guide.Catalogue;
using Bars.Scenarios.Guide.Comparing;
using Bars.Scenarios.Guide.Editions;
using Bars.Scenarios.Guide.Interpreting;
using YamlDotNet.RepresentationModel;

namespace Bars.Scenarios.Guide.Updating;

/// <summary>Brings scenarios and their areas to the page.</summary>
internal sealed class ScenarioUpdate
{
    private readonly FileEdit _edit;
    private readonly EditionDiff _diff;
    private readonly TableUpdate _tables;
    private readonly List<string> _done;
    private readonly Proposer _proposer;
    private readonly HashSet<string> _names;
    private readonly Dictionary<string, YamlMappingNode> _areas;

    public ScenarioUpdate(FileEdit edit, EditionDiff diff, Vocabulary vocabulary, TableUpdate tables, List<string> done)
    {
        (_edit, _diff, _tables, _done) = (edit, diff, tables, done);
        _proposer = new Proposer(vocabulary, [.. diff.Page.Of(TableKinds.Scenarios)]);
        _names = [.. vocabulary.Rows.Select(row => row.Name)];
        _areas = edit.File.Root.Items("scenarios").GroupBy(area => area.Text("area") ?? "").ToDictionary(group => group.Key, group => group.First());
    }

    public void Apply()
    {
        var changes = _diff.Changes.Where(change => change.Kind == TableKinds.Scenarios).ToList();
        if ((changes.Count == 0 && !_diff.HasAreaChanges) || _edit.List(_edit.File.Root, "scenarios") is not { } areas)
            return;
        foreach (var (area, _, heading) in _diff.Areas.Reworded)
            Head(_areas[area], heading);
        _tables.ChangeInPlace(changes);
        var moved = TableUpdate.Moved(changes);
        // Rows of another area are taken out first, as text: their new list does not know them.
        var taken = moved.Where(row => _diff.Same[row].Guide.Section != AreaOf(row)).ToDictionary(
            row => row, row => _edit.Take(List(_diff.Same[row].Guide.Section)!, _diff.Same[row].Node), (IEqualityComparer<GuideRow>)ReferenceEqualityComparer.Instance);
        foreach (var row in taken.Keys)
            _done.Add($"moved: {_diff.Same[row].Constant} to {AreaOf(row)}");
        var inPlace = InPlace();
        object? above = null;
        foreach (var area in _diff.Page.Of(TableKinds.Scenarios).GroupBy(AreaOf))
        {
            if (List(area.Key) is { } rows)
            {
                _tables.Arrange(rows, area, moved.Contains, row => taken.GetValueOrDefault(row) ?? Write(row, area.Key, rows.Indentation));
                if (!inPlace.Contains(area.Key))
                    areas.Move(_areas[area.Key], above);
                above = _areas[area.Key];
            }
            else
            {
                var text = New(area.Key, area, areas.Indentation, taken);
                areas.Put(above, text);
                above = text;
            }
        }

        foreach (var area in _areas.Where(area => List(area.Key) is { IsEmpty: true }))
        {
            areas.Take(area.Value);
            _done.Add($"removed: area {area.Key}, whose rows are all in others");
        }
    }

    // An area that is new: its rows are new or were taken from others.
    private string New(string heading, IEnumerable<GuideRow> rows, string indentation, Dictionary<GuideRow, string> taken)
    {
        var name = Identifier.New(AreaMap.Unnumbered(heading), _areas.Keys.ToHashSet());
        var texts = rows.Select(row => taken.GetValueOrDefault(row) ?? Write(row, name, indentation + "    "));
        _done.Add($"added: area {name}");
        var title = AreaMap.IsSame(name, heading) ? "" : $"\n{indentation}  heading: {Yaml.Scalar(heading)}";
        return $"{indentation}- area: {name}{title}\n{indentation}  rows:\n{string.Join("\n\n", texts)}";
    }

    private string Write(GuideRow row, string area, string indentation)
    {
        var name = Identifier.New(row.Plain("test"), _names);
        _done.Add($"added: {area}Scenarios.{name}");
        return NewRows.Scenario(indentation, name, row, _proposer.Propose(row, area));
    }

    private void Head(YamlMappingNode area, string heading)
    {
        if (area.Get("heading") is { } known)
            _edit.Rows.Set(known, heading);
        else
            _edit.Rows.InsertAfter(area, "area", $"heading: {Yaml.Scalar(heading)}");
        _done.Add($"changed: heading of {area.Text("area")}");
    }

    // Areas that can stay where they are, because those between them move.
    private HashSet<string> InPlace()
    {
        var before = _edit.File.Areas.Select(area => area.Name).Where(_diff.Areas.Order.Contains).ToList();
        var moved = MovedRows.Of(before.ConvertAll(area => _diff.Areas.Order.ToList().IndexOf(area)));
        return [.. before.Where((_, index) => !moved.Contains(index))];
    }

    private string AreaOf(GuideRow row) => _diff.Areas.Of(row.Section) ?? row.Section;

    private SequenceText? List(string area) => _edit.List(_areas.GetValueOrDefault(area), "rows");
}
