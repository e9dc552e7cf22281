using System;
using System.Collections.Generic;
using System.Text;

namespace Bars.Scenarios.Generator.Messages;

/// <summary>
/// Reads JSON (RFC 8259) strictly and takes out the blanks. Names, order, numbers and escapes stay as written.
/// </summary>
internal sealed class JsonReader
{
    private const int DeepestNesting = 64;

    private readonly string _source;
    private readonly StringBuilder _text;
    private int _position;
    private int _depth;

    private JsonReader(string source) => (_source, _text) = (source, new StringBuilder(source.Length));

    /// <exception cref="JsonFormatException">The text is not JSON.</exception>
    public static JsonDocument Read(string source)
    {
        var reader = new JsonReader(source);
        var root = reader.ReadValue();
        reader.SkipBlanks();
        if (reader._position < source.Length)
            throw reader.Unexpected("the end of the file");
        return new JsonDocument(reader._text.ToString(), root);
    }

    private JsonNode ReadValue()
    {
        SkipBlanks();
        var node = new JsonNode(_position);
        var start = _text.Length;
        switch (Current)
        {
            case '{':
                ReadObject(node);
                break;
            case '[':
                ReadArray(node);
                break;
            case '"':
                node.Text = ReadString();
                break;
            default:
                _text.Append(JsonToken.ReadLiteral(_source, ref _position) ?? throw Unexpected("a value"));
                break;
        }

        node.SourceLength = _position - node.SourceStart;
        node.Part = node.Text is null ? TextPart.Between(start, _text.Length) : TextPart.Between(start + 1, _text.Length - 1);
        return node;
    }

    private void ReadObject(JsonNode node)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        Enter();
        for (var isFirst = true; !TryTake('}'); isFirst = false)
        {
            var start = _text.Length;
            if (!isFirst)
                Take(',', "',' or '}'");
            SkipBlanks();
            var nameAt = _position;
            if (Current != '"')
                throw Unexpected("a member's name in quotes");
            var name = ReadString();
            if (!names.Add(name))
                throw new JsonFormatException(nameAt, $"the member '{name}' is given twice");
            Take(':', "':'");
            var value = ReadValue();
            SkipBlanks();
            // The first member takes the comma behind it along, the others the one before.
            var comma = isFirst && Current == ',' ? 1 : 0;
            node.Members.Add(new JsonMember(name, value, TextPart.Between(start, _text.Length + comma)));
        }

        _depth--;
    }

    private void ReadArray(JsonNode node)
    {
        Enter();
        for (var isFirst = true; !TryTake(']'); isFirst = false)
        {
            if (!isFirst)
                Take(',', "',' or ']'");
            node.Items.Add(ReadValue());
        }

        _depth--;
    }

    private string ReadString()
    {
        var start = _position;
        var text = JsonToken.ReadString(_source, ref _position);
        _text.Append(_source, start, _position - start);
        return text;
    }

    private void Enter()
    {
        if (++_depth > DeepestNesting)
            throw new JsonFormatException(_position, $"objects and arrays are nested deeper than {DeepestNesting}");
        _text.Append(_source[_position++]);
    }

    private bool TryTake(char wanted)
    {
        SkipBlanks();
        if (Current != wanted)
            return false;
        _text.Append(wanted);
        _position++;
        return true;
    }

    private void Take(char wanted, string description)
    {
        if (!TryTake(wanted))
            throw Unexpected(description);
    }

    private void SkipBlanks()
    {
        while (Current is ' ' or '\t' or '\r' or '\n')
            _position++;
    }

    private char Current => _position < _source.Length ? _source[_position] : '\0';

    private JsonFormatException Unexpected(string wanted) => new(
        _position,
        $"expected {wanted}, found {(_position < _source.Length ? $"'{_source[_position]}'" : "the end of the file")}");
}
