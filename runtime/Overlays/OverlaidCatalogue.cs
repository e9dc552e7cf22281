using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Bars.Scenarios.Generator.Parsing;
using Microsoft.CodeAnalysis;

namespace Bars.Scenarios.Overlays;

/// <summary>
/// The guide's table with overlays laid over it at run time, for those who have no C# project: read by the generator's
/// parser, so that what is wrong is reported as builds report it.
/// </summary>
/// <param name="Catalogue">All tables; <see langword="null"/> when there are errors.</param>
/// <param name="Errors">What is wrong, each as builds print it: <c>our.scenarios.yaml(4,5): error SCN0013: ...</c></param>
public sealed record OverlaidCatalogue(ScenarioCatalogue? Catalogue, IReadOnlyList<string> Errors)
{
    private const string Table = "scenarios.yaml";
    private const int LargestFile = 8 * 1024 * 1024;

    /// <summary>Reads overlays.</summary>
    /// <param name="paths">Files in UTF-8, by whatever name.</param>
    /// <exception cref="IOException">A file can not be read, or is far larger than any overlay.</exception>
    /// <exception cref="UnauthorizedAccessException">A file can not be read.</exception>
    public static OverlaidCatalogue Read(IEnumerable<string> paths)
    {
        var overlays = paths.Select(path => new TableFile(path, Text(path))).OrderBy(overlay => overlay.Path, StringComparer.Ordinal).ToList();
        using var table = new StreamReader(typeof(OverlaidCatalogue).Assembly.GetManifestResourceStream(Table)!);
        var result = CatalogueParser.Parse(CatalogueNodes.Read(new TableFile(Table, table.ReadToEnd()), overlays, CancellationToken.None));
        var errors = result.Diagnostics.Select(found => found.ToDiagnostic()).Where(found => found.Severity == DiagnosticSeverity.Error).Select(found => found.ToString()).ToList();
        return new(errors.Count == 0 ? CatalogueObjects.Of(result.Model) : null, errors);
    }

    // Not every file says how long it is.
    private static string Text(string path)
    {
        using var reader = new StreamReader(path);
        var buffer = new char[LargestFile + 1];
        var length = reader.ReadBlock(buffer);
        return length <= LargestFile ? new(buffer, 0, length) : throw new IOException($"It has more than {LargestFile} characters.");
    }
}
