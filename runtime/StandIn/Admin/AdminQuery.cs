using System;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Bars.Scenarios.StandIn.Admin;

/// <summary>Parameters of admin requests.</summary>
internal static class AdminQuery
{
    private const int UsualLimit = 50;
    private const int LargestLimit = 500;

    /// <summary>A parameter, or <see langword="null"/> when it is missing.</summary>
    public static string? Text(HttpRequest request, string name) => request.Query[name].ToString() is { Length: > 0 } text ? text : null;

    /// <summary>A parameter that is on when it is present, unless it says false.</summary>
    public static bool Flag(HttpRequest request, string name) =>
        request.Query.TryGetValue(name, out var value) && !"false".Equals(value, StringComparison.OrdinalIgnoreCase);

    /// <summary>An instant.</summary>
    /// <exception cref="ProblemException">It is none.</exception>
    public static DateTimeOffset? Instant(HttpRequest request, string name)
    {
        if (Text(request, name) is not { } text)
            return null;
        // A plus sign that was not percent-encoded arrives as a blank.
        return DateTimeOffset.TryParse(text.Replace(' ', '+'), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant
            : throw new ProblemException(Problem.BadRequest($"The parameter {name} must be an instant such as 2026-01-31T09:30:00Z."));
    }

    /// <summary>How many items a page has.</summary>
    /// <exception cref="ProblemException">It is no number, or too large a one.</exception>
    public static int Limit(HttpRequest request)
    {
        if (Text(request, "limit") is not { } text)
            return UsualLimit;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is > 0 and <= LargestLimit
            ? limit
            : throw new ProblemException(Problem.BadRequest($"The parameter limit must be a number from 1 to {LargestLimit}."));
    }
}
