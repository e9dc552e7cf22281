using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Bars.Scenarios.Runtime;
using Bars.Scenarios.Tool.Requests;

namespace Bars.Scenarios.Tool.Export;

/// <summary>
/// A request as a collection writes it. It is built at a fixed clock with a fixed id, so that whatever stands in it of
/// the two is found, and becomes a variable of the collection: sent years later, it is of its day.
/// </summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Address">Address below the FHIR base, with a leading slash.</param>
/// <param name="Headers">Field names and values.</param>
/// <param name="Body">The body, or <see langword="null"/>.</param>
internal sealed partial record ExportedRequest(string Method, string Address, IReadOnlyList<(string Name, string Value)> Headers, string? Body)
{
    private static readonly DateTimeOffset Clock = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static ExportedRequest Of(RequestRecipe recipe, ScenarioRequestOptions options, ExportDialect dialect)
    {
        var factory = new ScenarioRequestFactory(options with { TimeProvider = new FixedClock(Clock), NewId = () => Guid.Empty });
        using var request = factory.Create(recipe);
        var id = $"{Guid.Empty}";
        return new(
            request.Method.Method,
            "/" + Dated(request.RequestUri!.OriginalString, EncodedInstant(), dialect.QueryInstant, dialect.Literal),
            [.. HeaderLine.Of(request, options.Catalogue)
                .Where(header => header.Name != "Content-Length")
                .Select(header => (header.Name, header.Value == id ? dialect.NewId : header.Value))],
            request.Content is { } content ? Dated(Text(content.ReadAsStream()), Instant(), dialect.Instant, dialect.Literal) : null);
    }

    private static string Text(Stream stream)
    {
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string Dated(string text, Regex instants, Func<long, string> dynamic, Func<string, string> literal)
    {
        var result = new StringBuilder(text.Length);
        var read = 0;
        foreach (Match match in instants.Matches(text))
        {
            var instant = DateTimeOffset.Parse(Uri.UnescapeDataString(match.Value), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
            result.Append(literal(text[read..match.Index])).Append(dynamic((long)Math.Round((instant - Clock).TotalSeconds)));
            read = match.Index + match.Length;
        }

        return result.Append(literal(text[read..])).ToString();
    }

    [GeneratedRegex(@"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})")]
    private static partial Regex Instant();

    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}%3A[0-9]{2}%3A[0-9]{2}%2B00%3A00")]
    private static partial Regex EncodedInstant();

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
