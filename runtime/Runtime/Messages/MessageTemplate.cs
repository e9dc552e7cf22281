using System;
using System.Buffers;
using System.Linq;

namespace Bars.Scenarios.Runtime;

/// <summary>Returns a template's text, which lies in the assembly's data.</summary>
internal delegate ReadOnlySpan<byte> TemplateText();

/// <summary>
/// A FHIR body as minified UTF-8 with slots, made of a JSON file by the generator. Writing a body copies the
/// text between the slots and allocates nothing.
/// </summary>
internal sealed class MessageTemplate
{
    private readonly TemplateText _text;
    private readonly TemplateSlot[] _slots;
    private readonly SlotKind[] _valueKinds;
    private readonly uint _kinds;
    private readonly BodyFormat _format;
    private readonly Lazy<MessageTemplate>? _xml;

    /// <param name="name">Name within its set.</param>
    /// <param name="text">The whole text, a valid body in itself.</param>
    /// <param name="slots">The slots in the order of the text; one may lie within another.</param>
    public MessageTemplate(string name, TemplateText text, TemplateSlot[] slots)
        : this(name, text, slots, BodyFormat.Json) => _xml = new(ToXml);

    private MessageTemplate(string name, TemplateText text, TemplateSlot[] slots, BodyFormat format)
    {
        (Name, _text, _slots, _format) = (name, text, slots, format);
        _valueKinds = [.. slots.Select(slot => slot.Kind).Where(kind => kind > SlotKind.PatientIdentifier)];
        foreach (var slot in slots)
            _kinds |= 1u << (int)slot.Kind;
    }

    /// <summary>Name within its set, for example <c>ReferralNew111ToEd</c>.</summary>
    public string Name { get; }

    /// <summary>The same body in a format. That in XML is made when it is first asked for.</summary>
    public MessageTemplate In(BodyFormat format) => format == BodyFormat.Xml && _xml is not null ? _xml.Value : this;

    /// <summary>Whether the template has a slot of a kind.</summary>
    public bool Has(SlotKind kind) => (_kinds & (1u << (int)kind)) != 0;

    /// <summary>Writes the body in UTF-8.</summary>
    /// <exception cref="ArgumentException">A value is given that the template has no slot for.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An instant would lie before the year 1 or after the year 9999.</exception>
    public void WriteTo(IBufferWriter<byte> writer, in MessageValues values)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var text = _text();
        Refuse(values);
        var output = new TemplateWriter(_format, writer.GetSpan(LongestBody(text.Length, values)), values.Now, stackalloc byte[InstantText.Length]);
        var read = 0;
        foreach (ref readonly var slot in _slots.AsSpan())
        {
            // A slot within a part that was left out.
            if (slot.Start < read)
                continue;
            output.Copy(text[read..slot.Start]);
            read = Fill(slot, values, ref output) ? slot.End : slot.Start;
        }

        output.Copy(text[read..]);
        writer.Advance(output.Written);
    }

    /// <summary>Writes what takes the place of a slot; <see langword="false"/> when the template's own text stays.</summary>
    private static bool Fill(in TemplateSlot slot, in MessageValues values, ref TemplateWriter output)
    {
        if (slot.Kind == SlotKind.Instant)
            output.Instant(slot);
        else if (slot.Kind == SlotKind.PatientIdentifier)
            return values.IsWithoutNhsNumber;
        else if (values[slot.Kind] is not { } value)
            return false;
        else if (slot.Length == 0)
            output.Id(value);
        else
            output.Value(value);
        return true;
    }

    private MessageTemplate ToXml()
    {
        var (text, slots) = XmlTemplateBuilder.Build(_text(), _slots);
        return new(Name, () => text, slots, BodyFormat.Xml);
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
        foreach (var kind in _valueKinds)
        {
            if (values[kind] is { } value)
                length += (value.Length * EscapedText.LongestCharacter) + TemplateWriter.IdOverhead;
        }

        return length;
    }
}
