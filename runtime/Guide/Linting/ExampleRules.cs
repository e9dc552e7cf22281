using System;
using System.Buffers.Text;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bars.Scenarios.Guide.Editions;
using Bars.Scenarios.Guide.Reading;

namespace Bars.Scenarios.Guide.Linting;

/// <summary>Examples: JSON that can not be parsed, claims of the wrong type, assertions that break the page's own rules.</summary>
internal static partial class ExampleRules
{
    private const int LongestExample = 100_000;

    public static IEnumerable<LintFinding> Check(Edition edition)
    {
        var longest = edition.Parts.OfType<TextPart>().Where(text => text.Text.Length < 2000)
            .Select(text => Lifetime().Match(text.Text)).Where(match => match.Success)
            .Select(match => 60 * int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)).Cast<int?>().FirstOrDefault();
        foreach (var part in edition.Parts.Where(part => part is CodePart or TextPart))
        {
            var text = part is CodePart code ? code.Text : ((TextPart)part).Text;
            if (text.Length > LongestExample)
                continue;
            if (text.TrimStart().StartsWith('{'))
            {
                foreach (var finding in Json(part.Place, text))
                    yield return finding;
            }

            foreach (Match match in Assertion().Matches(text))
            {
                foreach (var finding in Jwt(part.Place with { Line = part.Place.Line + text.AsSpan(0, match.Index).Count('\n') }, match.Value, longest))
                    yield return finding;
            }
        }
    }

    private static IEnumerable<LintFinding> Json(Place place, string text)
    {
        var subject = $"example starting {Start(text)}";
        if (Complaint(text) is { } complaint)
            yield return new("malformed-json", complaint.Line > 0 ? place with { Line = place.Line + complaint.Line } : place, subject, $"the example is no JSON: {complaint.Message}");
        foreach (Match match in QuotedDate().Matches(text))
            yield return new("numeric-date", place with { Line = place.Line + text.AsSpan(0, match.Index).Count('\n') }, subject, $"'{match.Groups["name"].Value}' is printed as a text; RFC 7519 has a number");
        if (text.Contains("\"iss\"", StringComparison.Ordinal) && text.Contains("\"kid\"", StringComparison.Ordinal))
            yield return new("misplaced-claim", place, subject, "'kid' stands among the claims; RFC 7515 has it in the header");
    }

    private static (int Line, string Message)? Complaint(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return null;
        }
        catch (JsonException exception)
        {
            return ((int)(exception.LineNumber ?? 0), exception.Message.Split(" Path:")[0].Split(" LineNumber:")[0]);
        }
    }

    private static IEnumerable<LintFinding> Jwt(Place place, string assertion, int? longest)
    {
        if (assertion.Any(char.IsWhiteSpace))
            yield return new("broken-line", place, "sample assertion", "a line end stands inside the assertion, which is one word");
        var (issued, expires) = Times(string.Concat(assertion.Where(character => !char.IsWhiteSpace(character))).Split('.')[1]);
        if (expires - issued is { } seconds && seconds > longest)
            yield return new("lifetime", place, "sample assertion", $"the assertion is valid for {seconds} seconds, the page allows {longest}");
    }

    private static (long? Issued, long? Expires) Times(string payload)
    {
        try
        {
            using var document = JsonDocument.Parse(Base64Url.DecodeFromChars(payload));
            return (Time("iat"), Time("exp"));

            long? Time(string name) => document.RootElement.TryGetProperty(name, out var value) && value.TryGetInt64(out var time) ? time : null;
        }
        catch (Exception exception) when (exception is FormatException or JsonException or InvalidOperationException)
        {
            return (null, null);
        }
    }

    private static string Start(string text) => text.Split(['\n', '{', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() is { } word ? word[..Math.Min(word.Length, 30)] : "{";

    [GeneratedRegex(@"no more than (\d{1,3}) minutes", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Lifetime();

    [GeneratedRegex(@"""(?<name>exp|iat|nbf)""\s{0,10}:\s{0,10}""\d{1,20}""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex QuotedDate();

    [GeneratedRegex(@"eyJ[A-Za-z0-9_-]{10,4000}\.\s{0,100}eyJ[A-Za-z0-9_-]{10,4000}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Assertion();
}
