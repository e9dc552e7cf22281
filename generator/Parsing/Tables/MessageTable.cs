using Bars.Scenarios.Generator.Diagnostics;
using Bars.Scenarios.Generator.Model;
using Bars.Scenarios.Generator.Parsing.Checks;

namespace Bars.Scenarios.Generator.Parsing.Tables;

/// <summary>Message bodies that the guide names.</summary>
internal static class MessageTable
{
    public static void Read(Block root, TableContext context) => context.ReadRows(root, "messages", context.Messages,
        Keys.Message,
        "name",
        block =>
        {
            var message = new MessageModel(
                block.Name("name"),
                block.Text("title"),
                block.Text("interaction"),
                block.Text("file"),
                block.Text("useCase"),
                block.Text("nhsNumber"),
                block.References("errata", context.Errata));
            var interaction = block.Reference("interaction", context.Interactions);
            _ = block.Reference("useCase", context.UseCases);
            if (interaction is { Event: null })
                block.WrongShape("interaction", "one with an event", $"'{interaction.Name}', which has none");
            // The number of a template is the guide's, and only there to be replaced.
            TableContext.CheckNhsNumber(block, "nhsNumber", message.NhsNumber, isPrinted: true, message.Errata);
            return message;
        });
}
