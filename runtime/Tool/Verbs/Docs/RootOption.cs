using System.CommandLine;
using System.IO;

namespace Bars.Scenarios.Tool.Verbs.Docs;

/// <summary>The repository whose documents are meant.</summary>
internal sealed class RootOption : Option<string>
{
    private const string Table = "scenarios.yaml";

    public RootOption()
        : base("--root")
    {
        Description = $"Folder that holds {Table}; the current one when omitted.";
        HelpName = "folder";
        DefaultValueFactory = _ => ".";
    }

    /// <summary>The folder.</summary>
    /// <exception cref="ToolException">There is no table in it.</exception>
    public string Read(ParseResult parsed)
    {
        var folder = parsed.GetRequiredValue(this);
        return File.Exists(Path.Combine(folder, Table))
            ? folder
            : throw ToolException.Usage($"There is no {Table} in '{Path.GetFullPath(folder)}'. Go to the repository's root, or name it with --root.");
    }
}
