using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Bars.Scenarios.Guide.Reading;

/// <summary>Turns the guide's Markdown into HTML that remembers lines, so that one reader serves both forms.</summary>
internal static partial class MarkdownPage
{
    /// <summary>Attribute that holds the line of the source.</summary>
    public const string LineAttribute = "data-source-line";

    /// <summary>Comment before a block of raw HTML, followed by the line of the source and <c>--></c>.</summary>
    public const string LineComment = "<!--source-line ";

    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().UseYamlFrontMatter().UsePreciseSourceLocation().Build();

    public static string ToHtml(PageFile page)
    {
        var document = Markdown.Parse(Directive().Replace(page.Text, Resolve), Pipeline);
        foreach (var block in document.Descendants<Block>().Where(block => block is LeafBlock or TableRow or ListItemBlock))
            block.GetAttributes().AddProperty(LineAttribute, (FirstLine(block) + 1).ToString(CultureInfo.InvariantCulture));
        using var writer = new System.IO.StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<HtmlBlockRenderer>(new RawHtmlRenderer());
        renderer.Render(document);
        return writer.ToString();
    }

    // The text of a code block starts below its fence.
    private static int FirstLine(Block block) => block is FencedCodeBlock ? block.Line + 1 : block.Line;

    // {{pagelink:Applications, text:BaRS Applications}} shows its text, other directives show nothing a table needs.
    private static string Resolve(Match directive)
    {
        var arguments = directive.Groups["arguments"].Value;
        var text = arguments.IndexOf("text:", StringComparison.Ordinal);
        if (text >= 0)
            return arguments[(text + 5)..].Trim();
        return directive.Groups["name"].Value is "pagelink" or "page" or "link" ? arguments.Split('/')[^1].Split(',')[0].Trim() : "";
    }

    [GeneratedRegex(@"\{\{(?<name>[a-z-]+)(?::(?<arguments>[^{}\n]*))?\}\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Directive();

    private sealed class RawHtmlRenderer : HtmlObjectRenderer<HtmlBlock>
    {
        protected override void Write(HtmlRenderer renderer, HtmlBlock block)
        {
            renderer.Write(LineComment).Write((block.Line + 1).ToString(CultureInfo.InvariantCulture)).Write("-->");
            renderer.WriteLeafRawLines(block, writeEndOfLines: true, escape: false);
        }
    }
}
