using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Generator.Diagnostics;
using Bars.Scenarios.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Bars.Scenarios.Generator.Parsing;

/// <summary>Collects what is wrong with one file.</summary>
internal sealed class ParseLog(string path)
{
    private const int Most = 200;

    private readonly List<DiagnosticInfo> _diagnostics = [];

    public IEnumerable<DiagnosticInfo> Diagnostics => _diagnostics;

    public void Report(DiagnosticDescriptor descriptor, TextRange range, params string[] arguments)
    {
        // Counted by severity: warnings never keep an error from being told.
        if (_diagnostics.Count(diagnostic => diagnostic.Descriptor.DefaultSeverity == descriptor.DefaultSeverity) < Most)
            _diagnostics.Add(new DiagnosticInfo(descriptor, path, range, arguments.ToEquatableArray()));
    }
}
