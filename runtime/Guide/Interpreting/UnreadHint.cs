using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Bars.Scenarios.Guide.Editions;

namespace Bars.Scenarios.Guide.Interpreting;

/// <summary>What a hint says beyond what proposals are made of: a new instruction that nobody reads would be lost.</summary>
internal static partial class UnreadHint
{
    // Words that join instructions and instruct nothing themselves.
    private static readonly string[] Joints = ["and", "or", "with", "the", "a", "an", "use", "using", "then", "of", "in", "as", "above", "but", "body", "from", "get"];

    /// <summary>The rest of a hint, or <see langword="null"/> when everything is read.</summary>
    /// <param name="hint">The hint.</param>
    /// <param name="titles">Titles of message bodies.</param>
    public static string? In(string hint, IEnumerable<string> titles)
    {
        var rest = titles.Where(title => title.Length > 0).OrderByDescending(title => title.Length)
            .Aggregate(hint, (text, title) => text.Replace(title, " ", StringComparison.OrdinalIgnoreCase));
        rest = Read().Replace(rest, " ");
        var first = Words().Matches(rest).FirstOrDefault(word => !Joints.Contains(word.Value.ToLowerInvariant()));
        return first is null ? null : GuideRow.Normalize(rest[first.Index..]).Trim(' ', '.', ',', ';', '(', ')');
    }

    [GeneratedRegex(@"[A-Za-z0-9]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();

    [GeneratedRegex(
        @"\(parameter\)|\(HTTP Header\)|\(NHS No\.?\)|\bn/a\b|\buse any NHSD[ -]Target[ -]Identifier|NHSD[ -]Target[ -]Identifier|Patient\.identifier|Schedule\.actor:HealthcareService"
        + @"|replace <value value=""?\d{10}""? ?\\?/?> with \d{10}|remove (?:the )?whole ""?Extension-UKCore-NHSNumberVerificationStatus""? section"
        + @"|(?<![A-Za-z%<])[A-Za-z_][A-Za-z0-9_.%:-]{1,60}=[^\s""]{1,400}|/[A-Za-z$-]{1,40}(?:/[0-9a-fA-F]{8}-[0-9a-fA-F-]{27})?|\bcontext\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Read();
}
