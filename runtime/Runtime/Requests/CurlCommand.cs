using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;

namespace Bars.Scenarios.Runtime;

/// <summary>A request as a <c>curl</c> command for a POSIX shell.</summary>
public static class CurlCommand
{
    private const string SecretHeader = "Authorization";

    /// <summary>
    /// The command that sends the request. Its body follows as a here-document, which needs no quoting and has no
    /// length limit; the shell adds a line feed to it. A value of <c>Authorization</c> is replaced by <c>$BARS_TOKEN</c>,
    /// which the shell fills in.
    /// </summary>
    /// <param name="request">The request. Its body has to be text in UTF-8, and it can still be sent afterwards unless its content can be read once only.</param>
    /// <param name="baseAddress">The FHIR base that a relative address is appended to, with or without a trailing slash.</param>
    /// <exception cref="ArgumentException">The request's address is relative and no base address is given.</exception>
    public static string For(HttpRequestMessage request, Uri? baseAddress = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        var command = new StringBuilder("curl --include");
        if (request.Method != HttpMethod.Get)
            command.Append(" --request ").Append(Quoted(request.Method.Method));
        command.Append(' ').Append(Quoted(Address(request, baseAddress).AbsoluteUri));
        AppendHeaders(command, request.Headers);
        if (request.Content is not { } content)
            return command.Append('\n').ToString();

        AppendHeaders(command, content.Headers);
        var body = Text(content);
        var delimiter = Delimiter(body);
        return command
            .Append(" \\\n  --data-binary @- <<'").Append(delimiter).Append("'\n")
            .Append(body).Append('\n')
            .Append(delimiter).Append('\n')
            .ToString();
    }

    private static Uri Address(HttpRequestMessage request, Uri? baseAddress) => (request.RequestUri, baseAddress) switch
    {
        ({ IsAbsoluteUri: true } address, _) => address,
        (_, { IsAbsoluteUri: true }) => FhirBase.Append(baseAddress, request.RequestUri),
        _ => throw new ArgumentException("The request's address is relative: a base address is needed.", nameof(baseAddress)),
    };

    private static void AppendHeaders(StringBuilder command, HttpHeaders headers)
    {
        foreach (var (key, values) in headers.NonValidated)
        {
            var name = ScenarioCatalogue.Default.HeaderName(key);
            if (string.Equals(name, "Content-Length", StringComparison.OrdinalIgnoreCase))
                continue;
            command.Append(" \\\n  --header ").Append(
                string.Equals(name, SecretHeader, StringComparison.OrdinalIgnoreCase)
                    ? Masked(name, values.First())
                    : Quoted($"{name}: {string.Join(", ", values)}"));
        }
    }

    /// <summary>The scheme stays readable: it is the word before the first blank, and no secret.</summary>
    private static string Masked(string name, string value)
    {
        var blank = value.IndexOf(' ');
        return Quoted($"{name}: {(blank < 0 ? "" : value[..(blank + 1)])}") + "\"$BARS_TOKEN\"";
    }

    /// <summary>Single quotes keep everything but themselves (POSIX, Shell Command Language 2.2.2).</summary>
    private static string Quoted(string text) => $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    private static string Text(HttpContent content)
    {
        using var stream = new MemoryStream();
        content.CopyTo(stream, null, default);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static string Delimiter(string body)
    {
        var lines = new HashSet<string>(body.Split('\n'), StringComparer.Ordinal);
        return Enumerable.Range(0, int.MaxValue)
            .Select(number => number == 0 ? "BODY" : $"BODY{number}")
            .First(candidate => !lines.Contains(candidate));
    }
}
