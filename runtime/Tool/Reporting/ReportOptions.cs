using System.CommandLine;
using System.CommandLine.Parsing;
using Bars.Scenarios.Reports;

namespace Bars.Scenarios.Tool.Reporting;

/// <summary>The options that say how exchanges are checked and where the report goes; <c>run</c> and <c>report</c> share them.</summary>
internal sealed class ReportOptions(string folderOption)
{
    private readonly Option<string?> _folder = new(folderOption)
    {
        Description = "Write the report into this folder: pages, JSON, SARIF, JUnit, TRX, Markdown, and the exchanges.",
        HelpName = "folder",
    };

    private readonly Option<bool> _zip = new("--zip") { Description = $"Pack the folder of {folderOption} as well, with SHA-256 sums, into a ZIP file of its name." };

    private readonly Option<bool> _unmasked = new("--unmasked") { Description = "Show patients as they are: for test data that identify nobody." };

    private readonly Option<string?> _annotations = new("--annotations")
    {
        Description = "Print the findings as annotations of a CI: github.",
        HelpName = "github",
    };

    public void AddTo(Command command)
    {
        _annotations.Validators.Add(RefuseUnknown);
        command.Options.Add(_folder);
        command.Options.Add(_zip);
        command.Options.Add(_unmasked);
        command.Options.Add(_annotations);
    }

    /// <summary>Whether anything of a report is wanted.</summary>
    public bool IsWanted(ParseResult parsed) => parsed.GetValue(_folder) is not null || parsed.GetValue(_annotations) is not null;

    /// <summary>What is wanted.</summary>
    /// <exception cref="ToolException">Options do not go together.</exception>
    public ReportRequest Read(ParseResult parsed, ScenarioCatalogue catalogue, bool parity)
    {
        var folder = parsed.GetValue(_folder);
        if (folder is not null && string.IsNullOrWhiteSpace(folder))
            throw ToolException.Usage($"{folderOption} is empty.");
        if (folder is null && parsed.GetValue(_zip))
            throw ToolException.Usage($"--zip packs the folder of {folderOption}: name one.");
        return new(
            folder,
            parsed.GetValue(_zip),
            parsed.GetValue(_annotations) is not null,
            new() { Catalogue = catalogue, Parity = parity, IsUnmasked = parsed.GetValue(_unmasked) });
    }

    private static void RefuseUnknown(OptionResult result)
    {
        if (result.Tokens is [{ Value: not "github" and var word }])
            result.AddError($"There are no annotations '{word}'.{Suggestion.Sentence(word, ["github"])} Known: github.");
    }
}

/// <summary>How to check, and what to do with the report.</summary>
/// <param name="Folder">Folder to write to, or <see langword="null"/>.</param>
/// <param name="IsPacked">Whether to pack the folder.</param>
/// <param name="IsAnnotated">Whether to print annotations.</param>
/// <param name="Options">How to check.</param>
internal sealed record ReportRequest(string? Folder, bool IsPacked, bool IsAnnotated, ExchangeValidatorOptions Options);
