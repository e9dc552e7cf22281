using System.Linq;
using Bars.Scenarios.Tool.Selection;

namespace Bars.Scenarios.Tool.Documents;

/// <summary>Rows in the words of the pages under <c>docs/</c>.</summary>
internal static class DocumentWords
{
    /// <summary>Stands on top of every page that is made from the table.</summary>
    public const string Notice =
        "<!-- Made from scenarios.yaml: do not edit. `dotnet run --project runtime/Tool -- docs write` makes it again. -->";

    /// <summary>What decides the answer: the sentinel and further conditions.</summary>
    public static string Deciding(Row row)
    {
        var conditions = (row.Scenario?.Conditions ?? []).Select(condition => $"{condition.Element}: {string.Join(" and ", condition.Values)}");
        var sentinel = row.Sentinel.Kind == SentinelKind.None ? [] : new[] { SentinelWords.Of(row.Sentinel) };
        var words = sentinel.Concat(conditions).ToList();
        return words.Count == 0 ? "nothing else" : Markdown.Escape(string.Join("; ", words));
    }

    /// <summary>What is sent: the endpoint, and the body of a message.</summary>
    public static string Sent(RequestRecipe request)
    {
        var interaction = request.Interaction;
        if (!interaction.IsMessage)
            return Markdown.Code($"{interaction.Method} {interaction.Path}");
        return Markdown.Escape(request.Message?.Title ?? $"{interaction.Event}, reason {interaction.Reason}{(interaction.Category is { } category ? $", category {category}" : "")}");
    }

    /// <summary>An answer on one line.</summary>
    public static string Answer(Expectation expectation) => Markdown.Escape(ExpectationWords.Brief(expectation));
}
