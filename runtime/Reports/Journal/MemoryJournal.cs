using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Bars.Scenarios.Reports;

/// <summary>
/// A journal in memory. Its buffers are used again and again, so that recording costs a copy and leaves no garbage behind.
/// </summary>
/// <param name="capacity">The most exchanges; 0 keeps none.</param>
/// <param name="capacityBytes">The most bytes of headers and bodies; an exchange that alone is larger is not kept.</param>
public sealed class MemoryJournal(int capacity = MemoryJournal.DefaultCapacity, long capacityBytes = MemoryJournal.DefaultCapacityBytes) : IExchangeJournal
{
    /// <summary>The exchanges kept unless asked otherwise.</summary>
    public const int DefaultCapacity = 1000;

    /// <summary>The bytes kept unless asked otherwise: 64 MiB.</summary>
    public const long DefaultCapacityBytes = 64L * 1024 * 1024;

    private readonly Lock _lock = new();
    private readonly Queue<JournalSlot> _kept = new();
    private readonly Stack<JournalSlot> _free = new();
    private long _last;
    private long _cleared;
    private long _bytes;
    private int _size;

    /// <inheritdoc/>
    public JournalCounters Counters
    {
        get
        {
            lock (_lock)
                return new(_last, _kept.Count, _last - _cleared - _kept.Count, 0, capacity, _bytes, capacityBytes);
        }
    }

    /// <inheritdoc/>
    public ValueTask AddAsync(JournalEntry entry)
    {
        // Copying is what takes time: it is done between two short locks.
        var slot = Take();
        slot.Fill(entry);
        Keep(slot);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<JournalEntry>> ReadAsync(JournalFilter filter, int limit, CancellationToken cancellationToken = default)
    {
        lock (_lock)
            return Task.FromResult<IReadOnlyList<JournalEntry>>([.. _kept.Reverse().Where(slot => slot.Passes(filter)).Take(limit).Select(slot => slot.Read())]);
    }

    /// <inheritdoc/>
    public Task<JournalEntry?> FindAsync(string id, CancellationToken cancellationToken = default)
    {
        var number = JournalId.Parse(id);
        lock (_lock)
            return Task.FromResult(_kept.FirstOrDefault(slot => slot.Number == number)?.Read());
    }

    /// <inheritdoc/>
    public Task ClearAsync(CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            _cleared += _kept.Count;
            _kept.Clear();
            _free.Clear();
            _bytes = 0;
        }
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private JournalSlot Take()
    {
        lock (_lock)
        {
            var isFull = _kept.Count >= capacity || _bytes + _size > capacityBytes;
            if (!_free.TryPop(out var slot) && !(isFull && _kept.TryDequeue(out slot)))
                return new JournalSlot();
            _bytes -= slot.Capacity;
            return slot;
        }
    }

    private void Keep(JournalSlot slot)
    {
        lock (_lock)
        {
            slot.Number = ++_last;
            _size = slot.Capacity;
            _bytes += slot.Capacity;
            _kept.Enqueue(slot);
            while (_kept.Count > capacity)
                _free.Push(_kept.Dequeue());
            while (_bytes > capacityBytes && (_free.Count > 0 || _kept.Count > 0))
                Shrink();
        }
    }

    // Too many bytes: buffers that nobody uses go first, then the oldest exchange.
    private void Shrink() => _bytes -= (_free.TryPop(out var unused) ? unused : _kept.Dequeue()).Capacity;
}
