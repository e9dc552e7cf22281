using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Generator.Diagnostics;
using Bars.Scenarios.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Bars.Scenarios.Generator.Parsing;

/// <summary>Collects what is wrong with a file, and with the overlays on it.</summary>
internal sealed class ParseLog(string path)
{
    private const int Most = 200;

    private readonly List<DiagnosticInfo> _diagnostics = [];

    /// <summary>Whether overlays lie on the file.</summary>
    public bool HasOverlays { get; init; }

    public IEnumerable<DiagnosticInfo> Diagnostics => _diagnostics;

    public void Report(DiagnosticDescriptor descriptor, TextRange range, params string[] arguments)
    {
        // Counted by severity: warnings never keep an error from being told.
        if (_diagnostics.Count(diagnostic => diagnostic.Descriptor.DefaultSeverity == descriptor.DefaultSeverity) < Most)
            _diagnostics.Add(new DiagnosticInfo(descriptor, range.Overlay ?? path, range, arguments.ToEquatableArray()));
    }
}
