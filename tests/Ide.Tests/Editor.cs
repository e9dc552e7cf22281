using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp;
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
    public static async Task<IReadOnlyDictionary<string, string>> MembersAsync(string expression)
    {
        var (document, position) = Document(expression + ".");
        var service = CompletionService.GetService(document)!;
        var list = await service.GetCompletionsAsync(document, position, cancellationToken: Cancellation);
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in list.ItemsList)
            members[item.DisplayText] = (await service.GetDescriptionAsync(document, item, Cancellation))!.Text;
        return members;
    }

    /// <summary>The text of the hover over the last name of an expression.</summary>
    public static async Task<string> HoverAsync(string expression)
    {
        var (document, position) = Document(expression);
        var info = await QuickInfoService.GetService(document)!.GetQuickInfoAsync(document, position - 1, Cancellation);
        return string.Join("\n", info!.Sections.Select(section => section.Text));
    }

    private static (Document Document, int Position) Document(string expression)
    {
        const string before = "using Bars.Scenarios;\nclass Test\n{\n    object _a = ";
        var workspace = new AdhocWorkspace(MefHostServices.DefaultHost);
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Our.Tests", "Our.Tests", LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary), metadataReferences: References));
        var document = workspace.AddDocument(project.Id, "Test.cs", SourceText.From($"{before}{expression};\n}}\n"));
        return (document, before.Length + expression.Length);
    }

    /// <summary>The assembly as a package brings it: with its XML documentation beside it.</summary>
    private static PortableExecutableReference Catalogue()
    {
        var assembly = typeof(ScenarioCatalogue).Assembly.Location;
        return MetadataReference.CreateFromFile(assembly, documentation: XmlDocumentationProvider.CreateFromFile(Path.ChangeExtension(assembly, ".xml")));
    }
}
