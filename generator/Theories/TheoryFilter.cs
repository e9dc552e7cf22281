using System;
using System.Linq;
using Bars.Scenarios.Generator.Model;

namespace Bars.Scenarios.Generator.Theories;

/// <summary>An entry of <c>Skip</c>: a scenario id, and why it does not run.</summary>
internal sealed record TheorySkip(string Id, string Reason)
{
    /// <summary>Reads <c>id: reason</c>; <see langword="null"/> when one of the two is missing.</summary>
    public static TheorySkip? Parse(string entry)
    {
        var colon = entry.IndexOf(':');
        if (colon < 0)
            return null;
        var skip = new TheorySkip(entry.Substring(0, colon).Trim(), entry.Substring(colon + 1).Trim());
        return skip.Id.Length == 0 || skip.Reason.Length == 0 ? null : skip;
    }
}

/// <summary>The filters of a <c>[ScenarioTheories]</c>; they narrow each other, and an empty one lets everything through.</summary>
internal sealed record TheoryFilter(
    EquatableArray<string> Areas,
    EquatableArray<string> Applications,
    EquatableArray<string> Ids,
    EquatableArray<TheorySkip> Skips,
    bool Undocumented)
{
    /// <summary>Which filter leaves a row out, in words, or <see langword="null"/> when the row runs.</summary>
    public string? LeavesOut(TheoryArea area, TheoryRow row)
    {
        if (Ids.Count > 0 && !Ids.Contains(row.Id))
            return "Ids does not name it";
        if (Areas.Count > 0 && !Areas.Any(name => Same(name, area.Name)))
            return "Areas does not name its area";
        if (Applications.Count > 0 && !Applications.Any(name => row.Applications.Any(application => Names(application, name))))
            return "Applications names none of its applications";
        return row.IsDocumented || Undocumented ? null : "it is undocumented and Undocumented is not set";
    }

    /// <summary>Why a row is skipped, or <see langword="null"/>.</summary>
    public string? SkipReason(TheoryRow row) =>
        Skips.FirstOrDefault(skip => skip.Id == row.Id)?.Reason
        ?? (row.OnlyParity is { } release ? $"Only TKW {release} has this rule; the guide does not." : null);

    /// <summary>Whether a word names an application, by title or name and whatever its case.</summary>
    public static bool Names(ApplicationModel application, string word) => Same(application.Title, word) || Same(application.Name, word);

    public static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
