namespace Bars.Scenarios.Runtime;

/// <summary>The use context of a message: use case, what the message is about, event and reason, joined by bars.</summary>
internal static class UseContext
{
    public static string Of(RequestRecipe recipe)
    {
        if (recipe.Message is not { } message)
            return "";
        var interaction = recipe.Interaction;
        return $"{message.UseCase}|{interaction.Category ?? interaction.AppointmentStatus}|{interaction.Event}|{interaction.Reason}";
    }
}
