using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Generator.Diagnostics;
using Bars.Scenarios.Generator.Model;
using Bars.Scenarios.Generator.Parsing.Checks;

namespace Bars.Scenarios.Generator.Parsing.Tables;

/// <summary>The scenario tables, by area.</summary>
internal static class ScenarioTable
{
    private const string Stateful = "Stateful";

    public static EquatableArray<AreaModel> Read(Block root, TableContext context)
    {
        var areas = new List<AreaModel>();
        // Each area is a file of its own, and names of files differ in more than case. The stateful table has one too.
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var sentinels = new SentinelConflicts();
        foreach (var node in root.Items("scenarios"))
        {
            var block = new Block(node, "an area", context.Log, null, Keys.Area);
            var area = block.Name("area");
            if (area.Equals(Stateful, StringComparison.OrdinalIgnoreCase))
                block.Fail(Descriptors.NotAnIdentifier, block.PlaceOf("area"), area, "the stateful table has that name", $"{area}Rows");
            TableContext.Unique(block, "area", area, names, "the area");
            _ = block.OptionalText("heading");
            if (block.Failed)
                continue;
            var areaId = Identifiers.Kebab(area);
            var rows = new SymbolTable<ScenarioModel>("scenario");
            context.ReadRows(block, "rows", rows, Keys.Scenario, "name", row => ReadRow(row, area, areaId, context, sentinels));
            areas.Add(new AreaModel(area, rows.Rows.ToEquatableArray()));
        }

        return areas.ToEquatableArray();
    }

    private static ScenarioModel? ReadRow(Block row, string area, string areaId, TableContext context, SentinelConflicts sentinels)
    {
        var name = row.Name("name");
        if (name == area || name == $"{area}Scenarios")
            row.Fail(Descriptors.NotAnIdentifier, row.PlaceOf("name"), Block.Shorten(name), "the class it stands in has that name", $"{name}Row");
        var guide = row.Cells("guide", Keys.ScenarioCells);
        var errata = context.ErrataOf(row, area + name);
        var isDocumented = row.Flag("documented", otherwise: true);
        var title = row.OptionalText("title") ?? guide.TextOf("test") ?? "";
        if (isDocumented && guide.Count == 0 && !row.IsOverlay && !row.Failed)
            row.Fail(Descriptors.MissingKey, row.Place, "A documented scenario", "guide");
        if (title.Length == 0 && (!isDocumented || row.IsOverlay))
            title = row.Text("title");
        var applications = Applications(row, guide, context);
        var request = RequestReader.Read(row, context);
        var expectation = ExpectationReader.Read(row, context, name);
        var (parity, parityNote) = ExpectationReader.ReadParity(row, context, name);
        var only = row.OptionalWord("only", Words.Only);
        var note = only is null ? row.OptionalText("note") ?? parityNote : row.Text("note");
        var conditions = ConditionReader.Read(row, context);
        if (request?.Model is null || expectation is null || row.Failed)
            return null;

        var (sentinel, value) = SentinelReader.Read(row, request);
        CheckPrinted(row, guide, request, expectation, errata);
        var scenario = new ScenarioModel(
            area, name, $"{areaId}.{Identifiers.Kebab(name)}", title, isDocumented, applications, guide, request.Model, sentinel,
            conditions, expectation, parity, only switch { "guide" => "GuideOnly", "parity" => "ParityOnly", _ => "Both" }, note, errata);
        if (!row.Failed && !row.IsUnderReview)
            sentinels.Check(row, scenario, value);
        return row.Failed ? null : scenario;
    }

    private static EquatableArray<string> Applications(Block row, EquatableArray<CellModel> guide, TableContext context)
    {
        if (guide.TextOf("application") is not { } printed)
            return default;
        // Rows of an area print the same cells again and again.
        if (context.ApplicationsOfCell.TryGetValue(printed, out var known))
            return known;
        var titles = context.Applications.Rows.Select(application => application.Title).ToList();
        var applications = ApplicationCell.Split(printed)
            .Select(part => IsDropped(part) ? null : row.KnownWord(part, PlaceOf(row, "application"), "application", titles))
            .Select(part => context.Applications.Rows.FirstOrDefault(application => application.Title == part)?.Name)
            .OfType<string>()
            .ToEquatableArray();
        if (!row.Failed)
            context.ApplicationsOfCell[printed] = applications;
        return applications;

        // Cells name applications by their titles, which are not known of rows that were dropped.
        bool IsDropped(string title)
        {
            var isDropped = !titles.Contains(title) && (context.Applications.IsIncomplete || context.Applications.HasDroppedRows);
            if (isDropped)
                row.DropSilently();
            return isDropped;
        }
    }

    private static void CheckPrinted(
        Block row, EquatableArray<CellModel> guide, RequestReader request, ExpectationModel expectation, EquatableArray<ErratumModel> errata)
    {
        string?[] used =
        [
            request.Target?.Id, request.Context?.Id, request.Service?.Id, request.Patient?.NhsNumber, request.Message?.NhsNumber,
            request.Model?.ResourceId, request.Model?.AppointmentId, request.Model?.ServiceRequestId, expectation.Id,
        ];
        PrintedValues.CheckRow(row, guide, used, expectation.Status, errata);
    }

    private static Place PlaceOf(Block row, string column) =>
        (row.Node("guide") as YamlMapping)?.Find(column)?.Place ?? row.Place;
}
