using System;
using System.Globalization;

namespace Bars.Scenarios.StandIn;

/// <summary>Days in the time zone of the table's nightly reset.</summary>
internal sealed class Calendar
{
    private readonly TimeZoneInfo _zone;
    private readonly TimeSpan _resetTime;

    /// <summary>Reads zone and time.</summary>
    /// <exception cref="InvalidOperationException">The zone is not installed, or the time is not HH:mm.</exception>
    public Calendar(StatefulTable table)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(table.ResetZone, out var zone))
            throw new InvalidOperationException($"The time zone '{table.ResetZone}' of the nightly reset is not installed here. Install the time zone data (package tzdata).");
        if (!TimeSpan.TryParseExact(table.ResetTime, @"hh\:mm", CultureInfo.InvariantCulture, out _resetTime))
            throw new InvalidOperationException($"The time of the nightly reset, '{table.ResetTime}', is not of the form HH:mm.");
        _zone = zone;
    }

    /// <summary>The local date of an instant.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, _zone).DateTime);

    /// <summary>A number that grows by one at each nightly reset.</summary>
    public int ResetsUntil(DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, _zone).DateTime - _resetTime).DayNumber;
}
