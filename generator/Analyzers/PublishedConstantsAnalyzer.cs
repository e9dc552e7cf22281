using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Bars.Scenarios.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Bars.Scenarios.Generator.Analyzers;

/// <summary>
/// Compares the constants of a project with the list of those that were published, an additional file: whoever removes
/// a row, or changes its value, hears it from the build and not from the users. Lines are <c>name = value</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PublishedConstantsAnalyzer : DiagnosticAnalyzer
{
    private const string FileName = "PublishedConstants.txt";
    private const string Separator = " = ";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(PublishedDiagnostics.Gone, PublishedDiagnostics.Changed, PublishedDiagnostics.Malformed);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(Compare);
    }

    private static void Compare(CompilationAnalysisContext context)
    {
        foreach (var file in context.Options.AdditionalFiles.Where(file => Path.GetFileName(file.Path) == FileName))
        {
            foreach (var line in file.GetText(context.CancellationToken)?.Lines ?? Enumerable.Empty<TextLine>())
            {
                if (line.ToString().Trim() is { Length: > 0 } text && Complaint(text, context.Compilation) is var (descriptor, arguments))
                    context.ReportDiagnostic(Diagnostic.Create(descriptor, Location.Create(file.Path, line.Span, line.Text!.Lines.GetLinePositionSpan(line.Span)), arguments));
            }
        }
    }

    private static (DiagnosticDescriptor Descriptor, object[] Arguments)? Complaint(string line, Compilation compilation)
    {
        var end = line.IndexOf(Separator, StringComparison.Ordinal);
        if (end < 0)
            return (PublishedDiagnostics.Malformed, [line]);
        var (name, value) = (line.Substring(0, end), line.Substring(end + Separator.Length));
        return DocumentationCommentId.GetFirstSymbolForDeclarationId($"F:{name}", compilation) switch
        {
            IFieldSymbol { IsConst: true } field when field.ConstantValue as string == value => null,
            IFieldSymbol { IsConst: true } field => (PublishedDiagnostics.Changed, [name, value, field.ConstantValue!]),
            _ => (PublishedDiagnostics.Gone, [name]),
        };
    }
}
