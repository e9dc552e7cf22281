using System;
using System.Linq;

namespace Bars.Scenarios.Reports;

/// <summary>Headers whose values let somebody in.</summary>
internal static class SecretHeaders
{
    /// <summary>Stands in the place of a value that is not shown.</summary>
    public const string Hidden = "***";

    private static readonly string[] Names = ["Authorization", "Proxy-Authorization", "Cookie", "Set-Cookie", "apikey", "X-Api-Key"];

    /// <summary>The header with its secret hidden.</summary>
    public static RecordedHeader Masked(RecordedHeader header) => header with { Value = Masked(header.Name, header.Value) };

    /// <summary>The value that may be kept: what stands before the first blank of a secret, such as <c>Bearer</c>, is none.</summary>
    public static string Masked(string name, string value)
    {
        if (!Names.Contains(name, StringComparer.OrdinalIgnoreCase))
            return value;
        var blank = value.IndexOf(' ');
        return blank < 0 ? Hidden : $"{value[..blank]} {Hidden}";
    }
}
