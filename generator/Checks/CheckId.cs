using System.Linq;
using System.Text;
using Bars.Scenarios.Generator.Parsing;

namespace Bars.Scenarios.Generator.Checks;

/// <summary>Ids of checks such as <c>PH-3A</c>, the members made of them, and requirement codes.</summary>
internal static class CheckId
{
    private const int Longest = 20;

    /// <summary>Why a text is no id, or <see langword="null"/> when it is one.</summary>
    public static string? Complaint(string id)
    {
        if (id.Length is 0 or > Longest)
            return $"it is empty or longer than {Longest} characters";
        if (!IsUpper(id[0]))
            return "it has to start with an upper-case letter";
        return id.All(character => IsUpper(character) || IsDigit(character) || character == '-')
            ? Identifiers.Complaint(MemberName(id))
            : "only upper-case letters, digits and hyphens are allowed";
    }

    /// <summary>The C# name: <c>REQ-1</c> is <c>Req1</c>.</summary>
    public static string MemberName(string id)
    {
        var name = new StringBuilder(id.Length);
        foreach (var part in id.Split('-').Where(part => part.Length > 0))
            name.Append(char.ToUpperInvariant(part[0])).Append(part.Substring(1).ToLowerInvariant());
        return name.ToString();
    }

    /// <summary>Whether a text is a requirement code.</summary>
    public static bool IsCode(string code) => code.Length is > 0 and <= 60
        && code.Split('-').All(part => part.Length > 0 && part.All(character => IsUpper(character) || IsDigit(character)));

    private static bool IsUpper(char character) => character is >= 'A' and <= 'Z';

    private static bool IsDigit(char character) => character is >= '0' and <= '9';
}
