using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;

namespace Bars.Scenarios.Runtime;

/// <summary>
/// Writes a template's JSON as XML (FHIR R4, "XML representation"), and finds the slots again. Elements keep the order
/// they have in the JSON, which has to be that of FHIR. Narratives and extensions of primitives are not supported, since
/// no template has any.
/// </summary>
internal ref struct XmlTemplateBuilder
{
    private readonly ReadOnlySpan<TemplateSlot> _slots;
    private readonly ArrayBufferWriter<byte> _xml = new();
    private readonly List<TemplateSlot> _found = [];
    private Utf8JsonReader _reader;
    private int _next;

    private XmlTemplateBuilder(ReadOnlySpan<byte> json, ReadOnlySpan<TemplateSlot> slots)
    {
        _reader = new Utf8JsonReader(json);
        _slots = slots;
    }

    /// <summary>The text and the slots in XML.</summary>
    /// <param name="json">A resource as minified JSON without escapes in its names.</param>
    /// <param name="slots">Its slots in the order of the text.</param>
    public static (byte[] Text, TemplateSlot[] Slots) Build(ReadOnlySpan<byte> json, ReadOnlySpan<TemplateSlot> slots)
    {
        var builder = new XmlTemplateBuilder(json, slots);
        builder.Text("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
        builder._reader.Read();
        builder.WriteResource(" xmlns=\"http://hl7.org/fhir\"");
        return (builder._xml.WrittenSpan.ToArray(), [.. builder._found]);
    }

    private void WriteResource(string declaration = "")
    {
        // resourceType comes first in every template.
        _reader.Read();
        _reader.Read();
        var type = _reader.GetString()!;
        Text($"<{type}{declaration}>");
        if (IsAtSlot(_reader.BytesConsumed) && _slots[_next].Length == 0)
            _found.Add(_slots[_next++] with { Start = _xml.WrittenCount });
        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
            WriteMember();
        Text($"</{type}>");
    }

    private void WriteMember()
    {
        var isSlot = IsAtSlot(_reader.TokenStartIndex) || IsAtSlot(_reader.TokenStartIndex - 1);
        var (slot, start) = (_found.Count, _xml.WrittenCount);
        if (isSlot)
            _found.Add(_slots[_next++] with { Start = start });
        var name = _reader.GetString()!;
        _reader.Read();
        WriteValue(name);
        if (isSlot)
            _found[slot] = _found[slot] with { Length = _xml.WrittenCount - start };
    }

    private void WriteValue(string name)
    {
        switch (_reader.TokenType)
        {
            case JsonTokenType.StartArray:
                while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
                    WriteValue(name);
                break;
            case JsonTokenType.StartObject when name is "resource" or "contained":
                Text($"<{name}>");
                WriteResource();
                Text($"</{name}>");
                break;
            case JsonTokenType.StartObject:
                WriteElement(name);
                break;
            default:
                Text($"<{name} value=\"");
                WritePrimitive();
                Text("\" />");
                break;
        }
    }

    private void WriteElement(string name)
    {
        var isExtension = name is "extension" or "modifierExtension";
        Text($"<{name}");
        WriteAttributes(_reader, isExtension);
        Text(">");
        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            if (IsAttribute(ref _reader, isExtension))
                _reader.Read();
            else
                WriteMember();
        }
        Text($"</{name}>");
    }

    /// <summary>Writes the members that XML has as attributes, wherever in the object they stand. They hold no slots.</summary>
    private readonly void WriteAttributes(Utf8JsonReader ahead, bool isExtension)
    {
        while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
        {
            var name = IsAttribute(ref ahead, isExtension) ? ahead.GetString() : null;
            ahead.Read();
            if (name is null)
            {
                ahead.Skip();
                continue;
            }
            Text($" {name}=\"");
            Escaped(ahead.GetString()!);
            Text("\"");
        }
    }

    private static bool IsAttribute(ref Utf8JsonReader reader, bool isExtension) =>
        reader.ValueTextEquals("id"u8) || (isExtension && reader.ValueTextEquals("url"u8));

    private void WritePrimitive()
    {
        if (_reader.TokenType != JsonTokenType.String)
        {
            _xml.Write(_reader.ValueSpan);
            return;
        }
        // Slots lie in strings without escapes, so that offsets are those of the text.
        var start = _reader.TokenStartIndex + 1;
        var raw = _reader.ValueSpan;
        var read = 0;
        while (_next < _slots.Length && _slots[_next].Start < start + raw.Length)
        {
            var at = (int)(_slots[_next].Start - start);
            Escaped(Encoding.UTF8.GetString(raw[read..at]));
            read = at + _slots[_next].Length;
            var found = _xml.WrittenCount;
            Escaped(Encoding.UTF8.GetString(raw[at..read]));
            _found.Add(_slots[_next++] with { Start = found, Length = _xml.WrittenCount - found });
        }
        Escaped(_reader.ValueIsEscaped ? _reader.GetString()! : Encoding.UTF8.GetString(raw[read..]));
    }

    private readonly bool IsAtSlot(long offset) => _next < _slots.Length && _slots[_next].Start == offset;

    private readonly void Text(string text) => Encoding.UTF8.GetBytes(text, _xml);

    private readonly void Escaped(string text)
    {
        var span = _xml.GetSpan((text.Length * EscapedText.LongestCharacter) + 1);
        _xml.Advance(EscapedText.Write(BodyFormat.Xml, text, span));
    }
}
