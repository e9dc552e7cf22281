using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Bars.Scenarios.Reports;

namespace Bars.Scenarios.Tool.Reporting;

/// <summary>Reads <c>.http</c> files, as editors send them and <c>bars run --offline</c> prints them: requests parted by <c>###</c>.</summary>
internal static class HttpFile
{
    /// <summary>The requests of a file.</summary>
    /// <exception cref="ToolException">A line is no request and no header.</exception>
    public static IReadOnlyList<RecordedExchange> Read(string path, string text, DateTimeOffset time)
    {
        var exchanges = new List<RecordedExchange>();
        var lines = text.Split('\n').Select(line => line.TrimEnd('\r')).ToArray();
        for (var index = 0; index < lines.Length;)
        {
            var name = lines[index].StartsWith("###", StringComparison.Ordinal) ? lines[index++][3..].Trim() : null;
            var end = Array.FindIndex(lines, index, line => line.StartsWith("###", StringComparison.Ordinal));
            end = end < 0 ? lines.Length : end;
            if (Request(path, lines, index, end) is { } request)
            {
                exchanges.Add(RecordedExchange.Of(request, $"{exchanges.Count + 1:000}", time) with { ScenarioId = string.IsNullOrEmpty(name) ? null : name });
            }

            index = end;
        }

        return exchanges.Count > 0 ? exchanges : throw ToolException.Usage($"{path} holds no request.");
    }

    private static RecordedRequest? Request(string path, string[] lines, int start, int end)
    {
        while (start < end && (lines[start].Length == 0 || IsComment(lines[start])))
            start++;
        if (start == end)
            return null;
        var words = lines[start].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is not (2 or 3) || !words[0].All(char.IsAsciiLetterUpper))
            throw ToolException.Usage($"{path}, line {start + 1}: no request such as 'GET http://127.0.0.1/metadata HTTP/1.1'.");
        var headers = new List<RecordedHeader>();
        for (start++; start < end && lines[start].Length > 0; start++)
        {
            if (IsComment(lines[start]))
                continue;
            var colon = lines[start].IndexOf(':');
            if (colon <= 0)
                throw ToolException.Usage($"{path}, line {start + 1}: no header such as 'Accept: application/fhir+json'. An empty line comes before the body.");
            headers.Add(new(lines[start][..colon].Trim(), lines[start][(colon + 1)..].Trim()));
        }

        var body = string.Join('\n', lines.Skip(start + 1).Take(Math.Max(end - start - 1, 0))).TrimEnd();
        return new(words[0], words[1], headers, Encoding.UTF8.GetBytes(body));
    }

    private static bool IsComment(string line) => line.StartsWith('#') || line.StartsWith("//", StringComparison.Ordinal);
}
