using System;

namespace Bars.Scenarios.Runtime;

/// <summary>Writes the pieces of a body one behind the other into a span that is large enough.</summary>
internal ref struct TemplateWriter(BodyFormat format, Span<byte> destination, DateTimeOffset now, Span<byte> instantBuffer)
{
    private readonly Span<byte> _destination = destination;
    private InstantText _instants = new(now, instantBuffer);

    /// <summary>Bytes that the element <c>id</c> takes besides its value, at most.</summary>
    public static int IdOverhead => 16;

    /// <summary>Bytes written so far.</summary>
    public int Written { get; private set; }

    private readonly ReadOnlySpan<byte> IdStart => format == BodyFormat.Xml ? "<id value=\""u8 : ",\"id\":\""u8;

    private readonly ReadOnlySpan<byte> IdEnd => format == BodyFormat.Xml ? "\" />"u8 : "\""u8;

    public void Copy(ReadOnlySpan<byte> text)
    {
        text.CopyTo(_destination[Written..]);
        Written += text.Length;
    }

    public void Value(ReadOnlySpan<char> value) => Written += EscapedText.Write(format, value, _destination[Written..]);

    public void Id(ReadOnlySpan<char> value)
    {
        Copy(IdStart);
        Value(value);
        Copy(IdEnd);
    }

    /// <summary>Writes an instant as precisely as the template's own. Its offset is text of the template behind the slot.</summary>
    public void Instant(in TemplateSlot slot) => Copy(_instants.At(slot.Shift, slot.OffsetMinutes)[..slot.Length]);
}
