using System.Threading;
using Bars.Scenarios.Generator.Model;
using Bars.Scenarios.Generator.Parsing.Tables;

namespace Bars.Scenarios.Generator.Parsing;

/// <summary>Reads <c>scenarios.yaml</c> and overlays on it. Never throws for anything the files hold: it reports, and drops the row.</summary>
internal static class CatalogueParser
{
    public static Parsed<CatalogueModel> Parse(string path, string text, CancellationToken cancellation) =>
        Parse(CatalogueNodes.Read(new TableFile(path, text), [], cancellation));

    /// <summary>Makes the tables of what stands in the files.</summary>
    public static Parsed<CatalogueModel> Parse(CatalogueNodes nodes)
    {
        var log = nodes.Log;
        var catalogue = Parse(new Block(nodes.Root, "the catalogue", log, null, Keys.Catalogue), new TableContext(log));
        return new Parsed<CatalogueModel>(catalogue, log.Diagnostics.ToEquatableArray());
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
            SmallTables.Guide(root),
            root.OptionalText("parityRelease") ?? "",
            context.MessageDefinitionBase,
            root.OptionalText("useCaseSystem") ?? "",
            SmallTables.Sender(root),
            SmallTables.Placeholders(root),
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
            context.Errata.Rows.ToEquatableArray(),
            !context.Log.HasErrors);
    }
}
