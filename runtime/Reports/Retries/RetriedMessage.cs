using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Runtime;

namespace Bars.Scenarios.Reports;

/// <summary>A message that was sent more than once, as far as a receiver can tell.</summary>
/// <param name="Attempts">The first attempt and its retries, in the order of their coming.</param>
/// <param name="Findings">What <see cref="RetryCheck"/> has against them.</param>
public sealed record RetriedMessage(IReadOnlyList<RecordedExchange> Attempts, IReadOnlyList<Finding> Findings)
{
    // Later, it is the next run of a test rather than a retry.
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Finds the retries among exchanges. The same X-Request-Id of the same sender is a retry. So is what follows an answer
    /// that allows one, at the same address, with the same body, or with the same X-Correlation-Id and for the same row:
    /// senders that wrongly make a new X-Request-Id or body are to be found.
    /// </summary>
    /// <param name="exchanges">Exchanges of any senders, in any order.</param>
    public static IReadOnlyList<RetriedMessage> FindAll(IEnumerable<RecordedExchange> exchanges)
    {
        ArgumentNullException.ThrowIfNull(exchanges);
        var messages = new List<List<RecordedExchange>>();
        foreach (var exchange in exchanges.OrderBy(exchange => exchange.Time).ThenBy(exchange => exchange.Id, StringComparer.Ordinal))
        {
            if (messages.FindLast(attempts => IsRetry(exchange, attempts[^1])) is { } message)
                message.Add(exchange);
            else
                messages.Add([exchange]);
        }

        return [.. messages.Where(attempts => attempts.Count > 1).Select(attempts => new RetriedMessage(attempts, RetryCheck.Judge(attempts)))];
    }

    private static bool IsRetry(RecordedExchange later, RecordedExchange before)
    {
        if (later.OdsCode != before.OdsCode)
            return false;
        if (IsSame(BarsHeaders.XRequestId))
            return true;
        if (before.Response is { } answer && !RetryCheck.MayRepeatAfter(answer.Status)
            || later.Time - before.Time > LongestPause
            || later.Request.Method != before.Request.Method
            || later.Request.Url != before.Request.Url)
            return false;
        var isSameBody = later.Request.Body.Span.SequenceEqual(before.Request.Body.Span);
        return IsSame(BarsHeaders.XCorrelationId)
            ? isSameBody || (later.ScenarioId is { } row && row == before.ScenarioId)
            : isSameBody && !later.Request.Body.IsEmpty;

        bool IsSame(string header) => later.Request.Header(header) is { Length: > 0 } value && value == before.Request.Header(header);
    }
}
