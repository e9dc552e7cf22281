using System;
using System.Collections.Generic;

namespace Bars.Scenarios.Onboarding;

/// <summary>A request as a receiver saw it, and what it answered.</summary>
/// <param name="At">When it came.</param>
/// <param name="Method">HTTP method.</param>
/// <param name="Address">Path and query.</param>
/// <param name="Headers">Headers by their names, which are compared without case.</param>
/// <param name="Body">The body; empty when there is none.</param>
/// <param name="Status">HTTP status of the answer; <see langword="null"/> when the connection broke.</param>
/// <param name="RetryAfter">What the header <c>Retry-After</c> of the answer said, if it had one.</param>
public sealed record SentMessage(
    DateTimeOffset At,
    string Method,
    string Address,
    IReadOnlyDictionary<string, string> Headers,
    ReadOnlyMemory<byte> Body,
    int? Status,
    TimeSpan? RetryAfter = null);
