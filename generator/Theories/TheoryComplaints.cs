using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Generator.Diagnostics;
using Bars.Scenarios.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Bars.Scenarios.Generator.Theories;

/// <summary>What is wrong with a class that asks for theories.</summary>
internal static class TheoryComplaints
{
    public static EquatableArray<DiagnosticInfo> Of(TheoryTarget target, TheoryTable? table, TestHost host) => target.Site.Complaints
        .Concat(Project(target.Site, table, host))
        .Concat(table is not { IsComplete: true } ? [] : Words(target, table))
        .ToEquatableArray();

    private static IEnumerable<DiagnosticInfo> Project(TheorySite site, TheoryTable? table, TestHost host)
    {
        if (host.Framework == TestFramework.None)
            yield return OnClass(site, TheoryDiagnostics.NoTestFramework);
        if (!host.HasRuntime)
            yield return OnClass(site, TheoryDiagnostics.NoRuntime);
        if (table is null)
            yield return OnClass(site, TheoryDiagnostics.NoCatalogue);
    }

    private static IEnumerable<DiagnosticInfo> Words(TheoryTarget target, TheoryTable table)
    {
        var complaints = target.Site.Words.Select(word => Word(word, target, table)).OfType<DiagnosticInfo>().ToList();
        var runs = table.Areas.Any(area => area.Rows.Any(row => target.Class.Filter.LeavesOut(area, row) is null));
        if (complaints.Count == 0 && !runs)
            complaints.Add(OnClass(target.Site, TheoryDiagnostics.NoRows));
        return complaints;
    }

    private static DiagnosticInfo? Word(TheoryWord word, TheoryTarget target, TheoryTable table)
    {
        var (site, filter) = (target.Site, target.Class.Filter);
        switch (word.Argument)
        {
            case TheoryWords.Areas:
                return table.Areas.Any(area => TheoryFilter.Same(area.Name, word.Value))
                    ? null
                    : Unknown(site, word, "area", word.Value, table.Areas.Select(area => area.Name));
            case TheoryWords.Applications:
                return table.Applications.Any(application => TheoryFilter.Names(application, word.Value))
                    ? null
                    : Unknown(site, word, "application", word.Value, table.Applications.Select(application => application.Title));
            case TheoryWords.Ids:
                return Id(site, word, word.Value, table) ?? LeftOut(site, word, filter, table);
            default:
                return TheorySkip.Parse(word.Value) is { } skip
                    ? Id(site, word, skip.Id, table)
                    : OnWord(site, word, TheoryDiagnostics.MalformedSkip, word.Value);
        }
    }

    private static DiagnosticInfo? Id(TheorySite site, TheoryWord word, string id, TheoryTable table)
    {
        var ids = table.Areas.SelectMany(area => area.Rows).Select(row => row.Id).ToList();
        return ids.Contains(id) ? null : Unknown(site, word, "scenario", id, ids);
    }

    private static DiagnosticInfo? LeftOut(TheorySite site, TheoryWord word, TheoryFilter filter, TheoryTable table)
    {
        var reason = table.Areas
            .SelectMany(area => area.Rows.Where(row => row.Id == word.Value).Select(row => filter.LeavesOut(area, row)))
            .FirstOrDefault();
        return reason is null ? null : OnWord(site, word, TheoryDiagnostics.IdLeftOut, word.Value, reason);
    }

    private static DiagnosticInfo Unknown(TheorySite site, TheoryWord word, string what, string value, IEnumerable<string> known) =>
        OnWord(site, word, TheoryDiagnostics.UnknownWord, what, value, Suggestion.Sentence(value, known));

    private static DiagnosticInfo OnWord(TheorySite site, TheoryWord word, DiagnosticDescriptor descriptor, params string[] arguments) =>
        new(descriptor, site.Path, word.Range, arguments.ToEquatableArray());

    private static DiagnosticInfo OnClass(TheorySite site, DiagnosticDescriptor descriptor) =>
        new(descriptor, site.Path, site.NameRange, new[] { site.Name }.ToEquatableArray());
}
