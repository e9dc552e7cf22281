using System;
using Bars.Scenarios.Reports;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bars.Scenarios.StandIn;

/// <summary>How the stand-in answers. The defaults are those of the guide.</summary>
public sealed class StandInOptions
{
    /// <summary>The table whose rows are answered.</summary>
    public ScenarioCatalogue Catalogue { get; init; } = ScenarioCatalogue.Default;

    /// <summary>
    /// Whether to answer as the release of TKW that <see cref="ScenarioCatalogue.ParityRelease"/> names where it differs
    /// from the guide. When <see langword="false"/>, the guide's answer comes with a <c>Warning</c> header that states the difference.
    /// </summary>
    public bool Parity { get; init; }

    /// <summary>
    /// Whether a value that the table does not know is refused, with the rows it came near, where TKW would give the answer
    /// of the row that takes every value: see <c>docs/strictness.md</c>.
    /// </summary>
    public bool Strict { get; init; }

    /// <summary>Where exchanges are recorded; <see langword="null"/> for a journal in memory of the default size. One of capacity 0 records nothing.</summary>
    public IExchangeJournal? Journal { get; init; }

    /// <summary>Clock of timestamps, of "today" in canned answers and of the nightly reset.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Source of the ids that are given to resources; <see langword="null"/> for random version 4 UUIDs.</summary>
    public Func<Guid>? NewId { get; init; }

    /// <summary>Largest body of a message in bytes, after decompression; a larger one is refused with HTTP 413.</summary>
    public int MaxBodyBytes { get; init; } = 5 * 1024 * 1024;

    /// <summary>How many senders can be out of the initial state at a time; the least recently heard of is forgotten.</summary>
    public int MaxSenders { get; init; } = 10_000;

    /// <summary>What stands in front of TKW; <see langword="null"/> for nothing, so that requests reach it as they are.</summary>
    public ProxyOptions? Proxy { get; init; }

    /// <summary>Where failures of the stand-in itself are reported. Requests are never logged.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;
}
