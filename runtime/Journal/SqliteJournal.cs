using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using Bars.Scenarios.Reports;
using Microsoft.Data.Sqlite;

namespace Bars.Scenarios.Journal;

/// <summary>
/// A journal in a SQLite file. One writer commits whatever has come together since its last commit (group commit), and
/// <see cref="AddAsync"/> ends when the exchange is committed: what was acknowledged outlives the process, even one that is killed.
/// </summary>
public sealed class SqliteJournal : IExchangeJournal
{
    /// <summary>The exchanges kept unless asked otherwise.</summary>
    public const int DefaultCapacity = 100_000;

    /// <summary>The bytes kept unless asked otherwise: 1 GiB.</summary>
    public const long DefaultCapacityBytes = 1L << 30;

    private const int LongestQueue = 1024;
    private const int LargestBatch = 256;

    private readonly string _path;
    private readonly Channel<Job> _jobs = Channel.CreateBounded<Job>(new BoundedChannelOptions(LongestQueue) { SingleReader = true });
    private readonly SqliteConnection _connection;
    private readonly ExchangeInsert _insert;
    private readonly Task _writing;
    private volatile JournalCounters _counters;

    private SqliteJournal(string path, SqliteConnection connection, int capacity, long capacityBytes)
    {
        _path = path;
        _connection = connection;
        _insert = new ExchangeInsert(connection);
        var kept = JournalDatabase.Number(connection, "SELECT count(*) FROM exchange");
        var bytes = JournalDatabase.Number(connection, "SELECT coalesce(sum(size), 0) FROM exchange");
        _counters = new(0, kept, 0, 0, capacity, bytes, capacityBytes);
        _writing = Task.Run(WriteAllAsync);
    }

    /// <inheritdoc/>
    public JournalCounters Counters => _counters;

    /// <summary>Opens a journal, or makes it; a new file is readable by its owner only.</summary>
    /// <param name="path">The file. SQLite keeps two more beside it while it is open.</param>
    /// <param name="capacity">The most exchanges, at least 1.</param>
    /// <param name="capacityBytes">The most bytes of headers and bodies; the file is somewhat larger.</param>
    /// <exception cref="IOException">The file can not be opened, or is no journal; the message says what to do.</exception>
    public static SqliteJournal Open(string path, int capacity = DefaultCapacity, long capacityBytes = DefaultCapacityBytes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        return new(path, JournalDatabase.Open(path), capacity, capacityBytes);
    }

    /// <inheritdoc/>
    public ValueTask AddAsync(JournalEntry entry) => new(QueueAsync(new(entry)));

    /// <inheritdoc/>
    public async Task<IReadOnlyList<JournalEntry>> ReadAsync(JournalFilter filter, int limit, CancellationToken cancellationToken = default)
    {
        using var connection = JournalDatabase.Read(_path);
        return await ExchangeQuery.RunAsync(connection, filter, limit, null, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<JournalEntry?> FindAsync(string id, CancellationToken cancellationToken = default)
    {
        if (JournalId.Parse(id) is not { } number)
            return null;
        using var connection = JournalDatabase.Read(_path);
        return (await ExchangeQuery.RunAsync(connection, new(), 1, number, cancellationToken).ConfigureAwait(false)).SingleOrDefault();
    }

    /// <inheritdoc/>
    public Task ClearAsync(CancellationToken cancellationToken = default) => QueueAsync(new(null)).WaitAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_jobs.Writer.TryComplete())
            return;
        await _writing.ConfigureAwait(false);
        _insert.Dispose();
        await _connection.DisposeAsync().ConfigureAwait(false);
    }

    private async Task QueueAsync(Job job)
    {
        try
        {
            await _jobs.Writer.WriteAsync(job).ConfigureAwait(false);
        }
        catch (ChannelClosedException e)
        {
            throw new IOException("The journal is closed.", e);
        }
        await job.Done.Task.ConfigureAwait(false);
    }

    private async Task WriteAllAsync()
    {
        var batch = new List<Job>(LargestBatch);
        while (await _jobs.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            while (batch.Count < LargestBatch && _jobs.Reader.TryRead(out var job))
                batch.Add(job);
            try
            {
                _counters = Write(batch);
                batch.ForEach(job => job.Done.SetResult());
            }
            catch (Exception e)
            {
                _counters = _counters with { Failed = _counters.Failed + batch.Count };
                var failure = new IOException($"The journal {_path} can not be written: {e.Message.TrimEnd('.')}.", e);
                batch.ForEach(job => job.Done.SetException(failure));
            }
            batch.Clear();
        }
    }

    private JournalCounters Write(List<Job> batch)
    {
        var (counters, kept, bytes) = (_counters, _counters.Kept, _counters.Bytes);
        using var transaction = _connection.BeginTransaction();
        foreach (var job in batch)
        {
            if (job.Entry is { } entry)
            {
                bytes += _insert.Run(entry, transaction);
                kept++;
            }
            else
            {
                Delete("TRUE", transaction);
                (kept, bytes) = (0, 0);
            }
        }
        var dropped = 0;
        while (kept > 0 && (kept > counters.Capacity || bytes > counters.CapacityBytes))
        {
            var count = Math.Max(1, kept - counters.Capacity);
            foreach (var size in Delete($"number IN (SELECT number FROM exchange ORDER BY number LIMIT {count})", transaction))
            {
                bytes -= size;
                kept--;
                dropped++;
            }
        }
        transaction.Commit();
        return counters with
        {
            Recorded = counters.Recorded + batch.Count(job => job.Entry is not null),
            Kept = kept,
            Bytes = bytes,
            Dropped = counters.Dropped + dropped,
        };
    }

    private List<long> Delete(string condition, SqliteTransaction transaction)
    {
        using var command = _connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"DELETE FROM exchange WHERE {condition} RETURNING size";
        using var reader = command.ExecuteReader();
        var sizes = new List<long>();
        while (reader.Read())
            sizes.Add(reader.GetInt64(0));
        return sizes;
    }

    /// <summary>Something to write: an exchange, or <see langword="null"/> to remove all.</summary>
    private sealed record Job(JournalEntry? Entry)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
