using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Xml;
using Bars.Scenarios.Runtime;

namespace Bars.Scenarios.Reports;

/// <summary>Reads XML into <see cref="SourceNode"/>s. The syntax was checked before.</summary>
internal static class XmlSource
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true };

    public static SourceNode Read(ReadOnlySpan<byte> body)
    {
        var text = Encoding.UTF8.GetString(body).TrimStart('\uFEFF');
        var lines = LineStarts(text);
        using var reader = XmlReader.Create(new StringReader(text), Settings);
        var place = (IXmlLineInfo)reader;
        SourceNode? root = null;
        var open = new Stack<SourceNode>();
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.EndElement)
                open.Pop();
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                ReadText(reader.Value, place, open.Peek(), text, lines, reader.NodeType == XmlNodeType.Text ? "<" : "]]>");
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            var position = new TextPosition(place.LineNumber, place.LinePosition);
            var isEmpty = reader.IsEmptyElement;
            var node = root is null ? root = new(reader.LocalName, null, 0, position) : Child(open.Peek(), reader.LocalName, position);
            ReadAttributes(reader, place, node, text, lines);
            if (!isEmpty)
                open.Push(node);
        }

        return root ?? new("", null, 0, new(1, 1));
    }

    // The element of a contained resource's type is no step of a FHIRPath.
    private static SourceNode Child(SourceNode parent, string name, TextPosition position)
    {
        if (!char.IsAsciiLetterUpper(name[0]))
            return parent.Add(name, position);
        parent.TypeName = name;
        return parent;
    }

    private static void ReadAttributes(XmlReader reader, IXmlLineInfo place, SourceNode node, string text, List<int> lines)
    {
        while (reader.MoveToNextAttribute())
        {
            if (reader.LocalName == "value")
            {
                node.Text = reader.Value;
                node.Span = Span(text, lines[place.LineNumber - 1] + place.LinePosition - 1);
            }
            else if (reader.LocalName == "url")
            {
                node.Add("url", new(place.LineNumber, place.LinePosition)).Text = reader.Value;
            }
        }

        reader.MoveToElement();
    }

    // Narratives are the only elements of FHIR with text of their own.
    private static void ReadText(string value, IXmlLineInfo place, SourceNode parent, string text, List<int> lines, string end)
    {
        var start = lines[place.LineNumber - 1] + place.LinePosition - 1;
        var node = parent.Add("#text", new(place.LineNumber, place.LinePosition));
        node.Text = value;
        node.Span = new(start, text.AsSpan(start).IndexOf(end));
    }

    private static TextSpan Span(string text, int attribute)
    {
        var quote = text.AsSpan(attribute).IndexOfAny('"', '\'') + attribute;
        return new(quote + 1, text.AsSpan(quote + 1).IndexOf(text[quote]));
    }

    private static List<int> LineStarts(string text)
    {
        List<int> starts = [0];
        for (var index = 0; index < text.Length; index++)
        {
            // As XmlReader counts: CR, LF and CR LF end a line.
            if (text[index] == '\n' || (text[index] == '\r' && (index + 1 == text.Length || text[index + 1] != '\n')))
                starts.Add(index + 1);
        }

        return starts;
    }
}
