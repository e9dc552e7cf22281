using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Bars.Scenarios.Generator.Diagnostics;
using Bars.Scenarios.Generator.Model;
using Bars.Scenarios.Generator.Parsing;
using Bars.Scenarios.Generator.Parsing.Tables;

namespace Bars.Scenarios.Generator.Checks;

/// <summary>Reads <c>checks.yaml</c>. Never throws for anything the file holds: it reports, and drops the row.</summary>
internal static class ChecksParser
{
    public static Parsed<ChecksModel> Parse(TableFile file, KnownValues known, CancellationToken cancellation)
    {
        var log = new ParseLog(file.Path);
        var node = YamlReader.Read(file, log, cancellation) ?? new YamlMapping(default, []);
        var root = new Block(node, "the table of checks", log, null, "ruleset", "interactions", "responseGuard", "expressions", "groups");
        var context = new TableContext(log);
        var expressions = new Expressions(known.AreAll);
        foreach (var value in known.Values)
            expressions.Add(value.Column, value.Text);
        Define(root, expressions, log);
        var interactions = Interactions(root, context);
        var model = new ChecksModel(
            Ruleset(root),
            expressions.FillPath(root, "responseGuard"),
            interactions.Rows.ToEquatableArray(),
            Groups(root, new CheckRows(context, interactions, expressions), log).ToEquatableArray());
        return new Parsed<ChecksModel>(model, log.Diagnostics.ToEquatableArray());
    }

    private static void Define(Block root, Expressions expressions, ParseLog log)
    {
        if (root.Node("expressions") is not YamlMapping mapping)
        {
            _ = root.Child("expressions", "'expressions'");
            return;
        }

        var block = new Block(mapping, "'expressions'", log, null, [.. mapping.Entries.Select(entry => entry.Key)]);
        foreach (var entry in mapping.Entries)
        {
            if (expressions.IsKnown(entry.Key))
                block.Fail(Descriptors.DuplicateName, entry.Place, "the value", Block.Shorten(entry.Key));
            else if (expressions.Fill(block, entry.Key) is { } value)
                expressions.Add(entry.Key, value);
        }
    }

    private static RulesetModel? Ruleset(Block root)
    {
        if (root.Child("ruleset", "'ruleset'", "name", "version", "source") is not { } block)
            return null;
        var ruleset = new RulesetModel(block.Text("name"), block.Text("version"), block.Text("source"));
        return block.Failed ? null : ruleset;
    }

    private static SymbolTable<CheckedInteractionModel> Interactions(Block root, TableContext context)
    {
        var table = new SymbolTable<CheckedInteractionModel>("interaction");
        context.ReadRows(root, "interactions", table, ["name", "id", "request", "response"], "name", block => new CheckedInteractionModel(
            block.Name("name"), block.Text("id"), block.OptionalText("request") ?? "", block.OptionalText("response") ?? ""));
        return table;
    }

    private static IEnumerable<CheckModel> Groups(Block root, CheckRows rows, ParseLog log)
    {
        foreach (var node in root.Items("groups"))
        {
            var group = new Block(node, "a group", log, null, "title", "requests", "responses", "guard", "checks");
            rows.Read(group, group.Text("title"));
        }

        return rows.All;
    }
}
