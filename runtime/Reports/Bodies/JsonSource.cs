using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using Bars.Scenarios.Runtime;

namespace Bars.Scenarios.Reports;

/// <summary>Reads JSON into <see cref="SourceNode"/>s. The syntax was checked before.</summary>
internal static class JsonSource
{
    public static SourceNode Read(ReadOnlySpan<byte> body)
    {
        var text = BodyParser.WithoutMark(body);
        var reader = new Utf8JsonReader(text);
        var cursor = new Cursor();
        var root = new SourceNode("", null, 0, new(1, 1));
        var open = new Stack<(SourceNode Node, string? Array)>();
        var current = (Node: root, Array: (string?)null);
        string? name = null;
        while (reader.Read())
        {
            var start = (int)reader.TokenStartIndex;
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = reader.GetString();
                    break;
                case JsonTokenType.StartObject:
                    open.Push(current);
                    current = (current.Node == root && open.Count == 1 ? root : current.Node.Add(current.Array ?? name ?? "", cursor.At(text, start)), null);
                    break;
                case JsonTokenType.StartArray:
                    open.Push(current);
                    current = (current.Node, current.Array ?? name ?? "");
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    current = open.Pop();
                    break;
                default:
                    var value = current.Node.Add(current.Array ?? name ?? "", cursor.At(text, start));
                    var isString = reader.TokenType == JsonTokenType.String;
                    value.Text = isString ? reader.GetString() : Encoding.UTF8.GetString(reader.ValueSpan);
                    if (value.Name == "resourceType")
                        current.Node.TypeName = value.Text;
                    value.Span = new(cursor.Units + (isString ? 1 : 0), Encoding.UTF8.GetCharCount(reader.ValueSpan));
                    break;
            }
        }

        return root;
    }

    /// <summary>Turns byte offsets, which only grow, into lines, columns and UTF-16 units.</summary>
    private sealed class Cursor
    {
        private int _offset;
        private int _line = 1;
        private int _lineUnits;

        /// <summary>UTF-16 units from the start of the text.</summary>
        public int Units { get; private set; }

        public TextPosition At(ReadOnlySpan<byte> text, int offset)
        {
            var between = text[_offset..offset];
            for (int lineFeed; (lineFeed = between.IndexOf((byte)'\n')) >= 0; between = between[(lineFeed + 1)..])
            {
                Units += Encoding.UTF8.GetCharCount(between[..(lineFeed + 1)]);
                _line++;
                _lineUnits = Units;
            }

            Units += Encoding.UTF8.GetCharCount(between);
            _offset = offset;
            return new(_line, Units - _lineUnits + 1);
        }
    }
}
