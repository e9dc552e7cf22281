using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Generator.Model;

namespace Bars.Scenarios.Generator.Messages;

/// <summary>A template to make of a file; an answer has no NHS number to be replaced.</summary>
internal sealed record PlannedTemplate(string Path, TemplateName Name, string? NhsNumber);

/// <summary>
/// Which templates are made of which files, and what does not fit together. It holds no file's text, so that
/// editing one file leaves it, and with it the other templates, as they are.
/// </summary>
/// <param name="Sets">The classes to emit: a folder whose files are all unusable has an empty one.</param>
/// <param name="Placeholders">What the templates hold in the places of values; <see langword="null"/> when it is not known.</param>
/// <param name="Templates">The templates to make.</param>
/// <param name="WithoutFile">Messages whose file is not there.</param>
/// <param name="Duplicates">Answers that would have the name of another.</param>
internal sealed record TemplatePlan(
    EquatableArray<string> Sets,
    PlaceholdersModel? Placeholders,
    EquatableArray<PlannedTemplate> Templates,
    EquatableArray<MessageModel> WithoutFile,
    EquatableArray<PlannedTemplate> Duplicates)
{
    public static TemplatePlan Make(IReadOnlyList<string> paths, MessageTable? table)
    {
        var sets = paths.Select(TemplateFile.SetOf).OfType<string>().Distinct().ToEquatableArray();
        if (table is null)
            return new TemplatePlan(sets, null, default, default, default);
        var messages = table.Messages.ToLookup(message => Find(paths, message.File));
        var answers = paths
            .Where(path => TemplateFile.SetOf(path) == TemplateFile.AnswerSet)
            .Select(path => new PlannedTemplate(path, new TemplateName(TemplateFile.AnswerSet, TemplateFile.NameOf(path)), null))
            .GroupBy(template => template.Name.Name, StringComparer.OrdinalIgnoreCase)
            .ToList();
        return new TemplatePlan(
            sets,
            table.Placeholders,
            messages
                .Where(group => group.Key is not null)
                .SelectMany(group => group.Select(message => Plan(group.Key!, message)))
                .Concat(answers.Select(group => group.First()))
                .ToEquatableArray(),
            // A project that asks for answers only has no need of the messages.
            sets.Contains(TemplateFile.MessageSet) ? messages[null].ToEquatableArray() : default,
            answers.SelectMany(group => group.Skip(1)).ToEquatableArray());
    }

    private static PlannedTemplate Plan(string path, MessageModel message) =>
        new(path, new TemplateName(TemplateFile.MessageSet, message.Name), message.NhsNumber);

    private static string? Find(IReadOnlyList<string> paths, string file) => paths
        .Where(path => TemplateFile.SetOf(path) == TemplateFile.MessageSet && TemplateFile.IsAt(path, file))
        .OrderBy(path => path, StringComparer.Ordinal)
        .FirstOrDefault();
}
