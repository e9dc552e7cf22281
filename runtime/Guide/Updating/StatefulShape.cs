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
    private readonly FileEdit _edit;
    private readonly EditionDiff _diff;
    private readonly CellProposer _proposer;
    private readonly List<string> _done;
    private readonly YamlMappingNode _table;
    private readonly List<GuideRow> _page;
    private readonly List<Line> _states;
    private readonly List<Line> _events;

    public StatefulShape(FileEdit edit, EditionDiff diff, CellProposer proposer, List<string> done)
    {
        (_edit, _diff, _proposer, _done) = (edit, diff, proposer, done);
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
        Arrange(states, _states, Nodes("states"), (state, indentation) =>
            NewRows.Short(indentation, ("name", state.Name), ("review", "true"), ("guide", Yaml.Scalar(state.Title))));
        foreach (var happening in _events.Where(happening => happening.Node is not null))
            Cells(happening, Nodes("states"));
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
               let node = same is null ? null : nodeOf(same)
               select new Line(line.First()[column], node, node?.Text("name") ?? Identifier.New(nameOf(line.Key), taken)),
        ];
    }

    private List<YamlMappingNode> Nodes(string table) => [.. _table.Items(table)];

    private void Arrange(SequenceText list, List<Line> lines, List<YamlMappingNode> nodes, Func<Line, string, string> write)
    {
        var kept = lines.Select(line => line.Node).OfType<YamlMappingNode>().ToList();
        foreach (var gone in nodes.Except(kept))
        {
            list.Take(gone);
            _done.Add($"removed: stateful {gone.Text("name")}, which the page no longer has");
        }

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

    // The cells of an event that stays, one per state of the page.
    private void Cells(Line happening, List<YamlMappingNode> states)
    {
        if (_edit.List(happening.Node!, "cells") is not { } list)
            return;
        var cells = happening.Node!.Items("cells").ToList();
        var byState = states.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second);
        foreach (var cell in byState.Where(pair => !_states.Exists(state => state.Node == pair.Key)))
            list.Take(cell.Value);
        var order = _states.Where(state => state.Node is not null && byState.ContainsKey(state.Node)).Select(state => byState[state.Node!]).ToList();
        var kept = cells.Intersect(order).ToList();
        var moved = MovedRows.Of(kept.ConvertAll(order.IndexOf)).Select(index => kept[index]).ToHashSet();
        object? above = null;
        foreach (var state in _states)
        {
            if (state.Node is { } node && byState.TryGetValue(node, out var cell))
            {
                if (moved.Contains(cell))
                    list.Move(cell, above);
                Next(cell, state);
                above = cell;
                continue;
            }

            var text = list.Indentation + Cell(happening.Title, state, happening.Node);
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
        return NewRows.Event(indentation, happening.Name, happening.Title, model, _edit.File.Text, [.. _states.Select(state => Cell(happening.Title, state, model))]);
    }

    private string Cell(string happening, Line state, YamlMappingNode? model)
    {
        var printed = _page.Find(row => row["event"] == happening && row["state"] == state.Title)?["cell"] ?? "";
        var (expect, next) = _proposer.Propose(printed, model);
        next = next is not null && _states.Exists(line => line.Name == next) ? next : state.Name;
        return $"- {{guide: {Yaml.Scalar(printed)}, review: true, expect: {expect}, next: {next}}}";
    }
}
