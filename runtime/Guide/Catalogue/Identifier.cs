using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Bars.Scenarios.Generator.Parsing;

namespace Bars.Scenarios.Guide.Catalogue;

/// <summary>Names of rows, as the catalogue forms them.</summary>
internal static class Identifier
{
    private const int LongestName = 80;

    private static readonly string[] Articles = ["a", "an", "the"];

    /// <summary>The id of a name within its table, for example <c>cancel-booking</c>.</summary>
    public static string Kebab(string name) => Identifiers.Kebab(name);

    /// <summary>A C# name for a printed title that no row has yet.</summary>
    /// <param name="title">For example <c>New booking for a patient with no NHS No.</c></param>
    /// <param name="taken">Names that are in use; the new one is added.</param>
    public static string New(string title, ISet<string> taken)
    {
        var words = Words(title.Replace("NHS No.", "NHS number", StringComparison.Ordinal))
            .Where(word => !Articles.Contains(word))
            .Select(word => char.ToUpperInvariant(word[0]) + (IsAcronym(word) ? word[1..].ToLowerInvariant() : word[1..]));
        var name = string.Concat(words);
        name = name.Length > LongestName ? name[..LongestName] : name;
        if (name.Length > 0 && char.IsDigit(name[0]))
            name = name.TrimStart("0123456789".ToCharArray()) is { Length: > 0 } rest ? rest + name[..^rest.Length] : "Row" + name;
        name = Identifiers.Complaint(name) is null ? name : Identifiers.Suggest(name.Length == 0 ? title : name);
        return Free(name, taken);
    }

    /// <summary>The name itself, or with the first number behind it that makes it new.</summary>
    public static string Free(string name, ISet<string> taken)
    {
        var free = name;
        for (var number = 2; !taken.Add(free); number++)
            free = (char.IsDigit(name[^1]) ? name + "No" : name) + number.ToString(CultureInfo.InvariantCulture);
        return free;
    }

    private static bool IsAcronym(string word) => word.Length > 1 && word.All(character => char.IsUpper(character) || char.IsDigit(character));

    private static IEnumerable<string> Words(string title)
    {
        var start = 0;
        for (var index = 0; index <= title.Length; index++)
        {
            if (index < title.Length && char.IsAsciiLetterOrDigit(title[index]))
                continue;
            if (index > start)
                yield return title[start..index];
            start = index + 1;
        }
    }
}
