using System.Threading;
using Microsoft.CodeAnalysis;

namespace Bars.Scenarios.Generator.Parsing;

/// <summary>A file of tables and its text.</summary>
internal sealed record TableFile(string Path, string Text)
{
    /// <summary>Whether a file has a name, in whatever folder.</summary>
    public static bool IsNamed(AdditionalText file, string name) => System.IO.Path.GetFileName(file.Path) == name;

    /// <summary>Reads a file; <see langword="null"/> when there is none, or it can not be read.</summary>
    public static TableFile? Read(AdditionalText? file, CancellationToken cancellation) =>
        file?.GetText(cancellation) is { } text ? new TableFile(file.Path, text.ToString()) : null;
}
