using System.IO;

namespace Bars.Scenarios.Tool.Export;

/// <summary>Scripts that collections carry.</summary>
internal static class ExportResources
{
    /// <summary>The text of a file beside this one.</summary>
    public static string Read(string name)
    {
        using var reader = new StreamReader(typeof(ExportResources).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
