using System;
using System.Text.RegularExpressions;
using Bars.Scenarios.Guide.Editions;

namespace Bars.Scenarios.Guide.Importing;

/// <summary>How much a text looks like a cell of a column, to find out where a row was split at a bar that belongs to a cell.</summary>
internal static partial class CellFit
{
    /// <summary>From -3, impossible, to 3, typical.</summary>
    public static int Of(TableKind kind, string column, string text) => (kind.Name, column) switch
    {
        (_, "value") when kind == TableKinds.Scenarios => text.Length == 0 ? 0 : SentinelValue().IsMatch(text) ? 3 : -3,
        (_, "application") => text.Length == 0 ? 0 : text.Length < 40 && !text.Contains('=', StringComparison.Ordinal) ? 2 : -3,
        (_, "comment") when kind == TableKinds.Scenarios => text.Length == 0 ? 0 : Identifier().IsMatch(text) ? -3 : 1,
        (_, "hint") => text.Length == 0 ? 0 : OpenContext().IsMatch(text) ? -2 : 1,
        (_, "test") => text.Length == 0 ? -3 : text.Contains("://", StringComparison.Ordinal) ? -2 : 1,
        (_, "serviceId" or "nhsNo") => Digits().IsMatch(text) ? 3 : -3,
        (_, "thumbprint" or "parentThumbprint") => Thumbprint().IsMatch(text) ? 3 : -1,
        _ => 0,
    };

    // The values the guide prints as sentinels: ids of ten digits, words such as FAIL0401, GUIDs, "Any ...", "blank ...", "n/a".
    [GeneratedRegex(@"^(?:\d{6,12}|[A-Z]{2,10}\d{0,6}|[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}|(?i:any|blank|none|n/a)\b[^|]*)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SentinelValue();

    [GeneratedRegex(@"^(?:\d{6,12}|[A-Z]{2,10}\d{1,6}|[0-9a-fA-F]{8}-[0-9a-fA-F-]{27})$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Identifier();

    // A token (system and code) whose code is missing.
    [GeneratedRegex(@"context=https?://[^\s|&]*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OpenContext();

    [GeneratedRegex(@"^\d{6,12}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digits();

    [GeneratedRegex("^(?:[0-9a-fA-F: ]{40,60}|N/A)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Thumbprint();
}
