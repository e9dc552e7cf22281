using Microsoft.CodeAnalysis.Diagnostics;

namespace Bars.Scenarios.Generator;

/// <summary>What the project asks for, by MSBuild properties.</summary>
/// <param name="Emit">Property <c>ScenariosEmit</c>: <c>catalogue</c> for constants and data, <c>messages</c> for message templates, empty for neither.</param>
internal sealed record GeneratorOptions(string Emit)
{
    public const string EmitProperty = "ScenariosEmit";
    public const string Catalogue = "catalogue";
    public const string Messages = "messages";

    public static readonly string[] KnownEmits = [Catalogue, Messages];

    public bool EmitsCatalogue => Emit == Catalogue;

    public bool EmitsMessages => Emit == Messages;

    public bool IsKnown => Emit.Length == 0 || System.Array.IndexOf(KnownEmits, Emit) >= 0;

    public static GeneratorOptions From(AnalyzerConfigOptionsProvider provider) => new(
        provider.GlobalOptions.TryGetValue($"build_property.{EmitProperty}", out var emit) ? emit.Trim() : "");
}
