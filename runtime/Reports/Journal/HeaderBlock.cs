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
        var text = new StringBuilder();
        foreach (var (name, value) in headers)
            text.Append(name).Append(Colon).Append(value.ReplaceLineEndings(" ")).Append(End);
        return text.ToString();
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
