using System;

namespace Bars.Scenarios.Runtime.Tests;

/// <summary>Options under which every request comes out the same.</summary>
internal static class Fixed
{
    public static ScenarioRequestOptions Options => new()
    {
        TimeProvider = new FixedClock(new(2025, 3, 29, 23, 59, 58, 765, TimeSpan.Zero)),
        NewId = Counting(),
    };

    /// <summary>00000000-0000-4000-8000-000000000001 and on.</summary>
    private static Func<Guid> Counting()
    {
        var count = 0;
        return () => Guid.Parse($"00000000-0000-4000-8000-{++count:D12}");
    }
}
