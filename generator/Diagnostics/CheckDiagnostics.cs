using Microsoft.CodeAnalysis;

namespace Bars.Scenarios.Generator.Diagnostics;

/// <summary>The diagnostics of <c>checks.yaml</c>.</summary>
internal static class CheckDiagnostics
{
    public static readonly DiagnosticDescriptor MalformedId = Descriptors.Error("SCN0401", "Malformed check id",
        "'{0}' is not the id of a check: {1}; write it as REQ-1 or PH-3A");

    public static readonly DiagnosticDescriptor UnknownValue = Descriptors.Error("SCN0402", "Unknown value in an expression",
        "There is no '{0}' to fill in.{1} Name an expression above this place, or a value of scenarios.yaml");

    public static readonly DiagnosticDescriptor MalformedExpression = Descriptors.Error("SCN0403", "Malformed expression",
        "'{0}' is not an expression: {1}; correct it");

    public static readonly DiagnosticDescriptor MalformedPattern = Descriptors.Error("SCN0404", "Malformed regular expression",
        "'{0}' is not a regular expression: {1}; correct it");

    public static readonly DiagnosticDescriptor NotOneSubject = Descriptors.Error("SCN0405", "A check looks at one thing",
        "The check '{0}' has {1}; give it one of header, url, text (each with 'matches'), fhirpath or kind");

    public static readonly DiagnosticDescriptor NothingChecked = Descriptors.Error("SCN0406", "A check that is never made",
        "The check '{0}' has neither 'requests' nor 'responses', and its group gives it none; name an interaction");

    public static readonly DiagnosticDescriptor NoQuirk = Descriptors.Error("SCN0407", "A quirk that changes nothing fitting",
        "The quirk of '{0}' has '{1}', but the check has {2}; remove it or correct the check");

    public static readonly DiagnosticDescriptor MalformedCode = Descriptors.Error("SCN0408", "Malformed requirement code",
        "'{0}' is not a requirement code: upper-case words joined by hyphens, such as RS-HTTP-HEAD; correct it");
}
