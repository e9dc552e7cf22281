using System.Globalization;

namespace Bars.Scenarios.Reports;

/// <summary>Ids of journals: numbers that grow, of equal length so that files sort as well.</summary>
internal static class JournalId
{
    private const string Form = "D9";

    /// <summary>The id of a number.</summary>
    public static string Of(long number) => number.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>The number of an id, or <see langword="null"/> when it is none.</summary>
    public static long? Parse(string id) => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
