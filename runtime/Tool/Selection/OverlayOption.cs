using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using Bars.Scenarios.Overlays;

namespace Bars.Scenarios.Tool.Selection;

/// <summary>The option <c>--overlay</c>: rows of one's own, laid over the guide's.</summary>
internal sealed class OverlayOption : Option<string[]>
{
    public OverlayOption()
        : base("--overlay")
    {
        Description = "YAML file with services, patients and scenarios of your own, or that override the guide's; may be repeated.";
        HelpName = "file";
    }

    /// <summary>The table with the overlays on it; <see langword="null"/> when none are given.</summary>
    /// <exception cref="ToolException">A file can not be read, or is wrong: what is wrong was printed, as builds print it.</exception>
    public ScenarioCatalogue? Read(ToolHost host, ParseResult parsed)
    {
        if (parsed.GetResult(this) is null || parsed.GetValue(this) is not { Length: > 0 } paths)
            return null;
        var overlaid = Read(paths);
        foreach (var error in overlaid.Errors)
            host.Error.WriteLine(error);
        return overlaid.Catalogue ?? throw new ToolException(
            ExitCode.Catalogue, $"{(overlaid.Errors.Count == 1 ? "The error" : $"The {overlaid.Errors.Count} errors")} above must be mended first; docs/diagnostics explains each.");
    }

    private static OverlaidCatalogue Read(string[] paths)
    {
        try
        {
            return OverlaidCatalogue.Read(paths.Distinct());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw ToolException.Usage($"The overlay can not be read: {exception.Message}");
        }
    }
}
