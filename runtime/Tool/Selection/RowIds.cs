using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Bars.Scenarios.Tool.Help;

namespace Bars.Scenarios.Tool.Selection;

/// <summary>Ids on the command line.</summary>
internal static class RowIds
{
    private const int MostSuggestions = 3;

    /// <summary>An argument that takes any number of ids.</summary>
    public static Argument<string[]> Many() => Checked(new Argument<string[]>("ids")
    {
        Description = "Ids of scenarios or of cells of the stateful table, as 'bars list' prints them; everything documented when omitted.",
        Arity = ArgumentArity.ZeroOrMore,
    });

    /// <summary>An argument that takes one id.</summary>
    public static Argument<string> One() => Checked(new Argument<string>("id")
    {
        Description = "Id of a scenario or of a cell of the stateful table, as 'bars list' prints it.",
    });

    /// <summary>The row with an id.</summary>
    /// <exception cref="ToolException">There is none; the message names the nearest ids.</exception>
    public static Row Find(ScenarioCatalogue catalogue, string id) => Find([.. Row.All(catalogue)], [id])[0];

    /// <summary>The rows with the ids, in the order of the table.</summary>
    /// <exception cref="ToolException">A row is missing; the message names the nearest ids.</exception>
    public static List<Row> Find(List<Row> rows, IReadOnlyList<string> ids)
    {
        foreach (var id in ids.Where(id => !rows.Exists(row => row.Id == id)))
            throw ToolException.Usage($"There is no row with the id '{id}'.{Meant(id, rows)} 'bars list' shows all ids.");
        return rows.FindAll(row => ids.Contains(row.Id));
    }

    /// <summary>Ids that are spelt alike, or else those that hold the word.</summary>
    private static string Meant(string id, List<Row> rows)
    {
        if (Suggestion.Sentence(id, rows.Select(row => row.Id)) is { Length: > 0 } sentence)
            return sentence;
        var holding = rows.Where(row => row.Id.Contains(id, StringComparison.OrdinalIgnoreCase)).Take(MostSuggestions).ToArray();
        return holding.Length == 0 ? "" : $" Did you mean {string.Join(" or ", holding.Select(row => $"'{row.Id}'"))}?";
    }

    private static T Checked<T>(T argument)
        where T : Argument
    {
        argument.Validators.Add(CommandLineErrors.RefuseOptions);
        return argument;
    }
}
