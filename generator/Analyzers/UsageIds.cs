using Microsoft.CodeAnalysis;

namespace Bars.Scenarios.Generator.Analyzers;

/// <summary>What analyzers and code fixes have in common; compiled into both.</summary>
internal static class UsageIds
{
    public const string KnownValue = "SCN0701";
    public const string SupersededValue = "SCN0702";
    public const string UnknownScenario = "SCN0703";
    public const string InvalidNhsNumber = "SCN0704";

    /// <summary>Property of a diagnostic: documentation ids of the constants that may take the literal's place, best first, a line each.</summary>
    public const string Constants = nameof(Constants);

    /// <summary>Property of a diagnostic: the part of the literal's text that is wrong, when the literal holds more.</summary>
    public const string Part = nameof(Part);

    /// <summary>How messages and fixes name a constant: with its types and without its namespace.</summary>
    public static readonly SymbolDisplayFormat NameFormat = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        memberOptions: SymbolDisplayMemberOptions.IncludeContainingType);
}
