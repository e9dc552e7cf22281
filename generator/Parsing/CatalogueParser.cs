using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Bars.Scenarios.Generator.Diagnostics;
using Bars.Scenarios.Generator.Model;
using Bars.Scenarios.Generator.Parsing.Tables;

namespace Bars.Scenarios.Generator.Parsing;

/// <summary>A catalogue and what was wrong with the files it was read from.</summary>
internal sealed record ParseResult(CatalogueModel Catalogue, EquatableArray<DiagnosticInfo> Diagnostics);

/// <summary>A file and its text.</summary>
internal sealed record CatalogueText(string Path, string Text);

/// <summary>Reads <c>scenarios.yaml</c> and overlays on it. Never throws for anything the files hold: it reports, and drops the row.</summary>
internal static class CatalogueParser
{
    public static ParseResult Parse(string path, string text, CancellationToken cancellation) =>
        Parse(new CatalogueText(path, text), [], cancellation);

    /// <summary>Reads the guide's table with overlays laid over it, in their order.</summary>
    public static ParseResult Parse(CatalogueText table, IEnumerable<CatalogueText> overlays, CancellationToken cancellation)
    {
        var laid = overlays.ToList();
        var log = new ParseLog(table.Path) { HasOverlays = laid.Count > 0 };
        var node = YamlReader.Read(table.Text, log, cancellation) ?? new YamlMapping(default, []);
        var merge = new OverlayMerge(log);
        foreach (var overlay in laid)
        {
            if (YamlReader.Read(overlay.Text, log, cancellation, overlay.Path) is { } root)
                node = merge.Lay(root, node);
        }

        var catalogue = Parse(new Block(node, "the catalogue", log, null, Keys.Catalogue), new TableContext(log));
        return new ParseResult(catalogue, log.Diagnostics.ToEquatableArray());
    }

    // Tables are read before those that refer to them, whatever their order in the file.
    private static CatalogueModel Parse(Block root, TableContext context)
    {
        SmallTables.Errata(root, context);
        SmallTables.Environments(root, context);
        SmallTables.Applications(root, context);
        SmallTables.Headers(root, context);
        SmallTables.Interactions(root, context);
        SmallTables.UseCases(root, context);
        SmallTables.Differences(root, context);
        var outcomes = SmallTables.Outcomes(root, context);
        context.MessageDefinitionBase = root.OptionalText("messageDefinitionBase") ?? "";
        ServiceTable.Read(root, context);
        PatientTable.Read(root, context);
        MessageTable.Read(root, context);
        return new CatalogueModel(
            SmallTables.Guide(root, context),
            root.OptionalText("parityRelease") ?? "",
            context.MessageDefinitionBase,
            root.OptionalText("useCaseSystem") ?? "",
            SmallTables.Sender(root, context),
            SmallTables.Placeholders(root, context),
            context.Environments.Rows.ToEquatableArray(),
            context.Applications.Rows.ToEquatableArray(),
            context.Headers.Rows.ToEquatableArray(),
            context.Interactions.Rows.ToEquatableArray(),
            outcomes,
            context.UseCases.Rows.ToEquatableArray(),
            context.Services.Rows.ToEquatableArray(),
            context.Patients.Rows.ToEquatableArray(),
            context.Messages.Rows.ToEquatableArray(),
            ScenarioTable.Read(root, context),
            StatefulTable.Read(root, context),
            context.Differences.Rows.ToEquatableArray(),
            context.Errata.Rows.ToEquatableArray());
    }
}
