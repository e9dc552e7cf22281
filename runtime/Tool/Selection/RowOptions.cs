using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;

namespace Bars.Scenarios.Tool.Selection;

/// <summary>The options that choose rows: each narrows the others, and what is not given lets everything through.</summary>
internal sealed class RowOptions
{
    private readonly ScenarioCatalogue _catalogue;
    private readonly Option<string[]> _areas;
    private readonly Option<string[]> _applications;

    private readonly Option<bool> _undocumented = new("--undocumented")
    {
        Description = "Also the answers of TKW that the guide does not print.",
    };

    /// <summary>Creates the options.</summary>
    /// <param name="catalogue">The table to choose from.</param>
    public RowOptions(ScenarioCatalogue catalogue)
    {
        _catalogue = catalogue;
        _areas = new("--area")
        {
            Description = $"Only this area, may be repeated: {string.Join(", ", Areas)}.",
            HelpName = "area",
        };
        _applications = new("--application")
        {
            Description = $"Only rows of this BaRS application, may be repeated: {string.Join(", ", catalogue.Applications.Select(application => application.Title))}.",
            HelpName = "application",
        };
    }

    private IReadOnlyList<string> Areas => [.. _catalogue.Areas, Row.StatefulArea];

    /// <summary>Adds the options to a verb.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_areas);
        command.Options.Add(_applications);
        command.Options.Add(_undocumented);
    }

    /// <summary>The rows that pass, in the order of the table.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="ids">Ids that were asked for by name, undocumented or not; all rows when empty.</param>
    /// <param name="undocumented">Whether undocumented rows pass even when they are not asked for.</param>
    /// <exception cref="ToolException">A word is unknown, or nothing is left.</exception>
    public IReadOnlyList<Row> Choose(ParseResult parsed, IReadOnlyList<string> ids, bool undocumented = false)
    {
        var areas = Known(parsed.GetValue(_areas) ?? [], "area", Areas);
        var applications = Known(
            parsed.GetValue(_applications) ?? [],
            "application",
            [.. _catalogue.Applications.Select(application => application.Title), .. _catalogue.Applications.Select(application => application.Name)]);
        var rows = Row.All(_catalogue).ToList();
        if (ids.Count > 0)
            rows = RowIds.Find(rows, ids);
        else if (!undocumented && !parsed.GetValue(_undocumented))
            rows.RemoveAll(row => !row.IsDocumented);
        if (areas.Count > 0)
            rows.RemoveAll(row => !areas.Contains(row.Area));
        if (applications.Count > 0)
            rows.RemoveAll(row => !row.Applications.Any(application => applications.Contains(application.Title) || applications.Contains(application.Name)));
        return rows.Count > 0 ? rows : throw ToolException.Usage("No row is in all that was asked for: leave out an id, --area or --application.");
    }

    /// <summary>Whether the user named areas.</summary>
    public bool HasAreas(ParseResult parsed) => parsed.GetValue(_areas) is { Length: > 0 };

    private static HashSet<string> Known(string[] words, string kind, IReadOnlyList<string> known)
    {
        foreach (var word in words.Where(word => !known.Contains(word, StringComparer.OrdinalIgnoreCase)))
            throw ToolException.Usage($"There is no {kind} '{word}'.{Suggestion.Sentence(word, known)} Known: {string.Join(", ", known)}.");
        return new(words, StringComparer.OrdinalIgnoreCase);
    }
}
