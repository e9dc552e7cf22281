using System.Linq;
using Bars.Scenarios.Generator.Diagnostics;
using Bars.Scenarios.Generator.Model;
using Bars.Scenarios.Generator.Parsing.Checks;

namespace Bars.Scenarios.Generator.Parsing.Tables;

/// <summary>The answer a row is to have.</summary>
internal static class ExpectationReader
{
    public static ExpectationModel? Read(Block row, TableContext context, string of)
    {
        if (row.Child("expect", "'expect'", Keys.Expect) is { } block)
            return ReadBlock(block, context, of);
        _ = row.Text("expect");
        return null;
    }

    /// <summary>Reads what TKW answers instead, and the sentence about it.</summary>
    public static (ExpectationModel? Expectation, string? Note) ReadParity(Block row, TableContext context, string of)
    {
        if (row.Child("parity", "'parity'", Keys.Parity) is not { } block)
            return (null, null);
        return (ReadBlock(block, context, of), block.Text("note"));
    }

    private static ExpectationModel? ReadBlock(Block block, TableContext context, string of)
    {
        var outcome = block.Reference("outcome", context.Outcomes);
        var status = block.Number("status");
        var model = new ExpectationModel(
            status,
            block.OptionalText("resource") ?? (block.Has("outcome") ? "OperationOutcome" : ""),
            ResourceIds.Read(block, "id"),
            outcome?.Name,
            block.OptionalTexts("receives"),
            block.OptionalTexts("sends"),
            block.OptionalTexts("server"),
            block.OptionalTexts("client"),
            Definitions(block, context),
            block.OptionalNumber("total"),
            block.OptionalText("focus"),
            block.OptionalWordList("slots", Words.SlotStatus),
            block.OptionalTexts("includes"),
            block.OptionalText("body"),
            block.OptionalWord("answer", Words.Answer));
        Statuses.Check(block, status, smallest: 100, outcome);
        if (!block.Failed && model.Resource.Length == 0)
            block.Fail(Descriptors.NoExpectation, block.Place, of);
        return block.Failed ? null : model;
    }

    private static EquatableArray<DefinitionGroupModel>? Definitions(Block block, TableContext context)
    {
        if (!block.Has("definitions"))
            return null;
        return block.Items("definitions")
            .Select(node =>
            {
                var group = new Block(node, "'definitions'", context.Log, block, Keys.DefinitionGroup);
                var codes = group.Texts("useCases");
                foreach (var code in codes.Where(code => code != "all"))
                    _ = group.Resolve(code, group.PlaceOf("useCases"), context.UseCases);
                return new DefinitionGroupModel(group.Texts("names"), codes);
            })
            .ToEquatableArray();
    }
}
