using Bars.Scenarios.Generator.Analyzers;
using Microsoft.CodeAnalysis;

namespace Bars.Scenarios.Generator.Diagnostics;

/// <summary>The diagnostics of C# that uses a catalogue.</summary>
internal static class UsageDiagnostics
{
    public static readonly DiagnosticDescriptor KnownValue = Descriptors.Warning(UsageIds.KnownValue, "Value of the catalogue is written out",
        "'{0}' is {1}; use {2}, which follows the table{3}");

    public static readonly DiagnosticDescriptor SupersededValue = Descriptors.Warning(UsageIds.SupersededValue, "Value is superseded by an erratum",
        "The guide prints '{0}', but erratum {1} uses {2}: {3}");

    public static readonly DiagnosticDescriptor UnknownScenario = Descriptors.Warning(UsageIds.UnknownScenario, "Unknown scenario id",
        "The catalogue has no scenario '{0}'.{1} Correct it.");

    public static readonly DiagnosticDescriptor InvalidNhsNumber = Descriptors.Warning(UsageIds.InvalidNhsNumber, "Not an NHS number in a scenario test",
        "'{0}' is not an NHS number: {1}; correct it or use a patient of the catalogue");
}
