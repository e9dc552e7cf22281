using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Bars.Scenarios.Generator.Diagnostics;
using Bars.Scenarios.Generator.Model;
using Bars.Scenarios.Generator.Parsing;
using Bars.Scenarios.Generator.Parsing.Tables;

namespace Bars.Scenarios.Generator.Checks;

/// <summary>Reads the rows of a group: what the group says holds for those that don't say otherwise.</summary>
internal sealed class CheckRows(TableContext context, SymbolTable<CheckedInteractionModel> interactions, Expressions expressions)
{
    private static readonly string[] Keys =
    [
        "id", "codes", "kind", "header", "url", "text", "matches", "fhirpath", "requests", "responses", "guard", "message", "expected", "actual", "at", "advice", "quirk",
    ];

    private readonly SymbolTable<CheckModel> _table = new("check");
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public IEnumerable<CheckModel> All => _table.Rows;

    public void Read(Block group, string title)
    {
        var requests = References(group, "requests");
        var responses = References(group, "responses");
        var guard = expressions.FillPath(group, "guard");
        context.ReadRows(group, "checks", _table, Keys, "id", block =>
        {
            if (group.Failed)
                block.DropSilently();
            return Row(block, title, requests, responses, guard);
        });
    }

    private CheckModel Row(Block block, string title, EquatableArray<string> requests, EquatableArray<string> responses, string? guard)
    {
        var id = block.Text("id");
        var name = CheckId.MemberName(id);
        if (!block.Failed && CheckId.Complaint(id) is { } complaint)
            block.Fail(CheckDiagnostics.MalformedId, block.PlaceOf("id"), Block.Shorten(id), complaint);
        if (!block.Failed && !_names.Add(name) && !_table.IsDeclared(id))
            block.Fail(Descriptors.DuplicateName, block.PlaceOf("id"), "the member", name);
        var (kind, subject) = CheckSubject.Read(block, id);
        var row = new CheckModel(
            id, name, title, block.Text("message"), kind, Codes(block),
            block.Has("requests") ? References(block, "requests") : requests,
            block.Has("responses") ? References(block, "responses") : responses,
            block.Has("guard") ? expressions.FillPath(block, "guard") : guard,
            subject, Pattern(block), expressions.FillPath(block, "fhirpath"),
            expressions.FillPaths(block, "at").ToEquatableArray(), expressions.Fill(block, "expected"), expressions.FillPath(block, "actual"),
            block.Flag("advice", otherwise: false), Quirk(block, id));
        if (!block.Failed && row.Requests.Count == 0 && row.Responses.Count == 0)
            block.Fail(CheckDiagnostics.NothingChecked, block.PlaceOf("id"), id);
        return row;
    }

    private QuirkModel? Quirk(Block check, string id)
    {
        if (check.Child("quirk", "'quirk'", "note", "matches", "fhirpath", "guard", "requests", "some", "severity") is not { } block)
            return null;
        var quirk = new QuirkModel(
            block.Text("note"), Pattern(block), expressions.FillPath(block, "fhirpath"), expressions.FillPath(block, "guard"),
            block.Has("requests") ? References(block, "requests") : null,
            block.Flag("some", otherwise: false),
            block.Has("severity") && block.Word("severity", "error") == "error");
        Needs("matches", check.Has("matches"), "no 'matches'");
        Needs("fhirpath", check.Has("fhirpath"), "no 'fhirpath'");
        Needs("some", check.Has("text"), "no 'text'");
        Needs("severity", check.Has("advice"), "no 'advice'");
        return quirk;

        void Needs(string key, bool has, string without)
        {
            if (block.Has(key) && !has && !check.Failed)
                block.Fail(CheckDiagnostics.NoQuirk, block.PlaceOf(key), id, key, without);
        }
    }

    private EquatableArray<string> References(Block block, string key) =>
        block.References(key, interactions).Select(interaction => interaction.Name).ToEquatableArray();

    private static EquatableArray<string> Codes(Block block)
    {
        var codes = block.Texts("codes");
        if (block.Node("codes") is YamlSequence sequence)
        {
            foreach (var (code, node) in codes.Zip(sequence.Items, (code, node) => (code, node)).Where(pair => !CheckId.IsCode(pair.code)))
                block.Fail(CheckDiagnostics.MalformedCode, node.Place, Block.Shorten(code));
        }

        return codes;
    }

    /// <summary>The regular expression of a check or a quirk: under <c>matches</c>, or the value of <c>url</c> itself.</summary>
    private static string? Pattern(Block block)
    {
        var key = block.Has("url") ? "url" : "matches";
        if (block.OptionalText(key) is not { } pattern)
            return null;
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant);
        }
        catch (ArgumentException exception)
        {
            block.Fail(CheckDiagnostics.MalformedPattern, block.PlaceOf(key), Block.Shorten(pattern), Block.Shorten(exception.Message.TrimEnd('.')));
        }

        return pattern;
    }
}
