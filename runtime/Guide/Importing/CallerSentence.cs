using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Bars.Scenarios.Guide.Editions;
using Bars.Scenarios.Guide.Reading;

namespace Bars.Scenarios.Guide.Importing;

/// <summary>The sentence that tells receivers which addresses their firewall has to let in, by environment.</summary>
internal static partial class CallerSentence
{
    private const int LongestSentence = 2000;

    /// <summary>The rows of a sentence; none for any other.</summary>
    public static IEnumerable<GuideRow> Read(TextPart sentence)
    {
        if (sentence.Text.Length > LongestSentence || !Subject().IsMatch(sentence.Text))
            yield break;
        var addresses = new List<(string Environment, string Address)>();
        var environment = "";
        foreach (Match word in Words().Matches(sentence.Text))
        {
            if (word.Groups["address"].Success)
                addresses.Add((environment, word.Value));
            else
                environment = word.Value;
        }

        foreach (var group in addresses.Where(pair => pair.Environment.Length > 0).GroupBy(pair => pair.Environment))
        {
            yield return new GuideRow(
                TableKinds.Access, "",
                [new("environment", group.Key), new("callers", string.Join(", ", group.Select(pair => pair.Address)))], sentence.Place);
        }
    }

    [GeneratedRegex("firewall|originate|IP address", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Subject();

    // The environment of an address is the last word in capitals before it.
    [GeneratedRegex(@"\b(?:(?<address>(?:\d{1,3}\.){3}\d{1,3}(?:/\d{1,2})?)|[A-Z]{3,12}|Production|Integration|Sandbox)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();
}
