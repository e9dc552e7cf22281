using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Bars.Scenarios.Generator.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace Bars.Scenarios.CodeFixes;

/// <summary>Puts a constant of the catalogue in the place of a literal, and adds the using directive it needs.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class UseConstantFix : CodeFixProvider
{
    private const string FixAllTitle = "Use constants of the catalogue";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(UsageIds.KnownValue, UsageIds.SupersededValue, UsageIds.UnknownScenario);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(static async (context, document, diagnostics) =>
        await FixAsync(document, diagnostics, ChoiceOf(context.CodeActionEquivalenceKey), context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var compilation = await context.Document.Project.GetCompilationAsync(context.CancellationToken).ConfigureAwait(false);
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            // UTF-8 literals are no constants of text.
            if (compilation is null || root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).IsKind(SyntaxKind.Utf8StringLiteralExpression) != false)
                continue;
            var constants = Constants(diagnostic, compilation);
            for (var choice = 0; choice < constants.Count; choice++)
            {
                var chosen = choice;
                context.RegisterCodeFix(
                    CodeAction.Create(
                        Title(diagnostic, constants[choice]),
                        cancellation => FixAsync(context.Document, ImmutableArray.Create(diagnostic), chosen, cancellation),
                        $"{FixAllTitle}:{choice}"),
                    diagnostic);
            }
        }
    }

    private static string Title(Diagnostic diagnostic, IFieldSymbol constant) =>
        diagnostic.Properties.TryGetValue(UsageIds.Part, out var part) && part is not null
            ? $"Change to '{constant.ConstantValue}'"
            : $"Use {constant.ToDisplayString(UsageIds.NameFormat)}";

    private static async Task<Document> FixAsync(
        Document document, ImmutableArray<Diagnostic> diagnostics, int choice, CancellationToken cancellation)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        foreach (var diagnostic in diagnostics)
        {
            // A literal with fewer choices takes its best.
            var constants = Constants(diagnostic, editor.SemanticModel.Compilation);
            if (constants.Count == 0)
                continue;
            var constant = constants[choice < constants.Count ? choice : 0];
            var node = editor.OriginalRoot.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            diagnostic.Properties.TryGetValue(UsageIds.Part, out var part);
            if (LiteralReplacement.Of(node, constant, part, editor.Generator) is { } replacement)
                editor.ReplaceNode(node, replacement);
        }

        return await ImportAdder.AddImportsAsync(editor.GetChangedDocument(), Simplifier.AddImportsAnnotation, cancellationToken: cancellation).ConfigureAwait(false);
    }

    private static IReadOnlyList<IFieldSymbol> Constants(Diagnostic diagnostic, Compilation compilation) =>
        diagnostic.Properties.TryGetValue(UsageIds.Constants, out var ids) && ids is { Length: > 0 }
            ? [.. ids.Split('\n').Select(id => DocumentationCommentId.GetFirstSymbolForDeclarationId(id, compilation)).OfType<IFieldSymbol>()]
            : [];

    private static int ChoiceOf(string? equivalenceKey) =>
        int.TryParse(equivalenceKey?.Substring(equivalenceKey.LastIndexOf(':') + 1), out var choice) ? choice : 0;
}
