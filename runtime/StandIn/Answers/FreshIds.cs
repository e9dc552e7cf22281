using System;
using System.Runtime.InteropServices;

namespace Bars.Scenarios.StandIn.Answers;

/// <summary>New ids for the resources of one answer, made in one go. They name things, and keep no secret.</summary>
internal ref struct FreshIds
{
    /// <summary>Length of an id's text.</summary>
    public const int Length = 36;

    private readonly Func<Guid>? _source;
    private readonly Span<Guid> _batch;
    private int _next;

    /// <summary>Prepares ids.</summary>
    /// <param name="source">Where ids come from, or <see langword="null"/> for random ones.</param>
    /// <param name="batch">Room for some ids.</param>
    public FreshIds(Func<Guid>? source, Span<Guid> batch)
    {
        _source = source;
        _batch = batch;
        _next = batch.Length;
    }

    /// <summary>Writes an id in lower case.</summary>
    /// <returns>The bytes written.</returns>
    public int Write(Span<byte> target)
    {
        Next().TryFormat(target, out var written);
        return written;
    }

    private Guid Next()
    {
        if (_source is not null)
            return _source();
        if (_next == _batch.Length)
            Refill();
        return _batch[_next++];
    }

    private void Refill()
    {
        var bytes = MemoryMarshal.AsBytes(_batch);
        Random.Shared.NextBytes(bytes);
        for (var i = 0; i < bytes.Length; i += 16)
        {
            // Version 4, variant 1 (RFC 9562), in the byte order of Guid.
            bytes[i + 7] = (byte)((bytes[i + 7] & 0x0F) | 0x40);
            bytes[i + 8] = (byte)((bytes[i + 8] & 0x3F) | 0x80);
        }
        _next = 0;
    }
}
