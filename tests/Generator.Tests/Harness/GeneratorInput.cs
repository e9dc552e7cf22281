using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Bars.Scenarios.Generator.Tests.Harness;

/// <summary>A project for a generator to run on: additional files, MSBuild properties and C# sources.</summary>
internal sealed record GeneratorInput(
    ImmutableSortedDictionary<string, string> Files,
    ImmutableDictionary<string, string> Properties,
    ImmutableArray<string> Sources)
{
    private static readonly CSharpParseOptions LatestOptions = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    private static readonly ImmutableArray<MetadataReference> FewReferences =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "System.Private.CoreLib.dll" or "System.Runtime.dll" or "System.Collections.dll" or "System.Linq.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    // The framework of the tests has IsExternalInit itself.
    private static readonly ImmutableArray<string> CatalogueSources =
    [
        .. Directory.GetFiles(Repository.PathOf("catalogue"), "*.cs")
            .Where(path => Path.GetFileName(path) != "IsExternalInit.cs")
            .Select(File.ReadAllText),
    ];

    public CSharpParseOptions ParseOptions { get; init; } = LatestOptions;

    public string AssemblyName { get; init; } = "Bars.Scenarios";

    public ImmutableArray<MetadataReference> References { get; init; } = FewReferences;

    /// <summary>The project <c>catalogue</c> with a table of its own.</summary>
    public static GeneratorInput Catalogue(string yaml) => new(
        ImmutableSortedDictionary<string, string>.Empty.Add(Repository.PathOf("scenarios.yaml"), yaml),
        ImmutableDictionary<string, string>.Empty.Add(GeneratorOptions.EmitProperty, GeneratorOptions.Catalogue),
        CatalogueSources);

    /// <summary>The project <c>catalogue</c> as it is.</summary>
    public static GeneratorInput RealCatalogue { get; } = Catalogue(Repository.Read("scenarios.yaml"));

    public GeneratorInput WithFile(string path, string text) => this with { Files = Files.SetItem(path, text) };

    public GeneratorInput WithoutFile(string path) => this with { Files = Files.Remove(path) };

    public GeneratorInput WithProperty(string name, string value) => this with { Properties = Properties.SetItem(name, value) };

    public CSharpCompilation Compile() => CSharpCompilation.Create(
        AssemblyName,
        Sources.Select((source, index) => Parse(source, $"{index}.cs")),
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public GeneratorDriver CreateDriver(IIncrementalGenerator generator, bool isTracked) =>
        CreateDriver([generator], Files.Select(file => new TextFile(file.Key, file.Value)), isTracked);

    public GeneratorDriver CreateDriver(IEnumerable<IIncrementalGenerator> generators, IEnumerable<AdditionalText> texts, bool isTracked) =>
        CSharpGeneratorDriver.Create(
            generators.Select(generator => generator.AsSourceGenerator()),
            texts,
            ParseOptions,
            new PropertyOptions(Properties),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, isTracked));

    /// <summary>Replaces the files that differ, as an editor does.</summary>
    public GeneratorDriver Update(GeneratorDriver driver, GeneratorInput before, IReadOnlyList<AdditionalText> texts)
    {
        foreach (var text in texts.Where(text => !Files.ContainsKey(text.Path)))
            driver = driver.RemoveAdditionalTexts([text]);
        foreach (var text in texts.Where(text => Files.TryGetValue(text.Path, out var now) && now != before.Files[text.Path]))
            driver = driver.ReplaceAdditionalText(text, new TextFile(text.Path, Files[text.Path]));
        return driver.AddAdditionalTexts(
            [.. Files.Where(file => !before.Files.ContainsKey(file.Key)).Select(file => (AdditionalText)new TextFile(file.Key, file.Value))]);
    }

    /// <summary>Replaces the sources that differ, as an editor does.</summary>
    public CSharpCompilation Update(CSharpCompilation compilation, GeneratorInput before)
    {
        for (var index = 0; index < Sources.Length; index++)
        {
            var path = $"{index}.cs";
            if (Sources[index] != before.Sources[index])
                compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees.Single(tree => tree.FilePath == path), Parse(Sources[index], path));
        }

        return compilation;
    }

    public SyntaxTree Parse(string source, string path = "Unrelated.cs") => CSharpSyntaxTree.ParseText(source, ParseOptions, path);
}
