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
    private int _errors;
    private int _warnings;

    /// <summary>Whether overlays lie on the file.</summary>
    public bool HasOverlays { get; init; }

    /// <summary>Whether an error was reported, so that something was dropped.</summary>
    public bool HasErrors => _errors > 0;

    public IEnumerable<DiagnosticInfo> Diagnostics => _diagnostics;

    public void Report(DiagnosticDescriptor descriptor, Place place, params string[] arguments)
    {
        // Counted by severity: warnings never keep an error from being told.
        ref var count = ref descriptor.DefaultSeverity == DiagnosticSeverity.Error ? ref _errors : ref _warnings;
        if (count >= Most)
            return;
        // A value may be read twice; what is wrong with it is told once.
        var diagnostic = new DiagnosticInfo(descriptor, place.Source?.Path ?? path, place.Range, arguments.Select(Visible).ToEquatableArray());
        if (_diagnostics.Contains(diagnostic))
            return;
        _diagnostics.Add(diagnostic);
        count++;
    }

    // A line break would end the message where compilers print one a line.
    private static string Visible(string argument) => argument.Any(char.IsControl)
        ? string.Concat(argument.Select(character => character switch
        {
            '\n' => "\\n",
            '\r' => "\\r",
            _ when char.IsControl(character) => $"\\u{(int)character:X4}",
            _ => character.ToString(),
        }))
        : argument;
}
