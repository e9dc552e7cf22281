using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace Bars.Scenarios.Generator.Parsing.Checks;

/// <summary>The forms of values that have one.</summary>
internal static class Formats
{
    private static readonly Regex OdsCode = new(@"^[A-Z0-9]{3,12}\z", RegexOptions.CultureInvariant);
    private static readonly Regex HeaderName = new(@"^[A-Za-z0-9!#$%&'*+.^_`|~-]+\z", RegexOptions.CultureInvariant);
    private static readonly Regex Path = new(@"^(/[A-Za-z0-9$._~-]+)+\z", RegexOptions.CultureInvariant);

    /// <summary>Whether a text is a GUID in lower case, as FHIR ids are written.</summary>
    public static bool IsGuid(string text) => IsGuid(text.AsSpan(), allowUpper: false);

    /// <summary>Whether a text is a GUID: 36 characters, groups of 8, 4, 4, 4 and 12 hexadecimal digits.</summary>
    public static bool IsGuid(ReadOnlySpan<char> text, bool allowUpper)
    {
        for (var index = 0; index < text.Length; index++)
        {
            var isRight = index is 8 or 13 or 18 or 23
                ? text[index] == '-'
                : text[index] is >= '0' and <= '9' or >= 'a' and <= 'f' || (allowUpper && text[index] is >= 'A' and <= 'F');
            if (!isRight)
                return false;
        }

        return text.Length == 36;
    }

    /// <summary>An id or number that is ten digits, as of services and patients, or a GUID, as of resources.</summary>
    public static bool IsId(string text) => (text.Length == 10 && text.All(character => character is >= '0' and <= '9')) || IsGuid(text);

    public static bool IsOdsCode(string text) => OdsCode.IsMatch(text);

    public static bool IsHeaderName(string text) => HeaderName.IsMatch(text);

    public static bool IsPath(string text) => Path.IsMatch(text);

    public static bool IsServiceId(string text) => text.Length is > 0 and <= 64 && text.All(character => character < 128 && char.IsLetterOrDigit(character));

    public static bool IsDate(string text) => Parses(text, "yyyy-MM-dd");

    public static bool IsTime(string text) => Parses(text, "HH:mm");

    public static bool IsInstant(string text) => Parses(text, "yyyy-MM-ddTHH:mm:sszzz");

    /// <summary>A FHIR date from a date as the guide prints it, or <see langword="null"/>.</summary>
    public static string? FromPrintedDate(string text) =>
        DateTime.TryParseExact(text, "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

    private static bool Parses(string text, string format) =>
        DateTimeOffset.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
