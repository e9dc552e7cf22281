using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Generator.Diagnostics;
using Bars.Scenarios.Generator.Model;

namespace Bars.Scenarios.Generator.Messages;

/// <summary>Says what does not fit together in a plan, and where.</summary>
internal static class TemplatePlanDiagnostics
{
    public static EquatableArray<DiagnosticInfo> Of(TemplatePlan plan, IReadOnlyList<string> paths, ParsedMessageTable? table)
    {
        if (plan.Sets.Count == 0)
            return default;
        if (table?.Table is null)
            return new([NoPlaceholders(table)]);
        var duplicates = plan.Duplicates.Select(template => new DiagnosticInfo(
            MessageDiagnostics.DuplicateTemplate, template.Path, default, new([template.Name.Name])));
        return plan.WithoutFile.Select(message => Missing(message, paths, table)).Concat(duplicates).ToEquatableArray();
    }

    private static DiagnosticInfo NoPlaceholders(ParsedMessageTable? table) => new(
        MessageDiagnostics.NoPlaceholders,
        table?.Path ?? "",
        default,
        new([table is null ? "is not among the AdditionalFiles" : "can not be read or lacks target, source or clock"]));

    private static DiagnosticInfo Missing(MessageModel message, IReadOnlyList<string> paths, ParsedMessageTable table)
    {
        var files = paths
            .Where(path => TemplateFile.SetOf(path) == TemplateFile.MessageSet)
            .Select(path => $"messages/{System.IO.Path.GetFileName(path)}");
        var range = table.Files.FirstOrDefault(file => file.Message == message.Name)?.Range ?? default;
        return new DiagnosticInfo(
            MessageDiagnostics.MissingFile, table.Path, range, new([message.File, Suggestion.Sentence(message.File, files)]));
    }
}
