using System;
using System.Collections.Generic;
using System.Text;

namespace Bars.Scenarios.Reports;

/// <summary>Header fields as text, one a line, as HTTP/1.1 writes them: what a journal keeps instead of objects.</summary>
internal static class HeaderBlock
{
    private const string Colon = ": ";
    private const char End = '\n';

    /// <summary>The text.</summary>
    public static string Write(IReadOnlyList<RecordedHeader> headers)
    {
        var bytes = new byte[Size(headers)];
        return Encoding.UTF8.GetString(bytes.AsSpan(0, Write(headers, bytes)));
    }

    /// <summary>The most bytes that the text has in UTF-8.</summary>
    public static int Size(IReadOnlyList<RecordedHeader> headers)
    {
        var size = 0;
        foreach (var (name, value) in headers)
            size += Encoding.UTF8.GetByteCount(name) + Encoding.UTF8.GetByteCount(value) + Colon.Length + 1;
        return size;
    }

    /// <summary>Writes the text in UTF-8.</summary>
    /// <returns>The bytes written.</returns>
    public static int Write(IReadOnlyList<RecordedHeader> headers, Span<byte> target)
    {
        var at = 0;
        foreach (var (name, value) in headers)
        {
            at += Encoding.UTF8.GetBytes(name, target[at..]);
            at += Encoding.UTF8.GetBytes(Colon, target[at..]);
            var text = target.Slice(at, Encoding.UTF8.GetBytes(value, target[at..]));
            // No server lets a line end into a value, but the in-process handler takes what it is given.
            text.Replace((byte)End, (byte)' ');
            at += text.Length;
            target[at++] = (byte)End;
        }
        return at;
    }

    /// <summary>The fields of a text.</summary>
    public static List<RecordedHeader> Read(string text)
    {
        var headers = new List<RecordedHeader>();
        foreach (var range in text.AsSpan().Split(End))
        {
            var line = text[range];
            var colon = line.IndexOf(Colon, StringComparison.Ordinal);
            if (colon > 0)
                headers.Add(new(line[..colon], line[(colon + Colon.Length)..]));
        }
        return headers;
    }
}
