using System;
using System.Collections.Generic;
using System.Linq;

namespace Bars.Scenarios.Reports;

/// <summary>A header field with its value as on the wire, nothing decoded. A name may occur several times.</summary>
/// <param name="Name">Field name; compared without regard to case (RFC 9110).</param>
/// <param name="Value">Field value.</param>
public sealed record RecordedHeader(string Name, string Value)
{
    /// <summary>Values of a header in the order sent, joined by commas; <see langword="null"/> when it is missing.</summary>
    internal static string? Find(IEnumerable<RecordedHeader> headers, string name)
    {
        var values = headers.Where(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value).ToArray();
        return values.Length == 0 ? null : string.Join(", ", values);
    }
}
