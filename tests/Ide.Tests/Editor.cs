using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Bars.Scenarios.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.QuickInfo;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Bars.Scenarios.Ide.Tests;

/// <summary>A supplier's project in an editor: what is offered behind the text, and what a hover shows of a name.</summary>
internal static class Editor
{
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) == "netstandard.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
        Catalogue(),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The members offered behind an expression and a dot, each with its description.</summary>
    /// <param name="expression">What is typed.</param>
    /// <param name="overlay">The project's <c>our.scenarios.yaml</c>, if it has one.</param>
    public static async Task<IReadOnlyDictionary<string, string>> MembersAsync(string expression, string? overlay = null)
    {
        var (document, position) = Document(expression + ".", overlay);
        var service = CompletionService.GetService(document)!;
        var list = await service.GetCompletionsAsync(document, position, cancellationToken: Cancellation);
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in list.ItemsList)
            members[item.DisplayText] = (await service.GetDescriptionAsync(document, item, Cancellation))!.Text;
        return members;
    }

    /// <summary>The text of the hover over the last name of an expression.</summary>
    public static async Task<string> HoverAsync(string expression, string? overlay = null)
    {
        var (document, position) = Document(expression, overlay);
        var info = await QuickInfoService.GetService(document)!.GetQuickInfoAsync(document, position - 1, Cancellation);
        return string.Join("\n", info!.Sections.Select(section => section.Text));
    }

    private static (Document Document, int Position) Document(string expression, string? overlay)
    {
        const string before = "using Bars.Scenarios;\nnamespace Our.Tests;\nclass Test\n{\n    object _a = ";
        var workspace = new AdhocWorkspace(MefHostServices.DefaultHost);
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Our.Tests", "Our.Tests", LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
            parseOptions: new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Parse),
            metadataReferences: References));
        if (overlay is not null)
            project = WithPackage(project, overlay);
        var document = project.AddDocument("Test.cs", SourceText.From($"{before}{expression};\n}}\n"));
        return (document, before.Length + expression.Length);
    }

    /// <summary>What the package adds to a project: the generator, the guide's table, the overlay and the properties.</summary>
    private static Project WithPackage(Project project, string overlay) => project
        .AddAnalyzerReference(new AnalyzerFileReference(typeof(CatalogueGenerator).Assembly.Location, new Loader()))
        .AddAdditionalDocument("scenarios.yaml", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "scenarios.yaml")), filePath: "/package/scenarios.yaml").Project
        .AddAdditionalDocument("our.scenarios.yaml", overlay, filePath: "/our/our.scenarios.yaml").Project
        .AddAnalyzerConfigDocument(
            ".globalconfig", SourceText.From("is_global = true\nbuild_property.RootNamespace = Our.Tests\n"), filePath: "/our/.globalconfig").Project;

    /// <summary>The assembly as a package brings it: with its XML documentation beside it.</summary>
    private static PortableExecutableReference Catalogue()
    {
        var assembly = typeof(ScenarioCatalogue).Assembly.Location;
        return MetadataReference.CreateFromFile(assembly, documentation: XmlDocumentationProvider.CreateFromFile(Path.ChangeExtension(assembly, ".xml")));
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
