using System;
using System.Collections.Generic;
using System.Threading;

namespace Bars.Scenarios.StandIn.Proxy;

/// <summary>Texts that may be used once within a time.</summary>
/// <param name="capacity">How many are remembered; when there are more, new ones are refused rather than old ones forgotten.</param>
internal sealed class Replays(int capacity)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, long> _used = new(StringComparer.Ordinal);

    /// <summary>Uses a text up.</summary>
    /// <param name="text">The text.</param>
    /// <param name="until">When it would be refused for its age anyway, in seconds.</param>
    /// <param name="now">The time, in seconds.</param>
    /// <returns>Whether it had not been used.</returns>
    public bool TryUse(string text, long until, long now)
    {
        lock (_lock)
        {
            if (_used.Count >= capacity)
            {
                foreach (var (old, end) in _used)
                {
                    if (end < now)
                        _used.Remove(old);
                }
            }
            return _used.Count < capacity && _used.TryAdd(text, until);
        }
    }
}
