using Microsoft.CodeAnalysis;

namespace Bars.Scenarios.Generator.Analyzers;

/// <summary>A generated constant whose value decides an answer of TKW, or belongs to one.</summary>
/// <param name="Field">The constant.</param>
/// <param name="Meaning">What the value is, for a message.</param>
internal sealed record KnownConstant(IFieldSymbol Field, string Meaning)
{
    public string Value => (string)Field.ConstantValue!;

    /// <summary>How C# names it below its namespace, for example <c>Patients.Dyball.NhsNumber</c>.</summary>
    public string Name => Field.ToDisplayString(UsageIds.NameFormat);
}
