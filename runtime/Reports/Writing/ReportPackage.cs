using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Bars.Scenarios.Reports;

/// <summary>A report as one file, to be passed on: everything in its folder, and <c>SHA256SUMS</c> to compare with (<c>sha256sum --check</c>).</summary>
public static class ReportPackage
{
    private const string Sums = "SHA256SUMS";

    /// <summary>Packs the files of a report; a file of that name is replaced.</summary>
    /// <param name="folder">Folder of the report.</param>
    /// <param name="files">Paths below it, with slashes, as <see cref="ReportFiles.Write"/> returns them.</param>
    /// <param name="path">The ZIP file.</param>
    /// <exception cref="IOException">A file can not be read or written.</exception>
    public static void Write(string folder, IReadOnlyList<string> files, string path)
    {
        ArgumentNullException.ThrowIfNull(files);
        var sums = new StringBuilder();
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        foreach (var name in files)
        {
            var bytes = File.ReadAllBytes(Path.Combine(folder, name));
            Add(zip, name, bytes);
            sums.Append($"{Convert.ToHexStringLower(SHA256.HashData(bytes))}  {name}\n");
        }

        Add(zip, Sums, Encoding.UTF8.GetBytes(sums.ToString()));
    }

    private static void Add(ZipArchive zip, string name, byte[] bytes)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(bytes);
    }
}
