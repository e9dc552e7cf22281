using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Generator.Diagnostics;
using Bars.Scenarios.Generator.Model;
using Bars.Scenarios.Generator.Parsing.Checks;

namespace Bars.Scenarios.Generator.Parsing.Tables;

/// <summary>The state transition table.</summary>
internal static class StatefulTable
{
    public static StatefulModel? Read(Block root, TableContext context)
    {
        var block = root.Child("stateful", "'stateful'", Keys.Stateful);
        if (block is null)
            return null;
        var patient = block.Reference("patient", context.Patients);
        var alias = block.Reference("alias", context.Patients);
        var reset = block.Child("reset", "'reset'", Keys.Reset);
        var time = reset?.Text("at") ?? block.Text("reset");
        if (reset is { Failed: false } && !Formats.IsTime(time))
            reset.Fail(Descriptors.MalformedDate, reset.PlaceOf("at"), Block.Shorten(time), "time of day such as 00:00");
        var states = new SymbolTable<StateModel>("state");
        context.ReadRows(block, "states", states, Keys.State, "name", row => new StateModel(row.Name("name"), row.Text("guide")));
        var events = new SymbolTable<StatefulEventModel>("event");
        context.ReadRows(block, "events", events, Keys.Event, "name", row => ReadEvent(row, states, context));
        var model = new StatefulModel(
            patient?.Name ?? "",
            alias?.Name ?? "",
            ResourceIds.Read(block, "appointmentId") ?? block.Text("appointmentId"),
            time,
            reset?.Text("zone") ?? "",
            states.Rows.ToEquatableArray(),
            events.Rows.ToEquatableArray(),
            block.References("errata", context.Errata));
        _ = block.Text("patient");
        _ = block.Text("alias");
        return block.Failed ? null : model;
    }

    private static StatefulEventModel? ReadEvent(Block row, SymbolTable<StateModel> states, TableContext context)
    {
        var name = row.Name("name");
        var title = row.Text("guide");
        var isDocumented = row.Flag("documented", otherwise: true);
        var request = RequestReader.Read(row, context);
        var nodes = row.Items("cells").ToList();
        if (!row.Failed && nodes.Count != states.Rows.Count)
            row.WrongShape("cells", $"one per state, {states.Rows.Count}", $"{nodes.Count}");
        var cells = nodes
            .Zip(states.Rows, (node, state) => ReadCell(node, row, name, state.Name, states, context))
            .OfType<StatefulCellModel>()
            .ToEquatableArray();
        return request?.Model is null || row.Failed ? null : new StatefulEventModel(name, title, isDocumented, request.Model, cells);
    }

    private static StatefulCellModel? ReadCell(
        YamlNode node, Block row, string eventName, string state, SymbolTable<StateModel> states, TableContext context)
    {
        var block = new Block(node, "a cell", context.Log, row, Keys.Cell);
        block.WarnOfReview();
        var id = $"stateful.{Identifiers.Kebab(eventName)}.{Identifiers.Kebab(state)}";
        var guide = block.Text("guide");
        var expectation = ExpectationReader.Read(block, context, id);
        var (parity, note) = ExpectationReader.ReadParity(block, context, id);
        var next = block.Text("next");
        _ = block.Reference("next", states);
        var errata = block.References("errata", context.Errata);
        if (expectation is null || block.Failed)
            return null;
        PrintedValues.CheckRow(
            block, new[] { new CellModel("guide", guide) }.ToEquatableArray(), [], expectation.Status, errata);
        return new StatefulCellModel(id, eventName, state, next, guide, expectation, parity, note, errata);
    }
}
