using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using FluentAssertions;

namespace Bars.Scenarios.Tool.Tests.Export;

/// <summary>A collection in a folder of its own, removed afterwards.</summary>
internal sealed class Exported : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("bars-export-").FullName;

    /// <summary>Texts by file name.</summary>
    public Dictionary<string, string> Files => Directory.GetFiles(Folder).ToDictionary(path => Path.GetFileName(path), File.ReadAllText);

    public static async Task<Exported> CreateAsync(string format, params string[] options)
    {
        var exported = new Exported();
        var variables = new Dictionary<string, string> { ["BARS_TOKEN"] = "very-secret" };
        var printed = await Bars.RunAsync(["export", format, exported.Folder, .. options], variables);
        printed.ExitCode.Should().Be(0, printed.Error);
        printed.Lines.Should().BeEquivalentTo(Directory.GetFiles(exported.Folder), "every file is named");
        return exported;
    }

    public string PathOf(string file) => Path.Combine(Folder, file);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
