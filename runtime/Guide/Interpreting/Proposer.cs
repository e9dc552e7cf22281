using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Bars.Scenarios.Guide.Editions;
using Bars.Scenarios.Guide.Importing;

namespace Bars.Scenarios.Guide.Interpreting;

/// <summary>
/// Proposes what to make of a row that the guide prints: what its cells say outright, and for the rest what the
/// most similar row of the catalogue has.
/// </summary>
/// <param name="vocabulary">What rows can refer to.</param>
/// <param name="page">All scenarios of the edition: some say what others answer.</param>
internal sealed class Proposer(Vocabulary vocabulary, IReadOnlyList<GuideRow> page)
{
    private readonly List<RowFacts> _page = [.. page.Select(row => new RowFacts(row))];

    /// <summary>Proposes what to make of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="area">Its area in the catalogue.</param>
    /// <param name="except">A row of the catalogue that is not to be learnt from.</param>
    public Proposal Propose(GuideRow row, string area, KnownRow? except = null)
    {
        var facts = new RowFacts(row);
        var rows = vocabulary.Rows.Where(known => !ReferenceEquals(known, except)).ToList();
        var doubts = new List<string>();
        if (facts.TestStatus is { } named && facts.CommentStatus is { } returned && named != returned)
            doubts.Add($"the test says HTTP {named}, the comment {returned}");
        if (facts.Ids("value").Distinct().ToList() is { Count: > 1 } values)
            doubts.Add($"the sentinel value names {string.Join(" and ", values)}; the row is made for the first");
        if (UnreadHint.In(facts.Hint, vocabulary.Interactions.Messages.Select(message => message.Title)) is { } unread)
            doubts.Add($"the hint also says '{unread}', which the request does not do");
        var analogue = new Analogues(rows, facts, area);
        var request = new RequestProposer(vocabulary, facts, analogue, doubts, ResourceId(facts, doubts), IsNarrowed(facts)).Propose();
        var expect = new ExpectationProposer(vocabulary, facts, analogue, request, doubts).Propose();
        return new Proposal
        {
            Request = request.Pairs,
            Sentinel = request.Sentinel,
            When = request.When,
            Expect = expect,
            Doubts = doubts,
        };
    }

    // The id of a read: the hint's, unless another row reads it with another answer. Then that of the comment, or of
    // the row whose comment says what its resource answers when read.
    private string? ResourceId(RowFacts facts, List<string> doubts)
    {
        var said = _page
            .Where(other => other.CommentId is not null && other.References.Any(title => ColumnMap.Plain(title) == ColumnMap.Plain(facts.Test)))
            .Select(other => other.CommentId);
        var candidates = new[] { facts.PathId, facts.CommentId }.Concat(said).OfType<string>().Distinct().ToList();
        if (candidates.Count == 0)
            return null;
        if (candidates.Count > 1)
            doubts.Add($"the page names {string.Join(" and ", candidates)} for it");
        return candidates.Find(id => !IsReadOtherwise(id, facts)) ?? candidates[0];
    }

    // Whether another row has the same sentinel, so that nothing but the parameters tells the two apart.
    private bool IsNarrowed(RowFacts facts) => facts.ValueId is not null && _page.Exists(other =>
        !ReferenceEquals(other.Row, facts.Row) && other.ValueId == facts.ValueId && other.Element == facts.Element && !other.Parameters.SequenceEqual(facts.Parameters));

    private bool IsReadOtherwise(string id, RowFacts facts) =>
        _page.Exists(other => other.PathId == id && other.Path == facts.Path && other.ExpectedStatus != facts.ExpectedStatus
            && other.ExpectedStatus.ToString(CultureInfo.InvariantCulture)[0] == '2');
}
