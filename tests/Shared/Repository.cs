using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;

namespace Bars.Scenarios.Tests;

/// <summary>Files of the repository the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string Read(params string[] parts) => File.ReadAllText(PathOf(parts));

    private static string Find([CallerFilePath] string thisFile = "")
    {
        foreach (var start in new[] { Path.GetDirectoryName(thisFile)!, AppContext.BaseDirectory })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (folder.Exists && folder.EnumerateFiles("scenarios.yaml").Any())
                    return folder.FullName;
            }
        }

        throw new InvalidOperationException("No folder above the tests holds scenarios.yaml.");
    }
}
