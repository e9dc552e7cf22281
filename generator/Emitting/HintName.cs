using System.Globalization;
using System.Linq;

namespace Bars.Scenarios.Generator.Emitting;

/// <summary>Names of generated files: short, because paths have limits, and unique by a hash of the full name.</summary>
internal static class HintName
{
    private const int LongestPrefix = 40;
    private const uint FnvOffset = 2166136261;
    private const uint FnvPrime = 16777619;

    /// <summary>A file name of at most 60 characters.</summary>
    /// <param name="name">What a reader recognises, cut where it is too long.</param>
    /// <param name="fullName">What is unique, for example a metadata name.</param>
    /// <param name="kind">What tells several files of one name apart, at most five characters.</param>
    public static string For(string name, string fullName, string kind = "")
    {
        var hash = FnvOffset;
        foreach (var character in fullName)
            hash = unchecked((hash ^ character) * FnvPrime);
        var prefix = name.Take(LongestPrefix).Select(character => IsPlain(character) ? character : '_').ToArray();
        return $"{new string(prefix)}.{hash.ToString("x8", CultureInfo.InvariantCulture)}{(kind.Length == 0 ? "" : $".{kind}")}.g.cs";
    }

    private static bool IsPlain(char character) => character is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9';
}
