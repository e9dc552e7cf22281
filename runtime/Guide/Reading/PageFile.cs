using System;
using System.IO;
using System.Text;

namespace Bars.Scenarios.Guide.Reading;

/// <summary>A file of an edition: Markdown as the guide's authors write it, or a saved web page.</summary>
/// <param name="Path">The file, as it was named by the caller.</param>
/// <param name="Text">Its text.</param>
public sealed record PageFile(string Path, string Text)
{
    /// <summary>Files with more bytes are refused: the guide's page has under 100 kB.</summary>
    public const int LargestFile = 8 * 1024 * 1024;

    /// <summary>Whether the file is HTML; otherwise it is Markdown.</summary>
    public bool IsHtml { get; } = LooksLikeHtml(Path, Text);

    /// <summary>Whether the file is neither: text copied from a browser, whose tables have lost their lines.</summary>
    public bool IsPlainText { get; } = !LooksLikeHtml(Path, Text) && !LooksLikeMarkdown(Text);

    /// <summary>Reads a file as UTF-8, or as what its byte order mark says.</summary>
    /// <exception cref="GuideException">The file is missing, too large or not a text.</exception>
    public static PageFile Load(string path)
    {
        if (path.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
            throw new GuideException($"{path}: an address. Save the page in a browser and give the file.");
        if (Directory.Exists(path))
            throw new GuideException($"{path}: a folder. Name the files of the edition that are in it.");
        try
        {
            using var stream = File.OpenRead(path);
            if (stream.Length > LargestFile)
                throw new GuideException($"{path}: {stream.Length} bytes; a page has at most {LargestFile}. Save the page alone, without its images.");
            using var reader = new StreamReader(stream, Encoding.UTF8);
            var text = reader.ReadToEnd();
            if (string.IsNullOrWhiteSpace(text))
                throw new GuideException($"{path}: empty. Save the page again.");
            if (text.Contains('\0'))
                throw new GuideException($"{path}: not a text. Give the page as Markdown or as a saved web page (HTML).");
            return new PageFile(path, text);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new GuideException($"{path}: can not be read: {exception.Message}", exception);
        }
    }

    // A heading, a table of pipes or one in HTML.
    private static bool LooksLikeMarkdown(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var start = line.TrimStart(" \uFEFF");
            if (start.StartsWith("# ") || start.StartsWith("## ") || start.StartsWith("### ") || start.StartsWith("|") || start.StartsWith("<"))
                return true;
        }

        return false;
    }

    private static bool LooksLikeHtml(string path, string text)
    {
        if (path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".htm", StringComparison.OrdinalIgnoreCase))
            return true;
        var start = text.AsSpan().TrimStart("\uFEFF \t\r\n");
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }
}
