using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Bars.Scenarios.Generator.Tests.Harness;
using Bars.Scenarios.Generator.Theories;
using FluentAssertions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Bars.Scenarios.Generator.Tests.Theories;

/// <summary>A supplier's test project with classes that ask for theories.</summary>
internal static partial class TheoryProject
{
    /// <summary>The one method the supplier writes.</summary>
    public const string Perform =
        "private partial System.Threading.Tasks.Task<System.Net.Http.HttpResponseMessage> PerformAsync(Bars.Scenarios.Scenario scenario, System.Threading.CancellationToken ct) => throw new System.NotSupportedException();";

    // What the theories use of the runtime; tests/Conformance compiles and runs them against the real one.
    private const string RuntimeSource =
        """
        namespace Bars.Scenarios.Runtime
        {
            public sealed class Verdict { public void ThrowIfFailed() { } }

            public sealed class ScenarioJudgeOptions { public ScenarioCatalogue Catalogue { get; set; } }

            public sealed class ScenarioJudge
            {
                public ScenarioJudge(ScenarioJudgeOptions options) { }

                public System.Threading.Tasks.Task<Verdict> JudgeAsync(Scenario scenario, System.Net.Http.HttpResponseMessage response, System.Threading.CancellationToken cancellationToken) =>
                    System.Threading.Tasks.Task.FromResult(new Verdict());
            }
        }
        """;

    private static readonly ImmutableArray<MetadataReference> Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name == "netstandard.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly MetadataReference CatalogueReference =
        GeneratorHarness.Run(GeneratorInput.RealCatalogue).Compilation.ToMetadataReference();

    private static readonly MetadataReference RuntimeReference = CSharpCompilation.Create(
        "Bars.Scenarios.Runtime",
        [CSharpSyntaxTree.ParseText(RuntimeSource)],
        [.. Framework, CatalogueReference],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).ToMetadataReference();

    private static readonly MetadataReference[] XunitV3 =
    [
        MetadataReference.CreateFromFile(typeof(Xunit.TheoryAttribute).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(Xunit.Sdk.TestAttachment).Assembly.Location),
    ];

    private static readonly MetadataReference[] XunitV2 =
        [MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "References", "xunit.core.dll"))];

    public static GeneratorInput ForXunitV3(params string[] sources) => Project([RuntimeReference, .. XunitV3], sources);

    public static GeneratorInput ForXunitV2(params string[] sources) => Project([RuntimeReference, .. XunitV2], sources);

    public static GeneratorInput WithoutXunit(params string[] sources) => Project([RuntimeReference], sources);

    public static GeneratorInput WithoutRuntime(params string[] sources) => Project(XunitV3, sources);

    /// <summary>A class <c>Our.Tests.OurSenderTests</c> with arguments of the attribute.</summary>
    public static string Class(string arguments = "") =>
        $$"""
        using Bars.Scenarios;

        namespace Our.Tests;

        [ScenarioTheories{{(arguments.Length == 0 ? "" : $"({arguments})")}}]
        public sealed partial class OurSenderTests
        {
            {{Perform}}
        }
        """;

    public static GeneratorResult Run(GeneratorInput input) =>
        GeneratorHarness.Run(input, new ScenarioTheoriesGenerator());

    public static GeneratorRunResult Rerun(GeneratorInput before, GeneratorInput after) =>
        GeneratorHarness.Rerun(before, after, new ScenarioTheoriesGenerator());

    /// <summary>Asserts that the compiler has nothing to say but that the supplier's own class has no XML comment.</summary>
    public static void ShouldCompile(GeneratorResult result) =>
        result.CompilerComplaints().Where(complaint => complaint.Id != "CS1591" || complaint.Location.SourceTree!.FilePath.EndsWith(".g.cs", StringComparison.Ordinal))
            .Should().BeEmpty();

    /// <summary>The ids of the rows of the only class, in order.</summary>
    public static IEnumerable<string> Ids(GeneratorResult result) =>
        RowId().Matches(Theories(result)).Select(match => match.Groups[1].Value);

    /// <summary>The theories of the only class.</summary>
    public static string Theories(GeneratorResult result) =>
        result.Sources.Single(source => !source.Key.EndsWith(".rows.g.cs", StringComparison.Ordinal)).Value;

    /// <summary>A project that references the catalogue, and nothing more of ours.</summary>
    public static GeneratorInput Project(IEnumerable<MetadataReference> references, string[] sources) => new(
        GeneratorInput.RealCatalogue.Files, ImmutableDictionary<string, string>.Empty, [.. sources])
    {
        AssemblyName = "Our.Tests",
        References = [.. Framework, CatalogueReference, .. references],
    };

    [GeneratedRegex("""new global::Xunit\.TheoryDataRow<string>\("([^"]+)"\)""")]
    private static partial Regex RowId();
}
