using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Bars.Scenarios.Generator.Theories;
using Bars.Scenarios.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Bars.Scenarios.Docs.Tests;

/// <summary>Compiles C# of a page as a reader's test project would, generators included.</summary>
internal static class SnippetCompiler
{
    // Those of ImplicitUsings in a web project, of the packages, and of xunit.
    private const string Usings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.Extensions.DependencyInjection;
        global using Bars.Scenarios;
        global using Bars.Scenarios.Journal;
        global using Bars.Scenarios.Onboarding;
        global using Bars.Scenarios.Reports;
        global using Bars.Scenarios.Runtime;
        global using Bars.Scenarios.StandIn;
        global using Xunit;
        """;

    /// <summary>What statements of a page take as given.</summary>
    private const string Given = "WebApplication app, IServiceCollection services, TextWriter output, RecordedExchange exchange, string apiKey";

    private static readonly CSharpParseOptions Language = new(LanguageVersion.Latest);

    private static readonly IReadOnlyList<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>Errors of the compiler and the generators, with their lines in the block.</summary>
    public static IReadOnlyList<string> Errors(string snippet)
    {
        var compilation = CSharpCompilation.Create(
            "Reader.Tests",
            [CSharpSyntaxTree.ParseText(Usings, Language), CSharpSyntaxTree.ParseText(Whole(snippet), Language)],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver
            .Create([new ScenarioTheoriesGenerator().AsSourceGenerator()], [new Table()], Language)
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out var reported);
        return [.. reported.Concat(generated.GetDiagnostics()).Where(found => found.Severity == DiagnosticSeverity.Error).Select(found => found.ToString())];
    }

    /// <summary>Types stand for themselves, members in a class; statements are the body of a method.</summary>
    private static string Whole(string snippet)
    {
        var members = CSharpSyntaxTree.ParseText(snippet, Language).GetCompilationUnitRoot().Members;
        if (members.Any(member => member is BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax))
            return snippet;
        return members.Any(member => member is not GlobalStatementSyntax)
            ? $"class Reader\n{{\n#line 1\n{snippet}\n}}"
            : $"class Reader\n{{\n    async Task ReadAsync({Given})\n    {{\n        await Task.CompletedTask;\n#line 1\n{snippet}\n    }}\n}}";
    }

    private sealed class Table : AdditionalText
    {
        public override string Path { get; } = Repository.PathOf("scenarios.yaml");

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(File.ReadAllText(Path));
    }
}
