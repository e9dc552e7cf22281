using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Bars.Scenarios.Generator.Emitting;
using Bars.Scenarios.Generator.Model;
using Microsoft.CodeAnalysis.Text;

namespace Bars.Scenarios.Generator.Messages;

/// <summary>Writes a template as UTF-8 literals and a list of slots, and the class that finds templates by name.</summary>
internal static class TemplateEmitter
{
    /// <summary>The class that holds the templates.</summary>
    public const string ClassName = "MessageTemplates";

    private const string Runtime = "global::Bars.Scenarios.Runtime";

    public static SourceText Emit(TemplateModel template, string namespaceName)
    {
        var boundaries = template.Slots
            .SelectMany(slot => new[] { slot.Part.Start, slot.Part.End })
            .Concat([0, template.Text.Length])
            .Distinct()
            .OrderBy(boundary => boundary)
            .ToList();
        var offsets = Utf8Offsets(template.Text, boundaries);

        var writer = SourceWriter.ForFile(namespaceName);
        writer.Line();
        writer.Open($"internal static partial class {ClassName}");
        writer.Line($"/// <summary>Made of <c>{DocComment.Escape(template.FileName)}</c>.</summary>");
        writer.OpenType($"private static class {ClassOf(template.Name)}");
        writer.Line($"public static readonly {Runtime}.MessageTemplate Instance = new({Literal.Of(template.Name)}, static () => Text,");
        writer.Line("[");
        foreach (var slot in template.Slots)
            writer.Line($"    {Slot(slot, offsets)},");
        writer.Line("]);");
        writer.Line();
        writer.Line("private static global::System.ReadOnlySpan<byte> Text =>");
        for (var index = 1; index < boundaries.Count; index++)
        {
            var segment = template.Text.Substring(boundaries[index - 1], boundaries[index] - boundaries[index - 1]);
            writer.Line($"    {Literal.Of(segment)}u8{(index < boundaries.Count - 1 ? " +" : ";")}");
        }

        writer.Close();
        writer.Close();
        return writer.ToSourceText();
    }

    public static SourceText Emit(EquatableArray<string> names, string namespaceName)
    {
        var writer = SourceWriter.ForFile(namespaceName);
        writer.Line();
        writer.Line("/// <summary>Bodies as UTF-8 text with slots.</summary>");
        writer.OpenType($"internal static partial class {ClassName}");
        writer.Line("/// <summary>All templates.</summary>");
        writer.Line($"public static {Runtime}.MessageTemplateSet All {{ get; }} = new({string.Join(", ", names.Select(name => $"{ClassOf(name)}.Instance"))});");
        writer.Line();
        writer.Line("/// <summary>The template of a name.</summary>");
        writer.Line("/// <exception cref=\"global::System.ArgumentException\">There is none of that name.</exception>");
        writer.Line($"public static {Runtime}.MessageTemplate Find(string name) => All.Find(name);");
        writer.Close();
        return writer.ToSourceText();
    }

    // A suffix keeps a template's class apart from the members of the set.
    private static string ClassOf(string name) => $"{name}Template";

    private static string Slot(SlotModel slot, Dictionary<int, int> offsets)
    {
        var start = offsets[slot.Part.Start];
        var arguments = $"{start}, {offsets[slot.Part.End] - start}, {Runtime}.SlotKind.{slot.Kind}";
        return slot.Kind == SlotKind.Instant
            ? $"new({arguments}, {slot.Shift.ToString(CultureInfo.InvariantCulture)}, {Literal.Of(slot.OffsetMinutes)})"
            : $"new({arguments})";
    }

    private static Dictionary<int, int> Utf8Offsets(string text, List<int> boundaries)
    {
        var characters = text.ToCharArray();
        var offsets = new Dictionary<int, int> { [0] = 0 };
        for (var index = 1; index < boundaries.Count; index++)
        {
            var (start, end) = (boundaries[index - 1], boundaries[index]);
            offsets[end] = offsets[start] + Encoding.UTF8.GetByteCount(characters, start, end - start);
        }

        return offsets;
    }
}
