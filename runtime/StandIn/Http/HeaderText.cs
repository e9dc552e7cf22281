using System.Text;

namespace Bars.Scenarios.StandIn;

/// <summary>Text that may stand in a response header.</summary>
internal static class HeaderText
{
    private const int LongestEcho = 256;

    /// <summary>A request header's value to repeat, or <see langword="null"/> when it is missing, overlong or not printable ASCII.</summary>
    public static string? Echoable(string? value)
    {
        if (string.IsNullOrEmpty(value) || value.Length > LongestEcho)
            return null;
        foreach (var character in value)
        {
            if (character is < ' ' or > '~')
                return null;
        }
        return value;
    }
}

/// <summary>The header <c>Warning</c> (RFC 7234 section 5.5).</summary>
internal static class WarningHeader
{
    // 299: miscellaneous persistent warning.
    private const string Prefix = "299 bars-stand-in \"";

    /// <summary>The value for a text, which is made ASCII and quoted.</summary>
    public static string Format(string text)
    {
        var value = new StringBuilder(Prefix, Prefix.Length + text.Length + 8);
        foreach (var character in text)
        {
            if (character is '"' or '\\')
                value.Append('\\');
            value.Append(character is < ' ' or > '~' ? '?' : character);
        }
        return value.Append('"').ToString();
    }
}
