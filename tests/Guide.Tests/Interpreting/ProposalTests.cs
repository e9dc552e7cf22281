using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Guide.Catalogue;
using Bars.Scenarios.Guide.Editions;
using Bars.Scenarios.Guide.Interpreting;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Guide.Tests.Interpreting;

/// <summary>What is made of our own rows is blanked, row by row, and proposed again from the guide's cells.</summary>
public sealed class ProposalTests(ITestOutputHelper output)
{
    private static readonly string[] Asked =
    [
        "interaction", "message", "target", "context", "service", "slotStatus", "id", "patient", "appointmentId", "serviceRequestId", "status", "definition",
    ];

    private static readonly string[] Expected = ["status", "resource", "id", "outcome"];

    [Fact]
    public void At_least_48_of_our_52_rows_come_back_right_and_the_others_are_doubted()
    {
        var vocabulary = new Vocabulary(Catalogue.File());
        var rows = vocabulary.Rows.Where(row => row.Guide is not null).ToList();
        rows.Should().HaveCount(52);
        var proposer = new Proposer(vocabulary, [.. rows.Select(row => row.Guide!)]);

        var wrong = new List<KnownRow>();
        foreach (var row in rows)
        {
            var proposal = proposer.Propose(row.Guide!, row.Area, except: row);
            var differences = Differences(row, proposal).ToList();
            if (differences.Count == 0)
                continue;
            wrong.Add(row);
            output.WriteLine($"{row.Area}.{row.Name}: {string.Join("; ", differences)} (doubts: {string.Join("; ", proposal.Doubts)})");
            proposal.Doubts.Should().NotBeEmpty("{0} is wrong in {1}", row.Name, string.Join("; ", differences));
        }

        wrong.Should().HaveCountLessThanOrEqualTo(4);
    }

    private static IEnumerable<string> Differences(KnownRow row, Proposal proposal)
    {
        foreach (var key in Asked)
        {
            if (Written(row, "request", key) is var was && Plain(proposal.Asked(key)) is var now && was != now)
                yield return $"request.{key} {was} -> {now}";
        }

        if (row.Sentinel != proposal.Sentinel)
            yield return $"sentinel {row.Sentinel} -> {proposal.Sentinel}";
        foreach (var key in Expected)
        {
            if (Written(row, "expect", key) is var was && Plain(proposal.Expected(key)) is var now && was != now)
                yield return $"expect.{key} {was} -> {now}";
        }
    }

    private static string? Written(KnownRow row, string block, string key) =>
        row.Node.Block(block)?.Get(key) is { } node ? Plain(Yaml.Slice(Catalogue.Text, node)) : null;

    private static string? Plain(string? yaml) => yaml?.Trim('\'');
}
