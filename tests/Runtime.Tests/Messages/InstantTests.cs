using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using FluentAssertions;
using Hl7.Fhir.Model;
using Xunit;

namespace Bars.Scenarios.Runtime.Tests.Messages;

public sealed class InstantTests
{
    [Fact]
    public void Instants_keep_their_distance_from_the_clock_their_digits_and_their_offset()
    {
        var text = Rendering.Text("BookingRequestNewFull", new MessageValues { Now = new(2026, 3, 1, 14, 45, 30, 123, TimeSpan.Zero) });

        text.Should().Contain("\"timestamp\":\"2026-03-01T14:45:30.1230000+00:00\"");
        text.Should().Contain("\"start\":\"2026-03-02T15:15:30+00:00\",\"end\":\"2026-03-02T15:30:30+00:00\"");
        text.Should().Contain("\"created\":\"2026-03-01T14:40:30+00:00\"");
        text.Should().Contain("\"birthDate\":\"1980-01-01\"", "a date has no time to move");
    }

    [Fact]
    public void A_clock_in_summer_time_is_written_in_the_offset_of_the_template()
    {
        var text = Rendering.Text("BookingRequestCancelled", new MessageValues { Now = new(2026, 7, 1, 0, 30, 0, TimeSpan.FromHours(1)) });

        text.Should().Contain("\"timestamp\":\"2026-06-30T23:30:00.0000000+00:00\"").And.NotContain("+01:00");
    }

    [Fact]
    public void The_referral_has_no_instant_of_the_file_left()
    {
        var bundle = Rendering.Bundle("ReferralNew111ToEd", new MessageValues { Now = Rendering.Now });

        bundle.Timestamp.Should().Be(Rendering.Now);
        bundle.Entry.Select(entry => entry.Resource?.Meta?.LastUpdated).Should().OnlyContain(instant => instant == Rendering.Now);
        bundle.The<ServiceRequest>().AuthoredOn.Should().Be("2026-03-01T14:40:30+00:00");
        bundle.The<ServiceRequest>().Occurrence.Should().BeOfType<Period>().Which.Start.Should().Be("2026-03-02T15:15:30+00:00");
        bundle.The<Consent>().DateTime.Should().Be("2026-03-01T14:21:30+00:00");
    }

    [Theory]
    [InlineData("2024-11-27T09:30:00", 0, "2026-03-01T14:45:30Z")]
    [InlineData("2024-11-27T09:30:00.5", 0, "2026-03-01T14:45:30.9Z")]
    [InlineData("2024-11-27T15:00:00.000", 330, "2026-03-01T20:15:30.987Z")]
    [InlineData("2024-11-27T04:00:00.0000000", -330, "2026-03-01T09:15:30.9876543Z")]
    public void Digits_are_those_of_the_slot(string authored, int offsetMinutes, string rendered)
    {
        var template = new MessageTemplate(
            "Probe", () => Encoding.UTF8.GetBytes(authored + "Z"), [new TemplateSlot(0, authored.Length, SlotKind.Instant, 0, offsetMinutes)]);
        var now = DateTimeOffset.Parse("2026-03-01T14:45:30.9876543+00:00", CultureInfo.InvariantCulture);

        Rendering.Text(template, new MessageValues { Now = now }).Should().Be(rendered);
    }

    [Fact]
    public void Instants_follow_each_other_in_any_order()
    {
        long[] shifts = [0, 1, 10_000_000, -10_000_000, 86_400L * 10_000_000, 0, -86_400L * 10_000_000 * 365, 3_599_0000000, -52_530L * 10_000_000, -52_531L * 10_000_000];
        var now = DateTimeOffset.Parse("2024-02-29T14:35:30.5000000+00:00", CultureInfo.InvariantCulture);
        Span<byte> buffer = stackalloc byte[InstantText.Length];
        var text = new InstantText(now, buffer);

        var formatted = new List<string>();
        foreach (var shift in shifts)
            formatted.Add(Encoding.UTF8.GetString(text.At(shift, 0)));

        formatted.Should().Equal(
            "2024-02-29T14:35:30.5000000",
            "2024-02-29T14:35:30.5000001",
            "2024-02-29T14:35:31.5000000",
            "2024-02-29T14:35:29.5000000",
            "2024-03-01T14:35:30.5000000",
            "2024-02-29T14:35:30.5000000",
            "2023-03-01T14:35:30.5000000",
            "2024-02-29T15:35:29.5000000",
            "2024-02-29T00:00:00.5000000",
            "2024-02-28T23:59:59.5000000");
    }

    [Fact]
    public void An_instant_before_the_year_1_is_refused()
    {
        var render = () => Rendering.Text("BookingRequestCancelled", new MessageValues { Now = DateTimeOffset.MinValue });

        render.Should().Throw<ArgumentOutOfRangeException>();
    }
}
