using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Bars.Scenarios.Generator.Diagnostics;
using Bars.Scenarios.Generator.Model;
using Bars.Scenarios.Generator.Parsing;
using Microsoft.CodeAnalysis;

namespace Bars.Scenarios.Generator.Messages;

/// <summary>Says what is wrong with a plan. It alone looks up places in <c>scenarios.yaml</c>, and only when there is something to say.</summary>
internal static class TemplatePlanDiagnostics
{
    public static EquatableArray<DiagnosticInfo> Of(TemplatePlan plan, IReadOnlyList<string> paths, AdditionalText? table, CancellationToken cancellation)
    {
        if (plan is { Sets.Count: > 0, Placeholders: null })
            return new([NoPlaceholders(table)]);
        var missing = plan.WithoutFile.Count == 0 || table is null
            ? []
            : plan.WithoutFile.Select(message => Missing(message, paths, table, cancellation));
        var duplicates = plan.Duplicates.Select(template => new DiagnosticInfo(
            MessageDiagnostics.DuplicateTemplate, template.Path, default, new([template.Name.Name])));
        return missing.Concat(duplicates).ToEquatableArray();
    }

    private static DiagnosticInfo NoPlaceholders(AdditionalText? table) => new(
        MessageDiagnostics.NoPlaceholders,
        table?.Path ?? "",
        default,
        new([table is null ? "is not among the AdditionalFiles" : "can not be read or lacks target, source or clock"]));

    private static DiagnosticInfo Missing(MessageModel message, IReadOnlyList<string> paths, AdditionalText table, CancellationToken cancellation)
    {
        var files = paths
            .Where(path => TemplateFile.SetOf(path) == TemplateFile.MessageSet)
            .Select(path => $"messages/{System.IO.Path.GetFileName(path)}");
        return new DiagnosticInfo(
            MessageDiagnostics.MissingFile, table.Path, FileOf(message, table, cancellation), new([message.File, Suggestion.Sentence(message.File, files)]));
    }

    private static TextRange FileOf(MessageModel message, AdditionalText table, CancellationToken cancellation)
    {
        var root = YamlReader.Read(table.GetText(cancellation)?.ToString() ?? "", new ParseLog(table.Path), cancellation);
        var row = (Value(root, "messages") as YamlSequence)?.Items.Find(item => Value(item, "name") is YamlScalar name && name.Value == message.Name);
        return Value(row, "file")?.Range ?? default;
    }

    private static YamlNode? Value(YamlNode? node, string key) =>
        (node as YamlMapping)?.Entries.Find(entry => entry.Key.Value == key).Value;
}
