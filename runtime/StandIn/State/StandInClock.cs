using System;
using System.Threading;

namespace Bars.Scenarios.StandIn;

/// <summary>A clock that runs as another does, but may be put forward and back.</summary>
/// <param name="source">The other clock.</param>
public sealed class StandInClock(TimeProvider source) : TimeProvider
{
    private long _shift;

    /// <summary>How far it is ahead of the other clock; negative when it is behind.</summary>
    public TimeSpan Shift
    {
        get => new(Interlocked.Read(ref _shift));
        set => Interlocked.Exchange(ref _shift, value.Ticks);
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => source.GetUtcNow() + Shift;

    /// <summary>Puts it to an instant, from which it runs on.</summary>
    /// <param name="now">The instant.</param>
    public void Set(DateTimeOffset now) => Shift = now - source.GetUtcNow();
}
