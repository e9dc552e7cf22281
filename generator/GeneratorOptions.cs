using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Generator.Diagnostics;
using Bars.Scenarios.Generator.Emitting;
using Bars.Scenarios.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bars.Scenarios.Generator;

/// <summary>What the project asks for, by MSBuild properties.</summary>
/// <param name="Emit">Property <c>ScenariosEmit</c>: <c>catalogue</c> for constants and data, <c>messages</c> for message templates, empty for neither.</param>
/// <param name="Namespace">Property <c>ScenariosNamespace</c>, of what is generated from overlays; the project's root namespace when empty.</param>
/// <param name="Visibility">Property <c>ScenariosVisibility</c>, of what is generated from overlays: <c>internal</c>, which is the default, or <c>public</c>.</param>
/// <param name="EmitTheories">Property <c>ScenariosEmitTheories</c>: <c>true</c>, which is the default, or <c>false</c>.</param>
/// <param name="IncludeOverlays">Property <c>ScenariosIncludeOverlays</c>, which the package's props follow.</param>
/// <param name="HasCollectionExpressions">Whether the language is new enough for what is generated from overlays.</param>
internal sealed record GeneratorOptions(string Emit, string Namespace, string Visibility, string EmitTheories, string IncludeOverlays, bool HasCollectionExpressions)
{
    public const string EmitProperty = "ScenariosEmit";
    public const string NamespaceProperty = "ScenariosNamespace";
    public const string VisibilityProperty = "ScenariosVisibility";
    public const string EmitTheoriesProperty = "ScenariosEmitTheories";
    public const string IncludeOverlaysProperty = "ScenariosIncludeOverlays";
    public const string Catalogue = "catalogue";
    public const string Messages = "messages";

    private const string True = "true";
    private const string False = "false";
    private static readonly string[] KnownEmits = [Catalogue, Messages];
    private static readonly string[] KnownVisibilities = ["internal", "public"];
    private static readonly string[] KnownFlags = [True, False];

    public bool EmitsCatalogue => Emit == Catalogue;

    /// <summary>Whether tables are written here: the catalogue, or those that an overlay adds to.</summary>
    public bool WantsTables(string? overlay) => EmitsCatalogue || (overlay is not null && HasCollectionExpressions);

    public bool EmitsTheories => EmitTheories != False;

    /// <summary>Where tables go.</summary>
    public EmitTarget Target => EmitsCatalogue ? EmitTarget.Catalogue : new EmitTarget(Escaped(Namespace), Visibility == KnownVisibilities[1] ? Visibility : KnownVisibilities[0]);

    /// <summary>The options of a project.</summary>
    public static IncrementalValueProvider<GeneratorOptions> Of(IncrementalGeneratorInitializationContext context) => context.AnalyzerConfigOptionsProvider
        .Combine(context.ParseOptionsProvider)
        .Select(static (pair, _) => From(pair.Left, pair.Right))
        .WithTrackingName(TrackingNames.Options);

    /// <summary>Whether the project asks for message templates.</summary>
    public static bool EmitsMessages(AnalyzerConfigOptionsProvider provider) => Word(provider, EmitProperty) == Messages;

    private static GeneratorOptions From(AnalyzerConfigOptionsProvider provider, ParseOptions language)
    {
        var ownNamespace = Property(provider, NamespaceProperty);
        return new(
            Word(provider, EmitProperty),
            ownNamespace.Length > 0 ? ownNamespace : AsNamespace(Property(provider, "RootNamespace")),
            Word(provider, VisibilityProperty),
            Word(provider, EmitTheoriesProperty),
            Word(provider, IncludeOverlaysProperty),
            language is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp12 });
    }

    /// <summary>What is wrong with the properties.</summary>
    public IEnumerable<DiagnosticInfo> Complaints()
    {
        (string Property, string Value, string[] Known)[] words =
        [
            (EmitProperty, Emit, KnownEmits), (VisibilityProperty, Visibility, KnownVisibilities), (EmitTheoriesProperty, EmitTheories, KnownFlags),
            (IncludeOverlaysProperty, IncludeOverlays, KnownFlags),
        ];
        foreach (var (property, value, known) in words.Where(word => word.Value.Length > 0 && Array.IndexOf(word.Known, word.Value) < 0))
            yield return Complaint(property, value, string.Join(", ", known));
        if (!IsNamespace(Namespace))
            yield return Complaint(NamespaceProperty, Namespace, "names of C# with dots between them, for example Our.Tests");
    }

    private static DiagnosticInfo Complaint(string property, string value, string known) =>
        new(Descriptors.InvalidOption, "", default, new[] { property, value, known }.ToEquatableArray());

    // MSBuild compares without regard to case, and so do its users: True is true.
    private static string Word(AnalyzerConfigOptionsProvider provider, string name) => Property(provider, name).ToLowerInvariant();

    private static string Property(AnalyzerConfigOptionsProvider provider, string name) =>
        provider.GlobalOptions.TryGetValue($"build_property.{name}", out var value) ? value.Trim() : "";

    private static bool IsNamespace(string text) => text.Length == 0 || text.Split('.').All(SyntaxFacts.IsValidIdentifier);

    // One that is none is complained of, and what is generated is to compile all the same.
    private static string Escaped(string text) => IsNamespace(text) ? string.Join(".", text.Split('.').Select(Literal.Identifier)) : "";

    // A project may be called what no namespace can be: templates replace such characters by underscores, too.
    private static string AsNamespace(string rootNamespace) => string.Join(".", rootNamespace.Split('.').Select(part =>
    {
        var name = new string([.. part.Select(character => SyntaxFacts.IsIdentifierPartCharacter(character) ? character : '_')]);
        return name.Length > 0 && !SyntaxFacts.IsIdentifierStartCharacter(name[0]) ? $"_{name}" : name;
    }));
}
