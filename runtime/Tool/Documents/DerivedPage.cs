using System;
using System.Collections.Generic;
using System.IO;

namespace Bars.Scenarios.Tool.Documents;

/// <summary>A file of the repository that is made from the table and committed, so that people can read it.</summary>
/// <param name="Path">Path below the repository's root, with slashes.</param>
/// <param name="Make">Makes the file's text.</param>
internal sealed record DerivedPage(string Path, Func<ScenarioCatalogue, string> Make)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<DerivedPage> All { get; } =
    [
        new("docs/scenarios.md", ScenariosPage.Make),
        new("docs/errata.md", ErrataPage.Make),
        new("docs/fidelity.md", FidelityPage.Make),
        new("catalogue/PublishedConstants.txt", PublishedConstants.Make),
    ];

    /// <summary>Whether a file holds what the table makes of it; line ends do not matter.</summary>
    public bool IsUpToDate(string root, ScenarioCatalogue catalogue)
    {
        var file = In(root);
        return File.Exists(file) && File.ReadAllText(file).ReplaceLineEndings("\n") == Make(catalogue);
    }

    /// <summary>Writes the file.</summary>
    public void Write(string root, ScenarioCatalogue catalogue)
    {
        var file = In(root);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, Make(catalogue));
    }

    private string In(string root) => System.IO.Path.Combine(root, Path);
}
