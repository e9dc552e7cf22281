using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Bars.Scenarios.Reports;

/// <summary>
/// Keeps the latest exchanges, up to a number and a size. Safe for concurrent use. Whoever answers awaits
/// <see cref="AddAsync"/> before the answer is sent, so that an exchange whose answer has arrived is kept.
/// </summary>
public interface IExchangeJournal : IAsyncDisposable
{
    /// <summary>What it holds, and what it no longer does.</summary>
    JournalCounters Counters { get; }

    /// <summary>Adds an exchange, under an id of the journal's.</summary>
    /// <param name="entry">The exchange; its bodies are copied before the returned task ends, and may change afterwards.</param>
    /// <returns>A task that ends when the exchange is kept as safely as this journal keeps exchanges.</returns>
    /// <exception cref="System.IO.IOException">It can not be kept.</exception>
    ValueTask AddAsync(JournalEntry entry);

    /// <summary>The entries that pass a filter, the newest first.</summary>
    /// <param name="filter">What is wanted.</param>
    /// <param name="limit">The most entries to return, at least 1.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<JournalEntry>> ReadAsync(JournalFilter filter, int limit, CancellationToken cancellationToken = default);

    /// <summary>The entry with an id, or <see langword="null"/> when there is none any more.</summary>
    /// <param name="id">Value of <see cref="RecordedExchange.Id"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<JournalEntry?> FindAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Removes all entries. Ids are not used again.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    Task ClearAsync(CancellationToken cancellationToken = default);
}
