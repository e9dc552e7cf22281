using System;

namespace Bars.Scenarios.StandIn;

/// <summary>The path of the FHIR base, below which all endpoints are.</summary>
internal static class BasePath
{
    /// <summary>What follows the base in a path, starting with a slash; <see langword="null"/> when the path is not below it.</summary>
    public static string? Below(string path, string basePath)
    {
        var at = path.IndexOf(basePath, StringComparison.Ordinal);
        if (at < 0)
            return null;
        var rest = path[(at + basePath.Length)..];
        return rest.Length == 0 || rest[0] == '/' ? rest : null;
    }
}
