using Bars.Scenarios.Guide.Editions;
using Bars.Scenarios.Guide.Importing;
using Bars.Scenarios.Guide.Reading;
using Bars.Scenarios.Tests;

namespace Bars.Scenarios.Guide.Tests;

/// <summary>Editions of the page beside the tests.</summary>
internal static class Pages
{
    public static Edition Load(string name) => EditionReader.Load([Repository.PathOf("tests", "Guide.Tests", "Editions", name)]);

    public static Edition Read(string text, string path = "page.md") => EditionReader.Read([new PageFile(path, text)]);
}
