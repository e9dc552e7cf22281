using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Generator.Emitting;
using Bars.Scenarios.Generator.Model;
using Microsoft.CodeAnalysis.Text;

namespace Bars.Scenarios.Generator.Checks;

/// <summary>Classes of the checks: ids as constants, rows as static properties, lists of all.</summary>
internal static class ChecksEmitter
{
    public static SourceText Interactions(EquatableArray<CheckedInteractionModel> rows, EmitTarget target) => TableEmitter.Emit(
        "CheckedInteractions", "CheckedInteraction", "Interactions as TKW's validation reports name them.", rows, row => row.Name, target,
        (writer, row) => writer.Summary(DocComment.Escape($"{row.Id}.")),
        row => $"new({string.Join(", ", new[] { row.Name, row.Id, row.RequestCodes, row.ResponseCodes }.Select(Literal.Of))})");

    public static SourceText Rules(RulesModel rules, EmitTarget target)
    {
        var writer = SourceWriter.ForFile(target);
        writer.Line();
        writer.Open("public static partial class Checks");
        if (rules.Ruleset is { } ruleset)
        {
            writer.Summary(DocComment.Escape($"The ruleset of TKW that the checks follow: {ruleset.Name} {ruleset.Version}."));
            writer.MarkGenerated();
            writer.Line($"public static CheckRuleset Ruleset {{ get; }} = new({string.Join(", ", new[] { ruleset.Name, ruleset.Version, ruleset.Source }.Select(Literal.Of))});");
            writer.Line();
        }

        writer.Summary("FHIRPath that is true of a response whose checks apply; <see langword=\"null\"/> when they always do.");
        writer.Line($"public static string? ResponseGuard {{ get; }} = {Literal.Of(rules.ResponseGuard)};");
        writer.Close();
        return writer.ToSourceText();
    }

    /// <summary>Classes <c>Checks</c> and <c>CheckIds</c>.</summary>
    public static SourceText Checks(EquatableArray<CheckModel> rows, EmitTarget target)
    {
        var writer = SourceWriter.ForFile(target);
        writer.Line();
        writer.Summary("Ids of the checks: constants, so that attributes can name them.");
        writer.OpenType("public static class CheckIds");
        foreach (var row in rows)
        {
            writer.Summary(Summary(row), Paragraphs(row));
            writer.Line($"public const string {row.Name} = {Literal.Of(row.Id)};");
            writer.Line();
        }

        writer.Close();
        TableEmitter.Write(
            writer, "Checks", "Check", "The checks of TKW's validation reports.", rows, row => row.Name,
            (documented, row) => documented.Summary(Summary(row), Paragraphs(row)), Expression);
        return writer.ToSourceText();
    }

    private static string Expression(CheckModel row) => TableEmitter.Object(
        ("Id", $"CheckIds.{row.Name}"), ("Group", Literal.Of(row.Group)), ("Message", Literal.Of(row.Message)), ("Kind", $"CheckKind.{row.Kind}"),
        ("Requirements", Literal.List(row.Codes)), ("Requests", References(row.Requests)), ("Responses", References(row.Responses)),
        ("Guard", Literal.Of(row.Guard)), ("Subject", Literal.Of(row.Subject)), ("Pattern", Literal.Of(row.Pattern)),
        ("Expression", Literal.Of(row.Expression)), ("At", Literal.List(row.At)), ("Expected", Literal.Of(row.Expected)),
        ("Actual", Literal.Of(row.Actual)), ("IsAdvice", row.IsAdvice ? "true" : "null"), ("Quirk", Quirk(row.Quirk)));

    private static string Quirk(QuirkModel? quirk) => quirk is null ? "null" : TableEmitter.Object(
        ("Note", Literal.Of(quirk.Note)), ("Pattern", Literal.Of(quirk.Pattern)), ("Expression", Literal.Of(quirk.Expression)),
        ("Guard", Literal.Of(quirk.Guard)), ("Requests", quirk.Requests is { } requests ? References(requests) : "null"),
        ("IsContentWithOne", quirk.IsContentWithOne ? "true" : "null"), ("IsError", quirk.IsError ? "true" : "null"));

    private static string References(IEnumerable<string> interactions) =>
        Literal.Expressions(interactions.Select(name => $"CheckedInteractions.{name}"));

    private static string Summary(CheckModel row) => DocComment.Escape($"{row.Id}: {row.Message}.");

    private static IEnumerable<string> Paragraphs(CheckModel row)
    {
        if (row.Codes.Count > 0)
            yield return DocComment.Escape($"Requirements: {string.Join(", ", row.Codes)}.");
        if (row.Expected is { } expected)
            yield return DocComment.Escape($"Expected: {expected}.");
        if ((row.Expression ?? row.Pattern) is { } rule)
            yield return $"<c>{DocComment.Escape(rule)}</c>";
        if (row.Quirk is { } quirk)
            yield return DocComment.Escape($"TKW: {quirk.Note}");
    }
}

/// <summary>What holds for all checks.</summary>
internal sealed record RulesModel(RulesetModel? Ruleset, string? ResponseGuard);
