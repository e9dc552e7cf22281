using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Bars.Scenarios.Guide.Editions;

namespace Bars.Scenarios.Guide.Importing;

/// <summary>Splits lines whose cells have no mark between them, by what the guide writes into each column.</summary>
internal static partial class TextRows
{
    private const int LongestLine = 2000;

    public static IReadOnlyList<IReadOnlyList<string>> Split(TableKind kind, IReadOnlyList<string> heads, IReadOnlyList<string> lines)
    {
        if (kind == TableKinds.Stateful)
            return [.. lines.Select(line => Cell(Statuses().Split(line)))];
        var common = kind == TableKinds.Services ? CommonStart(lines) : "";
        return [.. lines.Select(line => line.Length > LongestLine ? [line] : Split(kind, heads, line, common))];
    }

    private static IReadOnlyList<string> Split(TableKind kind, IReadOnlyList<string> heads, string line, string pathway)
    {
        var match = kind.Name switch
        {
            "scenarios" => Scenario().Match(line),
            "services" => Service().Match(line),
            "patients" => Patient().Match(line),
            "headers" => Header().Match(line),
            _ => Certificate().Match(line),
        };
        if (!match.Success)
            return [line];
        if (kind == TableKinds.Scenarios)
            return Scenario(match, heads);
        var cells = match.Groups.Values.Skip(1).Select(group => group.Value.Trim());
        if (kind == TableKinds.Services && pathway.Length > 0)
            cells = [.. cells.SkipLast(1), pathway, match.Groups[^1].Value[pathway.Length..].Trim()];
        return Cell(cells);
    }

    // Sentinel and comment stand behind the hint, each of them may be missing.
    private static IReadOnlyList<string> Scenario(Match match, IReadOnlyList<string> heads)
    {
        var rest = match.Groups["rest"].Value;
        var sentinel = Sentinel().Match(rest);
        var comment = CommentStart().Match(rest);
        var isSentinel = sentinel.Success && (!comment.Success || sentinel.Index <= comment.Index);
        var hintEnd = isSentinel ? sentinel.Index : comment.Success ? comment.Index : rest.Length;
        var cells = Cell([
            match.Groups["test"].Value, match.Groups["application"].Value, rest[..hintEnd],
            isSentinel ? sentinel.Groups["value"].Value : "",
            isSentinel ? rest[(sentinel.Index + sentinel.Length)..] : rest[hintEnd..]]);
        return heads.Count >= cells.Count ? cells : [.. cells.Take(heads.Count)];
    }

    private static List<string> Cell(IEnumerable<string> cells) => [.. cells.Select(cell => cell.Trim())];

    private static string CommonStart(IReadOnlyList<string> lines)
    {
        var rests = lines.Select(line => Service().Match(line)).Where(match => match.Success).Select(match => match.Groups[^1].Value.Split(' ')).ToList();
        if (rests.Count < 2)
            return "";
        var count = 0;
        while (rests.TrueForAll(rest => rest.Length > count && rest[count] == rests[0][count]))
            count++;
        return string.Join(' ', rests[0].Take(count));
    }

    [GeneratedRegex(@"^(?<test>.+?) (?<application>(?:\d{3}-[A-Z]{2,6}|BaRS Core|CAD-CAD|Any|\d{1,2})(?:(?:, | & )(?:\d{3}-[A-Z]{2,6}|BaRS Core|CAD-CAD|Any|\d{1,2}))*) (?<rest>(?:NHSD|\(parameter\)|use body|/|n/a|Patient\.|Schedule\.|context).*)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Scenario();

    // A value after a blank, which is not what "with" or "value" puts into the body.
    [GeneratedRegex(@"(?<!\bwith )(?<= |^)(?<value>\d{10}|FAIL\d{4}|Any \(see comment\)|blank \(no NHS No\.\))(?: |$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sentinel();

    [GeneratedRegex(@"(?<= )(?:The |GET |Returns |Request must|Request will|Any |Must |This |Trigger |Accept |Validates )", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CommentStart();

    [GeneratedRegex(@"^(\d{6,12}) (.+?) ([A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}) (.*)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Service();

    [GeneratedRegex(@"^(.+?) (\S+) (\d{2}/\d{2}/\d{4}) (\d{10}) (\S+) (.+)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Patient();

    [GeneratedRegex(@"^([A-Za-z-]+) (.+?) ([{[].*|[0-9a-f]{8}-[0-9a-f-]{27})$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Header();

    [GeneratedRegex(@"^(.+?) ([0-9a-f]{40}) (.+?) ([0-9a-f]{40}|N/A) (\S+)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Certificate();

    [GeneratedRegex(@" (?=Http \d{3})", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Statuses();
}
