using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Bars.Scenarios.Runtime;

namespace Bars.Scenarios.Reports;

/// <summary>
/// Judges the retries of somebody else: are they the same message, were they allowed, did they wait (guide Core
/// 1.1.5, "Transactional integrity").
/// </summary>
public static class RetryCheck
{
    /// <summary>The retry is another message: its method, address or body differs.</summary>
    public const string Changed = "retry-changed";

    /// <summary>A header differs that makes two requests the same message.</summary>
    public const string HeaderChanged = "retry-header-changed";

    /// <summary>The answer before did not allow a retry.</summary>
    public const string NotAllowed = "retry-not-allowed";

    /// <summary>The retry came before <c>Retry-After</c> was over, or sooner after its predecessor than that after its own.</summary>
    public const string TooSoon = "retry-too-soon";

    private const string Requirement = "guide Core, \"Transactional integrity\"";

    // Clocks and schedulers are not exact, and backing off with randomness is good practice.
    private const double Tolerance = 0.5;

    private static readonly Display Display = new(ScenarioCatalogue.Default);

    /// <summary>Judges one message and its retries.</summary>
    /// <param name="attempts">The first attempt and all that repeat it, in the order of their coming.</param>
    /// <returns>What is wrong; empty when the retries are as BaRS defines them, or there are none.</returns>
    public static IReadOnlyList<Finding> Judge(IReadOnlyList<RecordedExchange> attempts)
    {
        ArgumentNullException.ThrowIfNull(attempts);
        var findings = new List<Finding>();
        var shortest = TimeSpan.Zero;
        for (var index = 1; index < attempts.Count; index++)
        {
            var (before, retry) = (attempts[index - 1], attempts[index]);
            var number = $"retry {index.ToString(CultureInfo.InvariantCulture)}";
            Compare(attempts[0].Request, retry.Request, number, findings);
            // An answer of success may have been lost on its way, which the receiver can not see.
            if (before.Response?.Status is >= 300 and var status && !MayRepeatAfter(status))
                Add(NotAllowed, number, $"no retry after {status}", "a retry", $"The answer {status} does not pass by waiting: the message was sent again unchanged.");
            var waited = retry.Time - before.Time;
            if (RetryAfter(before) is { } wanted && waited < wanted)
                Add(TooSoon, number, Seconds(wanted), Seconds(waited), $"Retry-After asked for {Seconds(wanted)}, and the retry came after {Seconds(waited)}.");
            else if (waited < shortest * Tolerance)
                Add(TooSoon, number, $"at least {Seconds(shortest)}", Seconds(waited), $"The pauses between retries must grow, but this one was {Seconds(waited)} after one of {Seconds(shortest)}.");
            shortest = waited;
        }

        return findings;

        void Add(string code, string location, string expected, string actual, string message) =>
            findings.Add(new(Severity.Error, code, Requirement, location, expected, actual, $"{location}: {message}"));
    }

    /// <summary>Whether the same request may be sent again after a status.</summary>
    internal static bool MayRepeatAfter(int status) => RetryRules.Default.Statuses.Contains(status);

    private static void Compare(RecordedRequest first, RecordedRequest retry, string number, List<Finding> findings)
    {
        if (retry.Method != first.Method || retry.Url != first.Url)
            findings.Add(new(Severity.Error, Changed, Requirement, number, "the same method and address", "others", $"{number}: method or address differs from the first attempt's."));
        // The body is patient data: that it differs is all that is said.
        if (!retry.Body.Span.SequenceEqual(first.Body.Span))
            findings.Add(new(Severity.Error, Changed, Requirement, number, "the same body", "another", $"{number}: the body differs from the first attempt's, so it is another message."));
        foreach (var name in RetryRules.Default.UnchangedHeaders)
        {
            var (expected, actual) = (first.Header(name), retry.Header(name));
            if (expected != actual)
                findings.Add(new(Severity.Error, HeaderChanged, Requirement, $"{number}, {name}", Shown(expected), Shown(actual), $"{number}: {name} must stay {Shown(expected)}, and is {Shown(actual)}. A new one makes it a new message."));
        }
    }

    private static TimeSpan? RetryAfter(RecordedExchange exchange) =>
        int.TryParse(exchange.Response?.Header("Retry-After"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds) : null;

    private static string Shown(string? value) => value is null ? "absent" : Display.Of(value);

    private static string Seconds(TimeSpan time) => $"{time.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture)} s";
}
