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
        if (!plan.IsWanted)
            return default;
        return table?.Table is null
            ? new([NoPlaceholders(table)])
            : plan.WithoutFile.Select(message => Missing(message, paths, table)).ToEquatableArray();
    }

    private static DiagnosticInfo NoPlaceholders(ParsedMessageTable? table) => new(
        MessageDiagnostics.NoPlaceholders,
        table?.Path ?? "",
        default,
        new([table is null ? "is not among the AdditionalFiles" : "can not be read or lacks target, source or clock"]));

    private static DiagnosticInfo Missing(MessageModel message, IReadOnlyList<string> paths, ParsedMessageTable table)
    {
        var range = table.Files.FirstOrDefault(file => file.Message == message.Name)?.Range ?? default;
        return new DiagnosticInfo(
            MessageDiagnostics.MissingFile, table.Path, range, new([message.File, Suggestion.Sentence(message.File, paths.Select(TemplateFile.InFolder))]));
    }
}
