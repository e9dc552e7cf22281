using Microsoft.CodeAnalysis;

namespace Bars.Scenarios.Generator.Diagnostics;

/// <summary>The diagnostics of message templates.</summary>
internal static class MessageDiagnostics
{
    public static readonly DiagnosticDescriptor MalformedJson = Descriptors.Error("SCN0101", "JSON can not be read",
        "The JSON can not be read: {0}. No template is made of this file; mend it first.");

    public static readonly DiagnosticDescriptor MissingFile = Descriptors.Error("SCN0102", "Message file is missing",
        "There is no file '{0}' among the AdditionalFiles.{1} Add the file or correct its name.");

    public static readonly DiagnosticDescriptor NoNhsNumber = Descriptors.Error("SCN0103", "Placeholder of the NHS number is missing",
        "No Patient.identifier has the value '{1}', which scenarios.yaml names as the NHS number of {0}; put it into the file or correct nhsNumber");

    public static readonly DiagnosticDescriptor NoEndpoint = Descriptors.Error("SCN0104", "Placeholder of an endpoint is missing",
        "No MessageHeader.{0} ends in '|{1}', the placeholder of scenarios.yaml; put it into the file or correct the placeholder");

    public static readonly DiagnosticDescriptor MalformedInstant = Descriptors.Error("SCN0105", "Malformed instant",
        "'{0}' is not an instant; write it as 2024-11-27T09:30:00+00:00, with at most seven digits behind the seconds");

    public static readonly DiagnosticDescriptor NoPlaceholders = Descriptors.Error("SCN0106", "No placeholders",
        "Message templates need the block 'placeholders' of scenarios.yaml, which {0}; mend it first");
}
