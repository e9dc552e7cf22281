using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Bars.Scenarios.Generator.Diagnostics;
using Bars.Scenarios.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Bars.Scenarios.Generator.Messages;

/// <summary>Makes templates of a file, or says what is wrong with it.</summary>
internal static class TemplateBuilder
{
    public static IEnumerable<TemplateResult> Build(TemplateFile file, TemplatePlan plan, CancellationToken cancellation)
    {
        foreach (var template in plan.Templates.Where(template => template.Path == file.Path))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return Build(file, template, plan.Placeholders!);
        }
    }

    private static TemplateResult Build(TemplateFile file, PlannedTemplate template, PlaceholdersModel placeholders)
    {
        var diagnostics = new List<DiagnosticInfo>();
        try
        {
            var document = JsonReader.Read(file.Text);
            var slots = new SlotFinder(document, template, placeholders, Report).Find();
            var model = new TemplateModel(template.Name, System.IO.Path.GetFileName(file.Path), document.Text, slots);
            return new TemplateResult(diagnostics.Count == 0 ? model : null, diagnostics.ToEquatableArray());
        }
        catch (JsonFormatException exception)
        {
            Add(MessageDiagnostics.MalformedJson, exception.Offset, 1, exception.Message);
            return new TemplateResult(null, diagnostics.ToEquatableArray());
        }

        void Report(DiagnosticDescriptor descriptor, JsonNode node, string[] arguments) =>
            Add(descriptor, node.SourceStart, node.SourceLength, arguments);

        void Add(DiagnosticDescriptor descriptor, int start, int length, params string[] arguments) =>
            diagnostics.Add(new DiagnosticInfo(descriptor, file.Path, TextRange.Of(file.Text, start, length), arguments.ToEquatableArray()));
    }
}
