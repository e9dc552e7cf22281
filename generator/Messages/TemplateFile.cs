using System;

namespace Bars.Scenarios.Generator.Messages;

/// <summary>A file to make a template of: JSON in the folder <c>messages</c>.</summary>
internal sealed record TemplateFile(string Path, string Text)
{
    private const string Folder = "messages";

    /// <summary>Whether a file stands in the folder and is JSON.</summary>
    public static bool IsTemplate(string path) =>
        path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
        && System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(Normalize(path))) == Folder;

    /// <summary>Whether a path ends in a path with slashes.</summary>
    public static bool IsAt(string path, string tail) =>
        ("/" + Normalize(path)).EndsWith("/" + tail, StringComparison.Ordinal);

    /// <summary>A file's path as rows of the table write it.</summary>
    public static string InFolder(string path) => $"{Folder}/{System.IO.Path.GetFileName(path)}";

    private static string Normalize(string path) => path.Replace('\\', '/');
}
