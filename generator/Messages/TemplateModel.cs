using Bars.Scenarios.Generator.Diagnostics;
using Bars.Scenarios.Generator.Model;

namespace Bars.Scenarios.Generator.Messages;

/// <summary>A template to emit: the whole text of a file without blanks, and the parts of it that are replaced.</summary>
internal sealed record TemplateModel(string Name, string FileName, string Text, EquatableArray<SlotModel> Slots);

/// <summary>A part of a text, in UTF-16 units; <paramref name="Shift"/> are ticks after the clock of the templates.</summary>
internal sealed record SlotModel(SlotKind Kind, TextPart Part, long Shift = 0, int OffsetMinutes = 0);

/// <summary>A template, unless something is wrong with its file.</summary>
internal sealed record TemplateResult(TemplateModel? Template, EquatableArray<DiagnosticInfo> Diagnostics);
