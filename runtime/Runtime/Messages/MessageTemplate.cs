using System;
using System.Buffers;
using System.Buffers.Text;

namespace Bars.Scenarios.Runtime;

/// <summary>Returns a template's text, which lies in the assembly's data.</summary>
internal delegate ReadOnlySpan<byte> TemplateText();

/// <summary>
/// A FHIR JSON body as minified UTF-8 with slots, made of a file by the generator. Writing a body copies the
/// text between the slots and allocates nothing.
/// </summary>
internal sealed class MessageTemplate
{
    // An instant in the round-trip format "O", for example 2024-11-27T09:30:00.0000000+00:00.
    private const int LongestInstant = 33;

    private readonly TemplateText _text;
    private readonly TemplateSlot[] _slots;
    private readonly uint _kinds;

    /// <param name="name">Name within its set.</param>
    /// <param name="text">The whole text, a valid body in itself.</param>
    /// <param name="slots">The slots in the order of the text; one may lie within another.</param>
    public MessageTemplate(string name, TemplateText text, TemplateSlot[] slots)
    {
        (Name, _text, _slots) = (name, text, slots);
        foreach (var slot in slots)
            _kinds |= 1u << (int)slot.Kind;
    }

    private static ReadOnlySpan<byte> IdStart => ",\"id\":\""u8;

    private static ReadOnlySpan<byte> IdEnd => "\""u8;

    /// <summary>Name within its set, for example <c>ReferralNew111ToEd</c>.</summary>
    public string Name { get; }

    /// <summary>Whether the template has a slot of a kind.</summary>
    public bool Has(SlotKind kind) => (_kinds & (1u << (int)kind)) != 0;

    /// <summary>Writes the body as minified JSON in UTF-8.</summary>
    /// <exception cref="ArgumentException">A value is given that the template has no slot for.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An instant would lie before the year 1 or after the year 9999.</exception>
    public void WriteTo(IBufferWriter<byte> writer, in MessageValues values)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var text = _text();
        Refuse(values);
        var destination = writer.GetSpan(LongestBody(text.Length, values));
        var written = 0;
        var read = 0;
        foreach (ref readonly var slot in _slots.AsSpan())
        {
            if (slot.Start < read)
                continue;
            Copy(text[read..slot.Start], destination, ref written);
            read = Fill(slot, text, values, destination, ref written) ? slot.End : slot.Start;
        }

        Copy(text[read..], destination, ref written);
        writer.Advance(written);
    }

    private void Refuse(in MessageValues values)
    {
        if (values.IsWithoutNhsNumber && !Has(SlotKind.PatientIdentifier))
            throw NoSlot(SlotKind.PatientIdentifier);
        for (var kind = SlotKind.NhsNumber; kind <= SlotKind.LinkedAppointmentId; kind++)
        {
            if (values[kind] is not null && !Has(kind))
                throw NoSlot(kind);
        }
    }

    private ArgumentException NoSlot(SlotKind kind) =>
        new($"The template {Name} has no place for {kind}; leave the value out or choose another template.", "values");

    private int LongestBody(int text, in MessageValues values)
    {
        var length = text;
        foreach (ref readonly var slot in _slots.AsSpan())
        {
            if (values[slot.Kind] is { } value)
                length += (value.Length * JsonText.LongestCharacter) + IdStart.Length + IdEnd.Length;
        }

        return length;
    }

    private static bool Fill(in TemplateSlot slot, ReadOnlySpan<byte> text, in MessageValues values, Span<byte> destination, ref int written)
    {
        if (slot.Kind == SlotKind.Instant)
        {
            FillInstant(slot, text.Slice(slot.Start, slot.Length), values.Now, destination, ref written);
            return true;
        }

        if (slot.Kind == SlotKind.PatientIdentifier)
            return values.IsWithoutNhsNumber;
        if (values[slot.Kind] is not { } value)
            return false;
        if (slot.Length == 0)
            Copy(IdStart, destination, ref written);
        written += JsonText.Write(value, destination[written..]);
        if (slot.Length == 0)
            Copy(IdEnd, destination, ref written);
        return true;
    }

    // The template's own digits and offset stay: "+00:00" is not written as "Z", nor seconds with a fraction.
    private static void FillInstant(in TemplateSlot slot, ReadOnlySpan<byte> printed, DateTimeOffset now, Span<byte> destination, ref int written)
    {
        var instant = now.ToOffset(TimeSpan.FromMinutes(slot.OffsetMinutes)).AddTicks(slot.Shift);
        Span<byte> formatted = stackalloc byte[LongestInstant];
        Utf8Formatter.TryFormat(instant, formatted, out _, 'O');
        var suffix = printed[^1] == (byte)'Z' ? 1 : "+00:00".Length;
        Copy(formatted[..(printed.Length - suffix)], destination, ref written);
        Copy(printed[^suffix..], destination, ref written);
    }

    private static void Copy(ReadOnlySpan<byte> source, Span<byte> destination, ref int written)
    {
        source.CopyTo(destination[written..]);
        written += source.Length;
    }
}
