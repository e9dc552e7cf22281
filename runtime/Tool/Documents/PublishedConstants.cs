using System;
using System.CodeDom.Compiler;
using System.Linq;
using System.Reflection;

namespace Bars.Scenarios.Tool.Documents;

/// <summary>
/// The list of published constants. The build of the catalogue compares it with what it compiles, so that none is
/// removed or changed unnoticed: whoever can run this has all of the old ones.
/// </summary>
internal static class PublishedConstants
{
    /// <summary>A line for each generated constant, <c>name = value</c>, in ordinal order.</summary>
    public static string Make(ScenarioCatalogue catalogue)
    {
        var lines = catalogue.GetType().Assembly.GetExportedTypes()
            .Where(IsGenerated)
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(field => field.IsLiteral)
            .Select(field => $"{field.DeclaringType!.FullName!.Replace('+', '.')}.{field.Name} = {field.GetRawConstantValue()}\n");
        return string.Concat(lines.Order(StringComparer.Ordinal));
    }

    private static bool IsGenerated(Type type) =>
        type.GetCustomAttribute<GeneratedCodeAttribute>() is not null || (type.DeclaringType is { } outer && IsGenerated(outer));
}
