using System;

namespace Bars.Scenarios.Runtime;

/// <summary>One request and what came of it.</summary>
/// <param name="Request">The request without its body.</param>
/// <param name="Verdict">The verdict on the answer, or on there being none.</param>
/// <param name="Duration">Time from sending to the end of the answer.</param>
/// <param name="IsUnreachable">Whether the endpoint can not be reached at all.</param>
internal sealed record Exchange(RequestSummary Request, Verdict Verdict, TimeSpan Duration, bool IsUnreachable = false);
