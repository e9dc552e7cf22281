using System;
using System.Collections.Generic;

namespace Bars.Scenarios.Reports;

/// <summary>A header field with its value as on the wire, nothing decoded. A name may occur several times.</summary>
/// <param name="Name">Field name; compared without regard to case (RFC 9110).</param>
/// <param name="Value">Field value.</param>
public sealed record RecordedHeader(string Name, string Value);

/// <summary>A request as on the wire.</summary>
/// <param name="Method">HTTP method, upper case.</param>
/// <param name="Url">Absolute address, or path and query alone; percent-encoded as sent.</param>
/// <param name="Headers">Header fields in the order sent, those of the body included.</param>
/// <param name="Body">Bytes of the body after content decoding; empty when there is none.</param>
public sealed record RecordedRequest(string Method, string Url, IReadOnlyList<RecordedHeader> Headers, ReadOnlyMemory<byte> Body);

/// <summary>A response as on the wire.</summary>
/// <param name="Status">HTTP status code.</param>
/// <param name="Headers">Header fields in the order sent, those of the body included.</param>
/// <param name="Body">Bytes of the body after content decoding; empty when there is none.</param>
public sealed record RecordedResponse(int Status, IReadOnlyList<RecordedHeader> Headers, ReadOnlyMemory<byte> Body);
