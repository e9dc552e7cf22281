using System.Globalization;
using System.Linq;
using System.Text;

namespace Bars.Scenarios.Generator.Parsing;

/// <summary>Names of rows: C# members, and the kebab-case ids made of them.</summary>
internal static class Identifiers
{
    private const int LongestName = 100;

    // What the generated classes are called, have as members besides their rows, or name in their code.
    private static readonly string[] Reserved =
    [
        "All", "Undocumented", "Default", "Table", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize",
        "Patients", "Patient", "NhsNumber", "Family", "Given", "BirthDate", "Gender", "PostalCode",
        "DosServices", "DosService", "Service", "Id", "TargetIdentifier",
        "BarsApplications", "BarsEnvironments", "BarsHeaders", "Interactions", "Outcomes", "Messages", "Errata", "Erratum",
        "SentinelKind", "SentinelMatch", "Fidelity", "ScenarioCatalogue", "ScenarioIds", "StatefulScenarios",
    ];

    /// <summary>Why a name can not be a member's, or <see langword="null"/> when it can.</summary>
    public static string? Complaint(string name)
    {
        if (name.Length == 0)
            return "it is empty";
        if (name.Length > LongestName)
            return $"it is longer than {LongestName} characters";
        if (!name.All(character => character is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9'))
            return "only the letters A to Z and digits are allowed" + NotAscii(name);
        if (!char.IsUpper(name[0]))
            return "it has to start with an upper-case letter";
        return Reserved.Contains(name) ? "generated code has that name already" : null;
    }

    // Letters of other scripts look like those of this one.
    private static string NotAscii(string name)
    {
        var index = 0;
        while (index < name.Length && name[index] <= '\u007F')
            index++;
        if (index == name.Length)
            return "";
        var code = char.IsSurrogatePair(name, index) ? char.ConvertToUtf32(name, index) : name[index];
        return $", not U+{code:X4}";
    }

    /// <summary>The C# member of a header: <c>NhsdTargetIdentifier</c> of <c>NHSD-Target-Identifier</c>.</summary>
    public static string OfHeader(string header)
    {
        var builder = new StringBuilder(header.Length);
        foreach (var part in header.Split('-').Where(part => part.Length > 0))
            builder.Append(char.ToUpperInvariant(part[0])).Append(part.Substring(1).All(char.IsUpper) ? part.Substring(1).ToLowerInvariant() : part.Substring(1));
        return builder.ToString();
    }

    /// <summary>A name near a bad one.</summary>
    public static string Suggest(string name)
    {
        var builder = new StringBuilder();
        var upper = true;
        // Half a surrogate pair can not be normalised, and no pair gives a letter.
        var plain = string.Concat(name.Take(LongestName).Where(character => !char.IsSurrogate(character)));
        foreach (var character in plain.Normalize(NormalizationForm.FormKD))
        {
            if (character is >= 'a' and <= 'z' or >= 'A' and <= 'Z' || (character is >= '0' and <= '9' && builder.Length > 0))
            {
                builder.Append(upper ? char.ToUpperInvariant(character) : character);
                upper = false;
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                upper = true;
            }
        }

        var suggestion = builder.ToString();
        return suggestion.Length == 0 ? "MyRow" : Complaint(suggestion) is null ? suggestion : $"{suggestion}Row";
    }

    /// <summary>Kebab-case: a hyphen before every upper-case letter and every run of digits.</summary>
    public static string Kebab(string name)
    {
        var builder = new StringBuilder(name.Length + 8);
        for (var index = 0; index < name.Length; index++)
        {
            if (index > 0 && (char.IsUpper(name[index]) || (char.IsDigit(name[index]) && !char.IsDigit(name[index - 1]))))
                builder.Append('-');
            builder.Append(char.ToLowerInvariant(name[index]));
        }

        return builder.ToString();
    }

    /// <summary>The first character that has no width or stands for one that could not be read, or <see langword="null"/>.</summary>
    public static char? InvisibleCharacter(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (character is >= ' ' and < '\u007F' or '\n' or '\r' or '\t')
                continue;
            if (char.IsHighSurrogate(character) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
                index++;
            else if (IsInvisible(character))
                return character;
        }

        return null;
    }

    /// <summary>The first character of a key that is not seen, or is a blank of another kind, or <see langword="null"/>.</summary>
    public static char? InvisibleInKey(string key)
    {
        foreach (var character in key)
        {
            if (character > '\u007F' && char.IsWhiteSpace(character))
                return character;
        }

        return InvisibleCharacter(key);
    }

    // Format characters are marks of direction, joiners and the like; U+0085 ends a line.
    private static bool IsInvisible(char character) => character != '\u0085'
        && (character is '\uFFFD' or '\uFFFE' or '\uFFFF' || char.IsControl(character) || char.IsSurrogate(character)
            || CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.Format);
}
