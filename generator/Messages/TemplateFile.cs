using System;
using System.IO;
using System.Linq;
using System.Text;

namespace Bars.Scenarios.Generator.Messages;

/// <summary>A file to make a template of. Which it is, its folder says.</summary>
internal sealed record TemplateFile(string Path, string Text)
{
    public const string MessageSet = "MessageTemplates";
    public const string AnswerSet = "AnswerTemplates";

    /// <summary>The class that holds the templates of a folder, or <see langword="null"/> for any other file.</summary>
    public static string? SetOf(string path)
    {
        if (!path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            return null;
        return System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(Normalize(path))) switch
        {
            "messages" => MessageSet,
            "answers" => AnswerSet,
            _ => null,
        };
    }

    /// <summary>Whether a path ends in a path with slashes.</summary>
    public static bool IsAt(string path, string tail) =>
        ("/" + Normalize(path)).EndsWith("/" + tail, StringComparison.Ordinal);

    /// <summary>The file's name in PascalCase: <c>service-request.json</c> becomes <c>ServiceRequest</c>.</summary>
    public static string NameOf(string path)
    {
        var name = new StringBuilder();
        var startsWord = true;
        foreach (var character in System.IO.Path.GetFileNameWithoutExtension(path).Where(character => character < 128))
        {
            if (char.IsLetterOrDigit(character))
                name.Append(startsWord ? char.ToUpperInvariant(character) : character);
            startsWord = !char.IsLetterOrDigit(character);
        }

        return name.Length == 0 || char.IsDigit(name[0]) ? "_" + name : name.ToString();
    }

    private static string Normalize(string path) => path.Replace('\\', '/');
}
