using Microsoft.CodeAnalysis;

namespace Bars.Scenarios.Generator.Diagnostics;

/// <summary>The diagnostics of <c>onboarding.yaml</c>.</summary>
internal static class OnboardingDiagnostics
{
    public static readonly DiagnosticDescriptor MalformedPem = Descriptors.Error("SCN0301", "PEM can not be read",
        "The PEM of '{0}' can not be read: {1}; copy it again from the guide");

    public static readonly DiagnosticDescriptor ThumbprintDiffers = Descriptors.Error("SCN0302", "Thumbprint is not the certificate's",
        "The table prints the thumbprint '{0}', but the SHA-1 of the PEM is {1}; correct the one that was copied wrongly");

    public static readonly DiagnosticDescriptor MalformedThumbprint = Descriptors.Error("SCN0303", "Malformed thumbprint",
        "'{0}' is not a SHA-1 thumbprint: 40 lower-case hexadecimal digits; correct it");

    public static readonly DiagnosticDescriptor CircularChain = Descriptors.Error("SCN0304", "Circular certificate chain",
        "The parents of '{0}' lead back to it ({1}); a chain ends in a root without a parent, correct one of them");

    public static readonly DiagnosticDescriptor ParentDiffers = Descriptors.Error("SCN0305", "Parent is not the one printed",
        "The table prints the parent '{0}', but the row of the parent '{1}' has '{2}'; correct one of them");

    public static readonly DiagnosticDescriptor MalformedPattern = Descriptors.Error("SCN0306", "Malformed name pattern",
        "'{0}' is not a pattern: {1}; write it as <Supplier>-<Environment>-<rotation>");

    public static readonly DiagnosticDescriptor MalformedAddress = Descriptors.Error("SCN0307", "Malformed IP address",
        "'{0}' is not an IP address; write it as 192.0.2.1");
}
