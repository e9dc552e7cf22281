using System;
using System.Buffers.Text;

namespace Bars.Scenarios.Runtime;

/// <summary>Formats instants that lie near a clock. The date, most of the work, is formatted when the day changes only.</summary>
/// <param name="now">The clock.</param>
/// <param name="buffer">At least <see cref="Length"/> bytes to format in.</param>
internal ref struct InstantText(DateTimeOffset now, Span<byte> buffer)
{
    /// <summary>Length of an instant without its offset, for example <c>2024-11-27T09:30:00.0000000</c>.</summary>
    public const int Length = 27;

    private readonly Span<byte> _buffer = buffer;
    private readonly long _now = now.UtcTicks;
    private long _ticks = long.MaxValue;

    /// <summary>The instant some ticks after the clock, at an offset from UTC, with seven digits behind the seconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It lies before the year 1 or after the year 9999.</exception>
    public ReadOnlySpan<byte> At(long shift, int offsetMinutes)
    {
        var ticks = _now + shift + (offsetMinutes * TimeSpan.TicksPerMinute);
        if (ticks == _ticks)
            return _buffer;
        if ((ulong)ticks / TimeSpan.TicksPerDay == (ulong)_ticks / TimeSpan.TicksPerDay && (ticks - _ticks) % TimeSpan.TicksPerSecond == 0)
            ReplaceTime((int)(ticks % TimeSpan.TicksPerDay / TimeSpan.TicksPerSecond));
        else
            _ = Utf8Formatter.TryFormat(new DateTime(ticks), _buffer, out _, 'O');
        _ticks = ticks;
        return _buffer;
    }

    private readonly void ReplaceTime(int seconds)
    {
        Digits("yyyy-MM-ddT".Length, seconds / 3600);
        Digits("yyyy-MM-ddTHH:".Length, seconds / 60 % 60);
        Digits("yyyy-MM-ddTHH:mm:".Length, seconds % 60);
    }

    private readonly void Digits(int at, int value)
    {
        _buffer[at] = (byte)('0' + (value / 10));
        _buffer[at + 1] = (byte)('0' + (value % 10));
    }
}
