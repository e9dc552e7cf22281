using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Generator.Diagnostics;
using Bars.Scenarios.Generator.Model;
using Bars.Scenarios.Generator.Parsing.Checks;

namespace Bars.Scenarios.Generator.Parsing.Tables;

/// <summary>The tables whose rows are a few plain values.</summary>
internal static class SmallTables
{
    public static GuideModel? Guide(Block root)
    {
        var block = root.Child("guide", "'guide'", Keys.Guide);
        if (block is null)
            return null;
        var guide = new GuideModel(block.Text("title"), block.Text("version"), block.Text("core"), block.Text("package"), block.Text("source"));
        return block.Failed ? null : guide;
    }

    public static SenderModel? Sender(Block root)
    {
        var block = root.Child("sender", "'sender'", Keys.Sender);
        if (block is null)
            return null;
        var sender = new SenderModel(
            block.Text("odsCode"), block.Text("organisationName"), block.Text("softwareId"),
            block.Text("softwareName"), block.Text("softwareVersion"), block.Text("serviceId"));
        if (!block.Failed && !Formats.IsOdsCode(sender.OdsCode))
            block.Fail(Descriptors.MalformedOdsCode, block.PlaceOf("odsCode"), Block.Shorten(sender.OdsCode));
        return block.Failed ? null : sender;
    }

    public static PlaceholdersModel? Placeholders(Block root)
    {
        var block = root.Child("placeholders", "'placeholders'", Keys.Placeholders);
        if (block is null)
            return null;
        var placeholders = new PlaceholdersModel(block.Text("target"), block.Text("source"), block.Text("clock"));
        if (!block.Failed && !Formats.IsInstant(placeholders.Clock))
            block.Fail(Descriptors.MalformedDate, block.PlaceOf("clock"), Block.Shorten(placeholders.Clock), "FHIR instant such as 2024-11-27T09:30:00+00:00");
        return block.Failed ? null : placeholders;
    }

    public static void Errata(Block root, TableContext context) => context.ReadRows(root, "errata", context.Errata, Keys.Erratum, "id", block =>
        {
            var id = block.Name("id");
            return new ErratumModel(id, block.Text("problem"), block.OptionalText("printed"), block.OptionalText("used"), block.Text("reason"));
        });

    public static void Environments(Block root, TableContext context) => context.ReadRows(root, "environments", context.Environments, Keys.Environment, "name", block =>
        new EnvironmentModel(block.Name("name"), Address(block, "base"), Address(block, "token"), block.Flag("tokenRequired", otherwise: true)));

    public static void Applications(Block root, TableContext context) => context.ReadRows(root, "applications", context.Applications, Keys.Application, "name", block =>
        new ApplicationModel(block.Name("name"), block.Text("title")));

    public static void UseCases(Block root, TableContext context) => context.ReadRows(root, "useCases", context.UseCases, Keys.UseCase, "code", block =>
        new UseCaseModel(block.Text("code"), block.Text("display")));

    public static void Differences(Block root, TableContext context) => context.ReadRows(root, "differences", context.Differences, Keys.Difference, "name", block =>
        new DifferenceModel(block.Name("name"), block.Text("guide"), block.Text("tkw"), block.Flag("imitated", otherwise: true)));

    public static void Headers(Block root, TableContext context)
    {
        var members = new HashSet<string>(StringComparer.Ordinal);
        context.ReadRows(root, "headers", context.Headers, Keys.Header, "name", block =>
        {
            var header = new HeaderModel(
                block.Text("name"),
                block.Flag("documented", otherwise: true),
                block.Text("value"),
                block.Flag("base64", otherwise: false),
                block.WordList("methods", Words.Method),
                block.Cells("guide", Keys.HeaderCells),
                block.References("errata", context.Errata));
            if (!block.Failed && !Formats.IsHeaderName(header.Name))
                block.WrongShape("name", "an HTTP field name", $"the text '{Block.Shorten(header.Name)}'");
            var member = Identifiers.OfHeader(header.Name);
            if (!block.Failed && Identifiers.Complaint(member) is { } complaint)
                block.Fail(Descriptors.NotAnIdentifier, block.PlaceOf("name"), Block.Shorten(header.Name), complaint, Identifiers.Suggest(member));
            TableContext.Unique(block, "name", member, members, "the name");
            PrintedValues.CheckCell(block, header.Guide, "name", header.Name, header.Errata);
            return header;
        });
    }

    public static void Interactions(Block root, TableContext context) => context.ReadRows(root, "interactions", context.Interactions,
        Keys.Interaction,
        "name",
        block =>
        {
            var interaction = new InteractionModel(
                block.Name("name"),
                block.Word("method", Words.Method),
                block.Text("path"),
                block.Text("returns"),
                block.OptionalText("id"),
                block.OptionalText("event"),
                block.OptionalText("reason"),
                block.OptionalText("category"),
                block.OptionalWord("appointmentStatus", Words.AppointmentStatus),
                block.Texts("includes"),
                block.OptionalWord("answer", Words.Answer),
                block.References("errata", context.Errata));
            if (!block.Failed && !Formats.IsPath(interaction.Path))
                block.WrongShape("path", "a path that starts with '/', without query and blanks", $"the text '{Block.Shorten(interaction.Path)}'");
            return interaction;
        });

    public static OutcomesModel? Outcomes(Block root, TableContext context)
    {
        var block = root.Child("outcomes", "'outcomes'", Keys.Outcomes);
        if (block is null)
        {
            context.Outcomes.IsIncomplete = root.HasUnknownKeys;
            return null;
        }

        context.ReadRows(block, "rows", context.Outcomes, Keys.Outcome, "name", row =>
            {
                var outcome = new OutcomeModel(
                    row.Name("name"), row.Number("status"), row.Text("issue"), row.Text("code"), row.Text("diagnostics"),
                    row.Flag("echoesHeaders", otherwise: true), row.Cells("headers", Keys.OutcomeHeaders));
                Statuses.Check(row, outcome.Status, smallest: 400);
                return outcome;
            });
        var outcomes = new OutcomesModel(
            block.Text("system"), block.Text("profile"), block.Text("unmatched"), context.Outcomes.Rows.ToEquatableArray());
        _ = block.Reference("unmatched", context.Outcomes);
        return block.Failed ? null : outcomes;
    }

    private static string Address(Block block, string key)
    {
        var address = block.Text(key);
        if (!block.Failed && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
            block.WrongShape(key, "an absolute address", $"the text '{Block.Shorten(address)}'");
        return address;
    }
}
