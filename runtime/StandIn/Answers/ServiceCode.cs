using System;

namespace Bars.Scenarios.StandIn.Answers;

/// <summary>A service id that a request names, as a FHIR code.</summary>
internal static class ServiceCode
{
    private const int LongestCode = 64;

    /// <summary>The id, cut to 64 characters, with a hyphen for each character other than letters, digits, dots and hyphens.</summary>
    public static string Sanitize(string? id)
    {
        if (string.IsNullOrEmpty(id))
            return "-";
        var code = id.AsSpan(0, Math.Min(id.Length, LongestCode));
        return string.Create(code.Length, code, static (target, source) =>
        {
            for (var i = 0; i < target.Length; i++)
                target[i] = char.IsAsciiLetterOrDigit(source[i]) || source[i] == '.' ? source[i] : '-';
        });
    }
}
