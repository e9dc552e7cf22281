using System;
using System.Linq;

namespace Bars.Scenarios.Reports;

/// <summary>Headers whose values let somebody in.</summary>
internal static class SecretHeaders
{
    private static readonly string[] Names = ["Authorization", "Proxy-Authorization", "Cookie", "Set-Cookie", "apikey", "X-Api-Key"];

    /// <summary>Whether a header is one of them.</summary>
    public static bool Holds(string name) => Names.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The header with its secret replaced; what stands before the first blank, such as <c>Bearer</c>, is none if something follows.</summary>
    public static RecordedHeader Masked(RecordedHeader header)
    {
        if (!Holds(header.Name))
            return header;
        var blank = header.Value.IndexOf(' ');
        return header with { Value = blank < 0 ? "***" : $"{header.Value[..blank]} ***" };
    }
}
