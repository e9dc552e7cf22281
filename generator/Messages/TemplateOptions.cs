using Microsoft.CodeAnalysis.Diagnostics;

namespace Bars.Scenarios.Generator.Messages;

/// <summary>What the project asks for, by MSBuild properties.</summary>
/// <param name="IsActive">Whether <c>ScenariosEmit</c> is <c>messages</c>.</param>
/// <param name="Namespace">Property <c>RootNamespace</c>: where the templates go.</param>
internal sealed record TemplateOptions(bool IsActive, string Namespace)
{
    private const string DefaultNamespace = "Bars.Scenarios.Runtime";

    public static TemplateOptions From(AnalyzerConfigOptionsProvider provider) => new(
        GeneratorOptions.EmitsMessages(provider),
        provider.GlobalOptions.TryGetValue("build_property.RootNamespace", out var name) && name.Length > 0 ? name : DefaultNamespace);
}
