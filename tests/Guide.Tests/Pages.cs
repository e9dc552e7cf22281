using System;
using System.IO;
using System.Linq;
using Bars.Scenarios.Guide.Editions;
using Bars.Scenarios.Guide.Importing;
using Bars.Scenarios.Guide.Reading;
using Bars.Scenarios.Tests;

namespace Bars.Scenarios.Guide.Tests;

/// <summary>Editions of the page beside the tests.</summary>
internal static class Pages
{
    public static Edition Load(params string[] names) => EditionReader.Load(names.Select(PathOf));

    /// <summary>An edition whose files stand in a folder of their own, beside other files.</summary>
    public static Edition LoadFolder(string folder, params string[] names) =>
        EditionReader.Load([.. names.Select(PathOf), .. Directory.GetFiles(PathOf(folder)).Order(StringComparer.Ordinal)]);

    public static Edition Read(string text, string path = "page.md") => EditionReader.Read([new PageFile(path, text)]);

    private static string PathOf(string name) => Repository.PathOf("tests", "Guide.Tests", "Editions", name);
}
