using Microsoft.CodeAnalysis;

namespace Bars.Scenarios.Generator.Diagnostics;

/// <summary>The diagnostics of the list of published constants.</summary>
internal static class PublishedDiagnostics
{
    public static readonly DiagnosticDescriptor Gone = Error("SCN0801", "Published constant is gone",
        "The constant '{0}' was published and is gone: projects that use it would not compile; bring its row back (with 'documented: false' if the guide dropped it), or remove this line for a new major version");

    public static readonly DiagnosticDescriptor Changed = Error("SCN0802", "Published constant has another value",
        "The constant '{0}' was published as '{1}' and is '{2}' now: projects keep the old value until they are compiled again; correct its row, or write the new value here if the guide changed it");

    public static readonly DiagnosticDescriptor Malformed = Error("SCN0803", "Not a published constant",
        "'{0}' is not of the form 'Namespace.Class.Constant = value'; run 'bars docs write', which makes this list");

    // The line of a list is reported when the compilation is complete: only builds see it.
    private static DiagnosticDescriptor Error(string id, string title, string message) => new(
        id, title, message, "Scenarios", DiagnosticSeverity.Error, isEnabledByDefault: true, customTags: WellKnownDiagnosticTags.CompilationEnd);
}
