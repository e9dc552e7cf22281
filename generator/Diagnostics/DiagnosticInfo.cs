using Bars.Scenarios.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Bars.Scenarios.Generator.Diagnostics;

/// <summary>A diagnostic to report: value-equal and free of Roslyn's trees, so that the pipeline can cache it.</summary>
internal sealed record DiagnosticInfo(DiagnosticDescriptor Descriptor, string Path, TextRange Range, EquatableArray<string> Arguments)
{
    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(Descriptor, Path.Length == 0 ? Location.None : Range.In(Path), [.. Arguments]);
}
