using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using FluentAssertions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Bars.Scenarios.Generator.Tests.Harness;

/// <summary>What a generator made of a project.</summary>
internal sealed class GeneratorResult(
    GeneratorInput input, CSharpCompilation compilation, GeneratorRunResult run, ImmutableArray<Diagnostic> diagnostics)
{
    public ImmutableArray<Diagnostic> Diagnostics { get; } = diagnostics;

    public GeneratorRunResult Run { get; } = run;

    /// <summary>Generated files by name.</summary>
    public IReadOnlyDictionary<string, string> Sources { get; } =
        run.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    /// <summary>The project with the generated files.</summary>
    public CSharpCompilation Compilation { get; } = compilation.AddSyntaxTrees(run.GeneratedSources.Select(source => source.SyntaxTree));

    /// <summary>A value of a generated constant, by its full name below the namespace, for example <c>Patients+Dyball.NhsNumber</c>.</summary>
    public object? Constant(string type, string member) =>
        Compilation.GetTypeByMetadataName($"Bars.Scenarios.{type}")!.GetMembers(member).OfType<IFieldSymbol>().Single().ConstantValue;

    /// <summary>XML documentation of a generated type or member.</summary>
    public string Documentation(string type, string? member = null)
    {
        var symbol = Compilation.GetTypeByMetadataName($"Bars.Scenarios.{type}");
        symbol.Should().NotBeNull("{0} is generated", type);
        return (member is null ? symbol! : symbol!.GetMembers(member).Single()).GetDocumentationCommentXml() ?? "";
    }

    /// <summary>What the compiler says of generated code; hidden hints left out.</summary>
    public IEnumerable<Diagnostic> CompilerComplaints() => Compilation.GetDiagnostics()
        .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);

    public void ShouldCompile() => CompilerComplaints().Should().BeEmpty("generated code compiles without warnings: {0}", input.Files.Keys.FirstOrDefault());
}
