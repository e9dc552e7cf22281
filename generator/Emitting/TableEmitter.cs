using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Generator.Model;
using Bars.Scenarios.Generator.Parsing;
using Bars.Scenarios.Generator.Parsing.Checks;
using Microsoft.CodeAnalysis.Text;

namespace Bars.Scenarios.Generator.Emitting;

/// <summary>Classes of the smaller tables: a static property per row and a list of all.</summary>
internal static class TableEmitter
{
    public static SourceText Errata(EquatableArray<ErratumModel> rows, EmitTarget target) => Emit(
        CatalogueNames.Errata, "Erratum", "Errata of the guide: what it prints, what is used instead, and why.", rows, row => row.Id, target,
        Erratum,
        row => Record(row.Id, row.Problem, row.Printed, row.Used, row.Reason));

    private static void Erratum(SourceWriter writer, ErratumModel row)
    {
        var values = new[] { ("Printed", row.Printed), ("Used", row.Used) }
            .Where(value => value.Item2 is not null)
            .Select(value => DocComment.Sentence(value.Item1, value.Item2!));
        writer.Summary(DocComment.Escape(row.Problem), values.Append(DocComment.Escape(row.Reason)));
        if (row is { Printed: { } printed, Used: { } used } && Formats.IsId(printed) && !used.Contains(printed))
            writer.Line($"[{EmitTarget.InCatalogue("SupersededValue")}({Literal.Of(printed)}, {Literal.Of(used)}, {Literal.Of(row.Reason)})]");
    }

    public static SourceText Environments(EquatableArray<EnvironmentModel> rows, EmitTarget target) => Emit(
        "BarsEnvironments", "BarsEnvironment", "Deployments of the BaRS API (guide, \"Environments\").", rows, row => row.Name, target,
        (writer, row) => writer.Summary(DocComment.Escape($"{row.Name}: {row.Base}.")),
        row => $"new({Literal.Of(row.Name)}, {Literal.Of(row.Base)}, {Literal.Of(row.Token)}, {Literal.Of(row.TokenRequired)})");

    public static SourceText Applications(EquatableArray<ApplicationModel> rows, EmitTarget target) => Emit(
        "BarsApplications", "BarsApplication", "BaRS applications, as the guide's column prints them.", rows, row => row.Name, target,
        (writer, row) => writer.Summary(DocComment.Escape($"{row.Title}.")),
        row => Record(row.Name, row.Title));

    public static SourceText Interactions(EquatableArray<InteractionModel> rows, EmitTarget target) => Emit(
        "Interactions", "Interaction", "What can be asked of a BaRS receiver.", rows, row => row.Name, target,
        (writer, row) => writer.Summary(
            DocComment.Escape($"{row.Method} {row.Path}{(row.Event is null ? "" : $", {row.Event} {row.Reason} {row.Category ?? row.AppointmentStatus}")}.")),
        row => Object(
            ("Name", Literal.Of(row.Name)), ("Method", Literal.Of(row.Method)), ("Path", Literal.Of(row.Path)), ("Returns", Literal.Of(row.Returns)),
            ("ReportId", Literal.Of(row.ReportId)), ("Event", Literal.Of(row.Event)), ("Reason", Literal.Of(row.Reason)),
            ("Category", Literal.Of(row.Category)), ("AppointmentStatus", Literal.Of(row.AppointmentStatus)), ("Includes", Literal.List(row.Includes)), ("Answer", Literal.Of(row.Answer)),
            ("Errata", ErrataOf(row.Errata))));

    public static SourceText Outcomes(EquatableArray<OutcomeModel> rows, EmitTarget target) => Emit(
        "Outcomes", "Outcome", "OperationOutcomes a receiver answers with.", rows, row => row.Name, target,
        (writer, row) => writer.Summary(DocComment.Escape($"{row.Status} {row.Code}, issue {row.Issue}: {row.Diagnostics}")),
        row => Object(
            ("Name", Literal.Of(row.Name)), ("Status", Literal.Of(row.Status)), ("IssueCode", Literal.Of(row.Issue)), ("ErrorCode", Literal.Of(row.Code)),
            ("Diagnostics", Literal.Of(row.Diagnostics)), ("EchoesHeaders", Literal.Of(row.EchoesHeaders)),
            ("Headers", $"new global::System.Collections.Generic.Dictionary<string, string> {{ {string.Join(", ", row.Headers.Select(header => $"[{Literal.Of(header.Column)}] = {Literal.Of(header.Text)}"))} }}")));

    public static SourceText Messages(EquatableArray<MessageModel> rows, EmitTarget target) => Emit(
        "Messages", "MessageBody", "Message bodies that the guide names.", rows, row => row.Name, target,
        (writer, row) => writer.Summary(DocComment.Escape($"{row.Title}, use case {row.UseCase}."), DocComment.Errata(row.Errata)),
        row => Object(
            ("Name", Literal.Of(row.Name)), ("Title", Literal.Of(row.Title)), ("Interaction", $"Interactions.{row.Interaction}"),
            ("UseCase", Literal.Of(row.UseCase)), ("PlaceholderNhsNumber", Literal.Of(row.NhsNumber)), ("Errata", ErrataOf(row.Errata))));

    public static SourceText Differences(EquatableArray<DifferenceModel> rows, EmitTarget target) => Emit(
        "Differences", "Difference", "Ways in which TKW differs from the guide that are not the answer to one row.", rows, row => row.Name, target,
        (writer, row) => writer.Summary(DocComment.Escape($"{row.Guide} {row.Tkw}")),
        row => $"new({Literal.Of(row.Name)}, {Literal.Of(row.Guide)}, {Literal.Of(row.Tkw)}, {Literal.Of(row.IsImitated)})");

    /// <summary>Class <c>BarsHeaders</c>: names as constants, definitions as a list.</summary>
    public static SourceText Headers(EquatableArray<HeaderModel> rows, EmitTarget target)
    {
        var writer = SourceWriter.ForFile(target);
        writer.Line();
        writer.Summary("Names of the headers that requests carry (guide, \"Headers\").");
        writer.OpenType("public static partial class BarsHeaders");
        foreach (var row in rows)
        {
            writer.Summary(DocComment.Escape($"Header {row.Name}."), DocComment.Cells(row.Guide).Concat(DocComment.Errata(row.Errata)));
            writer.Line($"public const string {Identifiers.OfHeader(row.Name)} = {Literal.Of(row.Name)};");
            writer.Line();
        }

        AllOf(writer, "HeaderDefinition", rows.Select(row => Object(
            ("Name", Identifiers.OfHeader(row.Name)), ("IsDocumented", Literal.Of(row.IsDocumented)), ("ValueTemplate", Literal.Of(row.Value)),
            ("IsBase64", Literal.Of(row.IsBase64)), ("Methods", Literal.List(row.Methods)), ("Guide", Members.Cells(row.Guide)),
            ("Errata", ErrataOf(row.Errata)))));
        writer.Close();
        return writer.ToSourceText();
    }

    /// <summary>A file with a class that <see cref="Write"/> writes.</summary>
    public static SourceText Emit<T>(
        string className, string type, string summary, EquatableArray<T> rows, Func<T, string> name, EmitTarget target,
        Action<SourceWriter, T> document, Func<T, string> expression, IEnumerable<T>? order = null)
        where T : IEquatable<T>
    {
        var writer = SourceWriter.ForFile(target);
        Write(writer, className, type, summary, rows, name, document, expression, order);
        return writer.ToSourceText();
    }

    /// <summary>A class with a static property per row; <paramref name="order"/> when initialisers need another order than the table's.</summary>
    public static void Write<T>(
        SourceWriter writer, string className, string type, string summary, EquatableArray<T> rows, Func<T, string> name,
        Action<SourceWriter, T> document, Func<T, string> expression, IEnumerable<T>? order = null)
        where T : IEquatable<T>
    {
        writer.Line();
        writer.Summary(DocComment.Escape(summary));
        writer.OpenTable(className);
        foreach (var row in order ?? rows)
        {
            document(writer, row);
            writer.Line($"public static {EmitTarget.InCatalogue(type)} {name(row)} {{ get; }} = {expression(row)};");
            writer.Line();
        }

        AllOf(writer, type, rows.Select(name));
        writer.Close();
    }

    private static void AllOf(SourceWriter writer, string type, IEnumerable<string> expressions)
    {
        writer.Summary("All rows, in the order of the table.");
        writer.Line($"public static global::System.Collections.Generic.IReadOnlyList<{EmitTarget.InCatalogue(type)}> All {{ get; }} = {Literal.Expressions(expressions)};");
    }

    private static string Record(params string?[] values) => $"new({string.Join(", ", values.Select(Literal.Of))})";

    /// <summary>An object initialiser without the members that have nothing to say.</summary>
    public static string Object(params (string Member, string Value)[] members) =>
        $"new() {{ {string.Join(", ", members.Where(member => member.Value is not ("null" or "[]")).Select(member => $"{member.Member} = {member.Value}"))} }}";

    /// <summary>References to errata.</summary>
    public static string ErrataOf(EquatableArray<ErratumModel> errata) =>
        Literal.Expressions(errata.Select(erratum => $"global::Bars.Scenarios.Errata.{erratum.Id}"));
}
