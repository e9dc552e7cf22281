using Microsoft.CodeAnalysis;

namespace Bars.Scenarios.Generator.Diagnostics;

/// <summary>The diagnostics of classes with <c>[ScenarioTheories]</c>.</summary>
internal static class TheoryDiagnostics
{
    public static readonly DiagnosticDescriptor NotPartial = Descriptors.Error("SCN0201", "Class of theories is not partial",
        "Theories are added to a class in a file of their own, so '{0}' has to be partial; add the modifier");

    public static readonly DiagnosticDescriptor UnsupportedClass = Descriptors.Error("SCN0202", "Class can not hold theories",
        "The test runner can not create '{0}': {1}; put [ScenarioTheories] on an ordinary class");

    public static readonly DiagnosticDescriptor NoTestFramework = Descriptors.Error("SCN0203", "No test framework for theories",
        "'{0}' asks for scenario theories, but the project references neither xunit.v3 nor xunit; add the package xunit.v3");

    public static readonly DiagnosticDescriptor NoRuntime = Descriptors.Error("SCN0204", "No runtime for theories",
        "'{0}' asks for scenario theories, but the project does not reference Bars.Scenarios.Runtime, which judges the responses; add it");

    public static readonly DiagnosticDescriptor NoCatalogue = Descriptors.Error("SCN0205", "No catalogue for theories",
        "'{0}' asks for scenario theories, but no AdditionalFiles item is named scenarios.yaml; add <AdditionalFiles Include=\"scenarios.yaml\" />");

    public static readonly DiagnosticDescriptor UnknownWord = Descriptors.Error("SCN0206", "Unknown word in a filter of theories",
        "The catalogue has no {0} '{1}'.{2} Correct or remove it.");

    public static readonly DiagnosticDescriptor MalformedSkip = Descriptors.Error("SCN0207", "Malformed skip of a theory row",
        "'{0}' is not a scenario id and a reason with a colon between them; write for example \"booking.cancel-booking: not offered\"");

    public static readonly DiagnosticDescriptor NoRows = Descriptors.Warning("SCN0208", "Filters leave no theory row",
        "The filters of '{0}' leave no scenario; widen them");

    public static readonly DiagnosticDescriptor IdLeftOut = Descriptors.Warning("SCN0209", "Another filter leaves out an id",
        "'{0}' does not run: {1}; widen that filter or remove the id");

    public static readonly DiagnosticDescriptor NoPerform = Descriptors.Error("SCN0210", "Class of theories performs nothing",
        "'{0}' {1}; write 'private partial Task<HttpResponseMessage> PerformAsync(Scenario scenario, CancellationToken ct)', which has your software send the request");
}
