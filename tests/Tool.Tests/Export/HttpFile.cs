using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.RegularExpressions;
using FluentAssertions;

namespace Bars.Scenarios.Tool.Tests.Export;

/// <summary>Reads <c>.http</c> files as their editors do: <c>###</c> between requests, <c>@name = value</c>, <c>{{...}}</c>.</summary>
internal static partial class HttpFile
{
    public static IReadOnlyList<HttpFileRequest> Parse(string text)
    {
        var parts = text.Split("### ");
        var variables = Variable().Matches(parts[0]).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
        return [.. parts.Skip(1).Select(part => Request(part, variables))];
    }

    private static HttpFileRequest Request(string part, Dictionary<string, string> variables)
    {
        var (head, body) = part.Split("\n\n", 2) is [var above, var below] ? (above, below.Trim()) : (part, "");
        var lines = head.Split('\n');
        var comments = lines.Skip(1).TakeWhile(line => line.StartsWith("# ", StringComparison.Ordinal)).ToList();
        var rest = lines.Skip(1 + comments.Count).ToList();
        var start = rest[0].Split(' ', 3);
        start.Should().HaveCountGreaterThanOrEqualTo(2);
        start[^1].Should().EndWith("HTTP/1.1");
        var address = rest[0][(start[0].Length + 1)..^" HTTP/1.1".Length];
        var request = new HttpRequestMessage(HttpMethod.Parse(start[0]), Fill(address, variables));
        if (body.Length > 0)
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Fill(body, variables)));
        foreach (var field in rest.Skip(1))
        {
            var (name, value) = field.Split(": ", 2) is [var before, var after] ? (before, Fill(after, variables)) : throw new FormatException(field);
            if (!request.Headers.TryAddWithoutValidation(name, value))
                request.Content!.Headers.TryAddWithoutValidation(name, value).Should().BeTrue(field);
        }

        return new(lines[0], comments[^1]["# Expect ".Length..], request);
    }

    private static string Fill(string text, Dictionary<string, string> variables) => Hole().Replace(text, hole =>
    {
        var words = hole.Groups[1].Value.Split(' ');
        return words switch
        {
            ["$guid"] => $"{Guid.NewGuid()}",
            ["$datetime", "iso8601", var count, "s"] => DateTime.UtcNow.AddSeconds(int.Parse(count, CultureInfo.InvariantCulture)).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            [var name] => variables[name],
            _ => throw new FormatException(hole.Value),
        };
    });

    [GeneratedRegex("^@([A-Za-z]+) = (.+)$", RegexOptions.Multiline)]
    private static partial Regex Variable();

    [GeneratedRegex(@"\{\{([^{}]+)\}\}")]
    private static partial Regex Hole();
}

/// <summary>A request of an <c>.http</c> file.</summary>
internal sealed record HttpFileRequest(string Name, string Expected, HttpRequestMessage Message);
