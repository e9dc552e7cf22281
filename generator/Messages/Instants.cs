using System;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Bars.Scenarios.Generator.Messages;

/// <summary>FHIR instants, and dateTimes that have a time.</summary>
internal static class Instants
{
    private static readonly Regex Start = new("^[0-9]{4}-[0-9]{2}-[0-9]{2}T", RegexOptions.CultureInvariant);

    private static readonly Regex Whole = new(
        @"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,7})?(?:Z|[+-][0-9]{2}:[0-9]{2})\z", RegexOptions.CultureInvariant);

    public static bool LooksLikeOne(string text) => Start.IsMatch(text);

    /// <summary>The instant, or <see langword="null"/> when the text is none, or finer than .NET counts.</summary>
    public static DateTimeOffset? Parse(string text) =>
        Whole.IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant) ? instant : null;

    /// <summary>Length of an instant up to its offset, which stays as it is written: <c>+00:00</c> is not <c>Z</c>.</summary>
    public static int LengthWithoutOffset(string instant) => instant.Length - (instant.EndsWith("Z", StringComparison.Ordinal) ? 1 : "+00:00".Length);
}
