using System;
using Bars.Scenarios.StandIn.Tests.Support;
using FluentAssertions;
using Xunit;
using Task = System.Threading.Tasks.Task;

namespace Bars.Scenarios.StandIn.Tests;

/// <summary>The nightly reset at 00:00 in London, in winter, in summer and in the two nights when the clocks change.</summary>
public sealed class NightlyResetTests
{
    [Theory]
    [InlineData("2026-01-14T20:00:00Z", "2026-01-14T23:59:59Z", false)]
    [InlineData("2026-01-14T20:00:00Z", "2026-01-15T00:00:00Z", true)]
    [InlineData("2026-07-14T20:00:00Z", "2026-07-14T22:59:59Z", false)]
    [InlineData("2026-07-14T20:00:00Z", "2026-07-14T23:00:00Z", true)]
    // Clocks go forward on Sunday 29 March 2026 at 01:00 GMT: that midnight is 00:00Z, the next one 23:00Z.
    [InlineData("2026-03-28T20:00:00Z", "2026-03-28T23:59:59Z", false)]
    [InlineData("2026-03-28T20:00:00Z", "2026-03-29T00:00:00Z", true)]
    [InlineData("2026-03-29T00:30:00Z", "2026-03-29T22:59:59Z", false)]
    [InlineData("2026-03-29T00:30:00Z", "2026-03-29T23:00:00Z", true)]
    // Clocks go back on Sunday 25 October 2026 at 01:00 GMT: that midnight is 23:00Z the day before, the next one 00:00Z.
    [InlineData("2026-10-24T20:00:00Z", "2026-10-24T22:59:59Z", false)]
    [InlineData("2026-10-24T20:00:00Z", "2026-10-24T23:00:00Z", true)]
    [InlineData("2026-10-24T23:30:00Z", "2026-10-25T00:30:00Z", false)]
    [InlineData("2026-10-24T23:30:00Z", "2026-10-25T01:30:00Z", false)]
    [InlineData("2026-10-24T23:30:00Z", "2026-10-25T23:59:59Z", false)]
    [InlineData("2026-10-24T23:30:00Z", "2026-10-26T00:00:00Z", true)]
    // A stand-in that was not asked for days.
    [InlineData("2026-01-14T20:00:00Z", "2026-02-20T12:00:00Z", true)]
    public async Task Bookings_are_forgotten_at_midnight_in_London(string booked, string asked, bool isReset)
    {
        var time = new FixedTime(booked);
        using var tkw = new Tkw(new StandInOptions { TimeProvider = time });
        (await tkw.PostAsync(Bodies.BookingNew("9707606312"))).Status.Should().Be(200);
        time.Now = DateTimeOffset.Parse(asked, System.Globalization.CultureInfo.InvariantCulture);
        (await tkw.PostAsync(Bodies.BookingNew("9707606312"))).Status.Should().Be(isReset ? 200 : 409);
    }
}
