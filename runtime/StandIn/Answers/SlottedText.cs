using System;
using System.Collections.Generic;
using System.Text;

namespace Bars.Scenarios.StandIn.Answers;

/// <summary>What stands in a place of an answer that differs from request to request.</summary>
internal enum AnswerSlot
{
    /// <summary>A new id.</summary>
    NewId,

    /// <summary>The time of the answer.</summary>
    Now,

    /// <summary>The address of the request.</summary>
    SelfLink,

    /// <summary>The service that the request names in its context.</summary>
    Service,

    /// <summary>A random digit.</summary>
    Digit,
}

/// <summary>A piece of text, and what follows it.</summary>
internal readonly record struct Segment(byte[] Text, AnswerSlot? Slot);

/// <summary>A rendered answer, cut at its slots.</summary>
internal static class SlottedText
{
    // What a slot looks like in a rendered resource: valid for the FHIR types it stands in, and nowhere else in an answer.
    private static readonly (AnswerSlot Slot, string Text)[] Marks =
    [
        (AnswerSlot.NewId, "11111111-1111-4111-8111-111111111111"),
        (AnswerSlot.Now, "1111-11-11T11:11:11.1111111+00:00"),
        (AnswerSlot.SelfLink, "urn:uuid:22222222-2222-4222-8222-222222222222"),
        (AnswerSlot.Service, "33333333-3333-4333-8333-333333333333"),
        (AnswerSlot.Digit, "#"),
    ];

    /// <summary>What to put into a resource where a slot is to be.</summary>
    public static string Mark(AnswerSlot slot) => Array.Find(Marks, mark => mark.Slot == slot).Text;

    /// <summary>Cuts a text at its marks.</summary>
    public static Segment[] Cut(ReadOnlySpan<byte> text)
    {
        var segments = new List<Segment>();
        while (NextMark(text) is var (slot, at, length))
        {
            segments.Add(new Segment(text[..at].ToArray(), slot));
            text = text[(at + length)..];
        }
        segments.Add(new Segment(text.ToArray(), null));
        return [.. segments];
    }

    private static (AnswerSlot, int, int)? NextMark(ReadOnlySpan<byte> text)
    {
        (AnswerSlot, int At, int)? next = null;
        foreach (var (slot, mark) in Marks)
        {
            var at = text.IndexOf(Encoding.ASCII.GetBytes(mark));
            if (at >= 0 && (next is null || at < next.Value.At))
                next = (slot, at, mark.Length);
        }
        return next;
    }
}
