using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Bars.Scenarios.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace Bars.Scenarios.Analyzers.Tests.Harness;

/// <summary>
/// A supplier's project that references the catalogue. Sources mark diagnostics as <c>{|SCN0701:"..."|}</c>; whatever is
/// not marked must not be reported. Fixes are applied one by one and by every kind of fix-all.
/// </summary>
internal sealed class SupplierTest<TAnalyzer> : CSharpCodeFixTest<TAnalyzer, UseConstantFix, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    private static readonly IEnumerable<MetadataReference> Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) == "netstandard.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public SupplierTest()
    {
        // The framework the tests run on: nothing is fetched.
        ReferenceAssemblies = new ReferenceAssemblies("none");
        TestState.AdditionalReferences.AddRange(Framework);
        TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(ScenarioCatalogue).Assembly.Location));
        CompilerDiagnostics = CompilerDiagnostics.Errors;
    }

    /// <summary>Finds what is marked and what is expected in a source, and nothing else, and fixes it.</summary>
    /// <param name="source">The source, marked.</param>
    /// <param name="fixedSource">The source afterwards; <see langword="null"/> where nothing is fixed.</param>
    /// <param name="expected">Diagnostics that are not marked.</param>
    public Task FixAsync(string source, string? fixedSource = null, params DiagnosticResult[] expected)
    {
        TestCode = source;
        FixedCode = fixedSource ?? source;
        ExpectedDiagnostics.AddRange(expected);
        if (fixedSource is null)
            FixedState.ExpectedDiagnostics.AddRange(expected);
        return RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A diagnostic with its exact place, lines and columns counted from 1, and message.</summary>
    public static DiagnosticResult Reported(string id, int line, int column, int endLine, int endColumn, string message) =>
        new DiagnosticResult(new TAnalyzer().SupportedDiagnostics.Single(descriptor => descriptor.Id == id))
            .WithSpan(line, column, endLine, endColumn)
            .WithMessage(message);

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Latest);
}
