using Microsoft.CodeAnalysis;

namespace Bars.Scenarios.Generator.Diagnostics;

/// <summary>The diagnostics of overlays.</summary>
internal static class OverlayDiagnostics
{
    public static readonly DiagnosticDescriptor RowExists = Descriptors.Error("SCN0601", "Overlay repeats a row of the guide",
        "The {0} '{1}' is there already; to change it, add the key 'override' with the reason, or rename yours");

    public static readonly DiagnosticDescriptor NothingToOverride = Descriptors.Error("SCN0602", "Nothing to override",
        "There is no {0} '{1}' to override.{2} Correct the name, or remove 'override' to add a row of your own.");

    public static readonly DiagnosticDescriptor Disagree = Descriptors.Error("SCN0603", "Overlays disagree",
        "The overlays disagree on the {0} '{1}': {2} and {3} give it different values; keep one of them");

    public static readonly DiagnosticDescriptor LanguageTooOld = Descriptors.Error("SCN0604", "Language version too old for overlays",
        "The constants of overlays are C# 12, and the project is compiled as an older version; set the MSBuild property LangVersion to 12 or latest");

    public static readonly DiagnosticDescriptor NoTable = Descriptors.Error("SCN0605", "Overlay without the guide's table",
        "This overlay has nothing to lie on: no AdditionalFiles item is named scenarios.yaml; reference the package Bars.Scenarios, or add the item");
}
