using Microsoft.CodeAnalysis;

namespace Bars.Scenarios.Generator.Diagnostics;

/// <summary>The diagnostics of the catalogue. Ids are never reused; every id has a page under <c>docs/diagnostics</c>.</summary>
internal static class Descriptors
{
    public static readonly DiagnosticDescriptor MalformedYaml = Error("SCN0001", "YAML can not be read",
        "The YAML can not be read: {0}");

    public static readonly DiagnosticDescriptor TabIndentation = Error("SCN0002", "Tab in the indentation",
        "The line is indented with a tab, which YAML does not allow; use blanks");

    public static readonly DiagnosticDescriptor DuplicateKey = Error("SCN0003", "Key given twice",
        "The key '{0}' is given twice in one block; remove one of them");

    public static readonly DiagnosticDescriptor AliasNotSupported = Error("SCN0004", "Anchor or alias",
        "Anchors and aliases are not supported ('{0}'); write the value out");

    public static readonly DiagnosticDescriptor TooLarge = Error("SCN0005", "Catalogue too large",
        "The file is not read: it has more than {0}; split it or remove what is not a catalogue");

    public static readonly DiagnosticDescriptor UnknownKey = Error("SCN0006", "Unknown key",
        "'{0}' is not a key of {1}.{2} Remove or rename it.");

    public static readonly DiagnosticDescriptor MissingKey = Error("SCN0007", "Missing key",
        "{0} needs the key '{1}'; add it");

    public static readonly DiagnosticDescriptor WrongShape = Error("SCN0008", "Value of the wrong shape",
        "{0} has to be {1}; found {2}");

    public static readonly DiagnosticDescriptor DuplicateName = Error("SCN0009", "Name used twice",
        "Two rows have {0} '{1}'; names and ids are unique in their table, rename one of them");

    public static readonly DiagnosticDescriptor NotAnIdentifier = Error("SCN0010", "Name is not a C# identifier",
        "'{0}' can not name a C# member: {1}; use a name in PascalCase such as '{2}'");

    public static readonly DiagnosticDescriptor UnknownReference = Error("SCN0011", "Unknown reference",
        "There is no {0} '{1}'.{2} Add it to its table or refer to one that is there.");

    public static readonly DiagnosticDescriptor ConflictingSentinel = Error("SCN0012", "One sentinel, two answers",
        "'{0}' and '{1}' have the same interaction, sentinel and conditions but different answers; a receiver can not tell them apart, change one of them");

    public static readonly DiagnosticDescriptor InvalidNhsNumber = Error("SCN0013", "Not an NHS number",
        "'{0}' is not an NHS number: {1}; correct it");

    public static readonly DiagnosticDescriptor PrintedInvalidNhsNumber = Warning("SCN0014", "The guide prints an invalid NHS number",
        "The guide prints '{0}', which is not an NHS number: {1}; name an erratum on the row, or correct it if it was copied wrongly");

    public static readonly DiagnosticDescriptor MalformedGuid = Error("SCN0015", "Malformed id",
        "'{0}' is not a GUID in the form 00000000-0000-0000-0000-000000000000, lower case; correct it");

    public static readonly DiagnosticDescriptor MalformedDate = Error("SCN0016", "Malformed date",
        "'{0}' is not a {1}; correct it");

    public static readonly DiagnosticDescriptor MalformedOdsCode = Error("SCN0017", "Malformed ODS code",
        "'{0}' is not an ODS code: 3 to 12 upper-case letters and digits; correct it");

    public static readonly DiagnosticDescriptor MalformedStatus = Error("SCN0018", "Impossible HTTP status",
        "The status {0} {1}; correct it");

    public static readonly DiagnosticDescriptor PrintedDiffers = Error("SCN0019", "Printed and used values differ",
        "The guide prints '{0}' in '{1}', but the row does not use it and no erratum of the row says why; correct the row or add an erratum that prints it");

    public static readonly DiagnosticDescriptor NoExpectation = Error("SCN0020", "Nothing expected beyond the status",
        "'{0}' expects a status only; say which resource, outcome or content the answer has");

    public static readonly DiagnosticDescriptor InvisibleCharacter = Error("SCN0021", "Invisible character",
        "'{0}' holds the invisible character {1}, probably copied with it; type the value again");

    public static readonly DiagnosticDescriptor NoCatalogue = Error("SCN0022", "No catalogue",
        "ScenariosEmit is '{0}', but no AdditionalFiles item is named scenarios.yaml; add <AdditionalFiles Include=\"scenarios.yaml\" />");

    public static readonly DiagnosticDescriptor UnknownWord = Error("SCN0023", "Unknown word",
        "'{0}' is not a word for '{1}'.{2} Known are {3}.");

    public static readonly DiagnosticDescriptor UnderReview = Warning("SCN0024", "Row under review",
        "The guide changed this row, or it is new: compare what is made of it with its cells, then remove 'review'");

    public static readonly DiagnosticDescriptor RepeatedFile = Error("SCN0025", "Two files of one name",
        "The project has two files named {0}, of which '{1}' is read and this one is not; remove one of them from the AdditionalFiles");

    public static readonly DiagnosticDescriptor TagNotSupported = Error("SCN0026", "Tag",
        "Tags are not supported ('{0}'); remove it, every value is read as its key asks for");

    public static readonly DiagnosticDescriptor InvalidOption = Error("SCN0900", "Invalid MSBuild property",
        "The MSBuild property {0} has the value '{1}'; known are {2}");

    internal static DiagnosticDescriptor Error(string id, string title, string message) => Create(id, title, message, DiagnosticSeverity.Error);

    internal static DiagnosticDescriptor Warning(string id, string title, string message) => Create(id, title, message, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity) => new(
        id, title, message, "Scenarios", severity, isEnabledByDefault: true);
}
