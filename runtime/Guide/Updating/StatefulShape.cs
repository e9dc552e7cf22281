using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Guide.Catalogue;
using Bars.Scenarios.Guide.Comparing;
using Bars.Scenarios.Guide.Editions;
using Bars.Scenarios.Guide.Interpreting;
using YamlDotNet.RepresentationModel;

namespace Bars.Scenarios.Guide.Updating;

/// <summary>Adds, moves and takes out events and states of the state transition table.</summary>
internal sealed class StatefulShape
{
    private const string NotPrinted = "not printed";

    private readonly FileEdit _edit;
    private readonly EditionDiff _diff;
    private readonly CellProposer _proposer;
    private readonly string _patient;
    private readonly List<string> _done;
    private readonly YamlMappingNode _table;
    private readonly List<GuideRow> _page;
    private readonly List<Line> _states;
    private readonly List<Line> _events;

    public StatefulShape(FileEdit edit, EditionDiff diff, CellProposer proposer, string patient, List<string> done)
    {
        (_edit, _diff, _proposer, _patient, _done) = (edit, diff, proposer, patient, done);
        _table = edit.File.Root.Block("stateful")!;
        _page = [.. diff.Page.Of(TableKinds.Stateful)];
        _states = Lines("state", row => row.StateNode!, "states", title => title.EndsWith(" State", StringComparison.OrdinalIgnoreCase) ? title[..^6] : title);
        _events = Lines("event", row => row.Event!, "events", title => title);
    }

    // An event or a state of the page, with its node if the catalogue has it.
    private sealed record Line(string Title, YamlMappingNode? Node, string Name);

    public void Apply()
    {
        if (_edit.List(_table, "states") is not { } states || _edit.List(_table, "events") is not { } events)
            return;
        foreach (var gone in Gone(_states, "states"))
        {
            states.Take(gone);
            _done.Add($"removed: stateful {gone.Text("name")}, which the page no longer has");
        }

        foreach (var gone in Gone(_events, "events").Where(gone => !CatalogueTables.IsRetired(gone)))
        {
            _edit.Rows.SetDocumented(gone, false);
            _done.Add($"no longer printed: StatefulScenarios.{gone.Text("name")}");
        }

        Arrange(states, _states, Nodes("states"), (state, indentation) =>
            NewRows.Short(indentation, ("name", state.Name), ("review", "true"), ("guide", Yaml.Scalar(state.Title))));
        foreach (var happening in Nodes("events"))
            Cells(happening);
        Arrange(events, _events, Nodes("events"), New);
    }

    private List<Line> Lines(string column, Func<CatalogueRow, YamlMappingNode> nodeOf, string table, Func<string, string> nameOf)
    {
        var taken = Nodes(table).Select(node => node.Text("name") ?? "").ToHashSet();
        return
        [
            .. from row in _page
               group row by row.Plain(column) into line
               let same = line.Where(_diff.Same.ContainsKey).Select(row => _diff.Same[row]).FirstOrDefault()
               let node = same is null ? Retired(table, line.Key) : nodeOf(same)
               select new Line(line.First()[column], node, node?.Text("name") ?? Identifier.New(nameOf(line.Key), taken)),
        ];
    }

    // An event that an edition before this one had.
    private YamlMappingNode? Retired(string table, string title)
    {
        var node = Nodes(table).Find(node => CatalogueTables.IsRetired(node) && GuideRow.Normalize(node.Text("guide") ?? "") == title);
        if (node is not null)
            _edit.Rows.SetDocumented(node, true);
        return node;
    }

    private IEnumerable<YamlMappingNode> Gone(List<Line> lines, string table) =>
        Nodes(table).Where(node => !lines.Exists(line => ReferenceEquals(line.Node, node)));

    private List<YamlMappingNode> Nodes(string table) => [.. _table.Items(table)];

    private void Arrange(SequenceText list, List<Line> lines, List<YamlMappingNode> nodes, Func<Line, string, string> write)
    {
        var kept = lines.Select(line => line.Node).OfType<YamlMappingNode>().ToList();
        var stayed = nodes.Where(kept.Contains).ToList();
        var moved = MovedRows.Of(stayed.ConvertAll(kept.IndexOf)).Select(index => stayed[index]).ToHashSet();
        object? above = null;
        foreach (var line in lines)
        {
            if (line.Node is { } node)
            {
                if (moved.Contains(node))
                    list.Move(node, above);
                above = node;
                continue;
            }

            var text = write(line, list.Indentation);
            list.Put(above, text);
            above = text;
            _done.Add($"added: stateful {line.Name}");
        }
    }

    // The cells of an event, one per state of the page; those of an event that is not printed any more as well.
    private void Cells(YamlMappingNode happening)
    {
        if (_edit.List(happening, "cells") is not { } list)
            return;
        var title = _events.Find(line => ReferenceEquals(line.Node, happening))?.Title;
        var cells = happening.Items("cells").ToList();
        var byState = Nodes("states").Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second);
        foreach (var gone in byState.Where(pair => !_states.Exists(line => line.Node == pair.Key)))
            list.Take(gone.Value);
        var order = _states.Where(state => state.Node is not null && byState.ContainsKey(state.Node)).Select(state => byState[state.Node!]).ToList();
        var kept = cells.Where(order.Contains).ToList();
        var moved = MovedRows.Of(kept.ConvertAll(order.IndexOf)).Select(index => kept[index]).ToHashSet();
        object? above = null;
        foreach (var state in _states)
        {
            if (state.Node is { } node && byState.TryGetValue(node, out var cell))
            {
                if (moved.Contains(cell))
                    list.Move(cell, above);
                if (title is not null)
                    _edit.Rows.Set(cell.Get("guide"), Printed(title, state));
                Next(cell, state);
                above = cell;
                continue;
            }

            var text = list.Indentation + Cell(Printed(title, state), state, happening);
            list.Put(above, text);
            above = text;
        }
    }

    // A state that is gone can not be the next one.
    private void Next(YamlMappingNode cell, Line state)
    {
        if (_states.Exists(line => line.Name == cell.Text("next")))
            return;
        _edit.Rows.Set(cell.Get("next"), state.Name);
        _edit.Rows.Review(cell, "guide");
    }

    private string New(Line happening, string indentation)
    {
        var model = _proposer.Similar(happening.Title);
        var request = model?.Block("request")?.Children.Select(pair => ((YamlScalarNode)pair.Key).Value is "patient"
            ? $"patient: {_patient}"
            : $"{Yaml.Slice(_edit.File.Text, pair.Key)}: {Yaml.Slice(_edit.File.Text, pair.Value)}") ?? [];
        return NewRows.Event(indentation, happening.Name, happening.Title, (model?.Text("name") ?? "", $"{{{string.Join(", ", request)}}}"), [.. _states.Select(state => Cell(Printed(happening.Title, state), state, model))]);
    }

    // What the page prints; an event that it no longer has may have cells that no page ever had.
    private string Printed(string? happening, Line state) =>
        _page.Find(row => row["event"] == happening && row["state"] == state.Title) is { } row ? row["cell"] : NotPrinted;

    private string Cell(string printed, Line state, YamlMappingNode? model)
    {
        var (expect, next) = _proposer.Propose(printed, model);
        next = next is not null && _states.Exists(line => line.Name == next) ? next : state.Name;
        return $"- {{guide: {Yaml.Scalar(printed)}, review: true, expect: {expect}, next: {next}}}";
    }
}
