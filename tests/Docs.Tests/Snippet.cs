using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Bars.Scenarios.Tests;

namespace Bars.Scenarios.Docs.Tests;

/// <summary>A fenced block of a page.</summary>
/// <param name="Page">Path of the page below the repository's root.</param>
/// <param name="Line">Line of the fence, counted from 1.</param>
/// <param name="Language">What follows the fence, for example <c>csharp</c>.</param>
/// <param name="Text">The block.</param>
/// <param name="IsShownOnly">Whether the line before the fence says that the block is not meant to compile.</param>
internal sealed record Snippet(string Page, int Line, string Language, string Text, bool IsShownOnly)
{
    /// <summary>Stands, with a reason, in a comment before a block that shows what is wrong.</summary>
    public const string Marker = "<!-- not compiled: ";

    private const string Fence = "```";

    /// <summary>All blocks of the pages that users read; the pages of diagnostics show mistakes.</summary>
    public static IReadOnlyList<Snippet> All { get; } =
        [.. Directory.GetFiles(Repository.PathOf("docs"), "*.md").Order().Prepend(Repository.PathOf("README.md")).SelectMany(Read)];

    private static IEnumerable<Snippet> Read(string path)
    {
        var lines = File.ReadAllLines(path);
        for (var start = 0; start < lines.Length; start++)
        {
            if (!lines[start].StartsWith(Fence))
                continue;
            var end = Array.FindIndex(lines, start + 1, line => line.StartsWith(Fence));
            yield return new(
                Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'), start + 1, lines[start][Fence.Length..].Trim(),
                string.Join('\n', lines[(start + 1)..end]), start > 0 && lines[start - 1].StartsWith(Marker));
            start = end;
        }
    }
}
