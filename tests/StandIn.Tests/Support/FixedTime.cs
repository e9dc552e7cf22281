using System;
using System.Globalization;

namespace Bars.Scenarios.StandIn.Tests.Support;

/// <summary>A clock that stands still until it is set.</summary>
internal sealed class FixedTime(string now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = DateTimeOffset.Parse(now, CultureInfo.InvariantCulture);

    public override DateTimeOffset GetUtcNow() => Now;
}
