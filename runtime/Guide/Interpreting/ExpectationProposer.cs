using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Bars.Scenarios.Guide.Catalogue;
using YamlDotNet.RepresentationModel;

namespace Bars.Scenarios.Guide.Interpreting;

/// <summary>Proposes the answer to expect.</summary>
internal sealed class ExpectationProposer(
    Vocabulary vocabulary, RowFacts facts, Analogues analogues, ProposedRequest request, List<string> doubts)
{
    private readonly List<KeyValuePair<string, string>> _pairs = [];

    public IReadOnlyList<KeyValuePair<string, string>> Propose()
    {
        var status = facts.ExpectedStatus;
        Add("status", status.ToString(CultureInfo.InvariantCulture));
        if (status >= 400)
            Add("outcome", Outcome(status));
        else if (vocabulary.Interactions.IsMessage(request.Interaction))
            Message();
        else
            Resource();
        return _pairs;
    }

    private void Add(string key, string? value)
    {
        if (value is not null)
            _pairs.Add(new(key, value));
    }

    // The outcome that most rows with the status have; a new one for a status that no row had.
    private string Outcome(int status)
    {
        var known = analogues.Rows.Where(row => row.Status == status && row.Outcome is not null).GroupBy(row => row.Outcome!).MaxBy(group => group.Count())?.Key;
        if (known is not null)
            return known;
        var count = vocabulary.AddedOutcomes.Count;
        var name = vocabulary.Outcome(status);
        if (vocabulary.AddedOutcomes.Count > count)
            doubts.Add($"no outcome had status {status}; {name} is new");
        return name;
    }

    private void Message()
    {
        // A row with the same interaction, or with another that is a booking too, or a referral too.
        var answered = analogues.Find(row => row.Interaction == request.Interaction && row.Status < 300 && row.Resource is not null)
            ?? analogues.Find(row => IsBooking(row.Interaction) == IsBooking(request.Interaction) && row is { Message: not null, Status: < 300, Resource: not null });
        Add("resource", answered?.Resource ?? vocabulary.Interactions.Cell(request.Interaction, "returns"));
        Add("id", (facts.CommentId ?? UsualId()) is { } id ? Yaml.Scalar(id) : null);
    }

    private bool IsBooking(string interaction) => vocabulary.Interactions.Cell(interaction, "appointmentStatus") is not null;

    // What a receiver answers when no row claims the request.
    private string? UsualId()
    {
        var rows = analogues.Rows.Where(row => row.Interaction == request.Interaction && row is { Status: < 300, Id: not null }).ToList();
        var sameBody = rows.FindAll(row => row.Message == request.Message);
        return rows.Find(row => row.Sentinel?.StartsWith("any ", StringComparison.Ordinal) == true)?.Id
            ?? (sameBody.Count > 0 ? sameBody : rows).GroupBy(row => row.Id).MaxBy(group => group.Count())?.Key;
    }

    // A read or search: what the most similar row gets back.
    private void Resource()
    {
        var similar = analogues.Find(row => row.Interaction == request.Interaction && row.Status < 300 && HasBusy(row) == request.HasBusy)
            ?? analogues.Find(row => row.Interaction == request.Interaction && row.Status < 300);
        Add("resource", similar?.Resource ?? vocabulary.Interactions.Cell(request.Interaction, "returns"));
        Add("id", request.ResourceId is { } id ? Yaml.Scalar(id) : null);
        if (similar?.Node.Block("expect") is not { } expect)
        {
            doubts.Add("no similar row says what is in the answer");
            return;
        }

        foreach (var (key, value) in expect.Children.Select(pair => (((YamlScalarNode)pair.Key).Value!, pair.Value)))
        {
            if (key is not ("status" or "resource" or "id"))
                Add(key, Yaml.Slice(vocabulary.File.Text, value));
        }

        if (expect.Children.Count > 3 || request.ResourceId is null)
            doubts.Add($"what is in the answer is that of {similar.Name}");
    }

    private static bool HasBusy(KnownRow row) => row.Node.Block("request")?.Texts("slotStatus").Contains("busy") == true;
}
