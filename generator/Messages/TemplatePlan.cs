using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Generator.Model;

namespace Bars.Scenarios.Generator.Messages;

/// <summary>A template to make of a file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Name">Name of the message.</param>
/// <param name="NhsNumber">The number in the file that is replaced.</param>
internal sealed record PlannedTemplate(string Path, string Name, string NhsNumber);

/// <summary>
/// Which templates are made of which files, and what does not fit together. It holds no file's text, so that
/// editing one file leaves it, and with it the other templates, as they are.
/// </summary>
/// <param name="IsWanted">Whether there are files or messages: a project without any gets no class of templates.</param>
/// <param name="Placeholders">What the templates hold in the places of values; <see langword="null"/> when it is not known.</param>
/// <param name="Templates">The templates to make.</param>
/// <param name="WithoutFile">Messages whose file is not there.</param>
internal sealed record TemplatePlan(
    bool IsWanted, PlaceholdersModel? Placeholders, EquatableArray<PlannedTemplate> Templates, EquatableArray<MessageModel> WithoutFile)
{
    public static TemplatePlan Make(IReadOnlyList<string> paths, MessageTable? table)
    {
        if (table is null)
            return new TemplatePlan(paths.Count > 0, null, default, default);
        var messages = table.Messages.ToLookup(message => Find(paths, message.File));
        return new TemplatePlan(
            paths.Count > 0 || table.Messages.Count > 0,
            table.Placeholders,
            messages
                .Where(group => group.Key is not null)
                .SelectMany(group => group.Select(message => new PlannedTemplate(group.Key!, message.Name, message.NhsNumber)))
                .ToEquatableArray(),
            messages[null].ToEquatableArray());
    }

    private static string? Find(IReadOnlyList<string> paths, string file) => paths
        .Where(path => TemplateFile.IsAt(path, file))
        .OrderBy(path => path, StringComparer.Ordinal)
        .FirstOrDefault();
}
