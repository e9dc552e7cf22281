using System.Linq;
using Bars.Scenarios.Generator.Model;

namespace Bars.Scenarios.Generator.Parsing.Tables;

/// <summary>Further conditions of a row, the block <c>when</c>.</summary>
internal static class ConditionReader
{
    private static readonly string[] Absent = [Words.Absent];

    public static EquatableArray<ConditionModel> Read(Block row, TableContext context)
    {
        if (row.Child("when", "'when'", Keys.When) is not { } block)
            return default;
        return Keys.When
            .Where(block.Has)
            .Select(key => new ConditionModel(key, Values(row, block, key, context)))
            .ToEquatableArray();
    }

    private static EquatableArray<string> Values(Block row, Block block, string key, TableContext context)
    {
        if (key == "slotStatus")
            return block.WordList(key, Words.SlotStatus);
        if (key == "parameters")
            return Parameters.Read(block);
        var value = key switch
        {
            "include" or "service" or "context" or "serviceRequestId" or "location" => block.Word(key, Absent),
            "appointments" => block.Word(key, Words.Many),
            "cancelled" => block.Word(key, Words.Yes),
            "appointmentStatus" => block.Word(key, Words.AppointmentStatus),
            _ => block.Text(key),
        };
        // The real TKW has a rule for a code that is none.
        if (key == "useCase" && value != Words.Absent && row.Node("only") is not YamlScalar { Value: "parity" })
            _ = block.Reference(key, context.UseCases);
        return new[] { value }.ToEquatableArray();
    }
}
