using System;
using System.Collections.Generic;

namespace Bars.Scenarios.Reports;

/// <summary>A request as on the wire.</summary>
/// <param name="Method">HTTP method, upper case.</param>
/// <param name="Url">Absolute address, or path and query alone; percent-encoded as sent.</param>
/// <param name="Headers">Header fields in the order sent, those of the body included.</param>
/// <param name="Body">Bytes of the body after content decoding; empty when there is none.</param>
public sealed record RecordedRequest(string Method, string Url, IReadOnlyList<RecordedHeader> Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>Values of a header in the order sent, joined by commas; <see langword="null"/> when it is missing.</summary>
    /// <param name="name">Field name, in any case.</param>
    public string? Header(string name) => RecordedHeader.Find(Headers, name);
}

/// <summary>A response as on the wire.</summary>
/// <param name="Status">HTTP status code.</param>
/// <param name="Headers">Header fields in the order sent, those of the body included.</param>
/// <param name="Body">Bytes of the body after content decoding; empty when there is none.</param>
public sealed record RecordedResponse(int Status, IReadOnlyList<RecordedHeader> Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>Values of a header in the order sent, joined by commas; <see langword="null"/> when it is missing.</summary>
    /// <param name="name">Field name, in any case.</param>
    public string? Header(string name) => RecordedHeader.Find(Headers, name);
}
