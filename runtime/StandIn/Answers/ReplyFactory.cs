using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using Bars.Scenarios.StandIn.Messages;
using Hl7.Fhir.Model;

namespace Bars.Scenarios.StandIn.Answers;

/// <summary>Prepares the answers that the table's expectations describe.</summary>
internal sealed class ReplyFactory(ScenarioCatalogue catalogue, Calendar calendar)
{
    private readonly Dictionary<string, OutcomeReply> _outcomes = catalogue.Outcomes
        .ToDictionary(outcome => outcome.Name, outcome => new OutcomeReply(outcome, catalogue), StringComparer.Ordinal);

    private readonly ReceiverEncounter _encounter = new();

    /// <summary>The answer with an OperationOutcome of the table.</summary>
    /// <exception cref="InvalidOperationException">The table has no such outcome.</exception>
    public OutcomeReply Outcome(string name) => _outcomes.TryGetValue(name, out var reply)
        ? reply
        : throw new InvalidOperationException($"The table has no outcome '{name}', which the stand-in needs.");

    /// <summary>The answer that repeats a message.</summary>
    public Reply Echo() => new MessageReply((int)HttpStatusCode.OK, Transform.Echo, ResourceKind.None, null, _encounter);

    /// <summary>The answer to a request.</summary>
    /// <param name="row">Id of the row, for the error.</param>
    /// <param name="interaction">What was asked.</param>
    /// <param name="expectation">What is to come back.</param>
    /// <exception cref="InvalidOperationException">The table describes an answer that the stand-in can not give.</exception>
    public Reply Create(string row, Interaction interaction, Expectation expectation)
    {
        if (expectation.Outcome is { } outcome)
            return Outcome(outcome.Name);
        if (interaction.IsMessage)
        {
            var transform = Transforms.Parse(expectation.Answer ?? interaction.Answer, row);
            return new MessageReply(expectation.Status, transform, Kind(expectation.Resource), expectation.Id, _encounter);
        }
        return new CannedReply(expectation.Status, calendar, Canned(row, expectation));
    }

    private static ResourceKind Kind(string resource) => Enum.TryParse<ResourceKind>(resource, out var kind) ? kind : ResourceKind.Other;

    private Func<DateOnly, Resource> Canned(string row, Expectation expectation) => expectation switch
    {
        { Body: { } file } when AnswerFile.Exists(file) => today => Read(file, today, expectation.Id),
        { Body: { } file } => throw new InvalidOperationException($"Row '{row}' answers with the body '{file}', but there is no file {file}.json in catalogue/answers."),
        { SlotStatuses: not null } => today => SlotSearch.Build(expectation, today),
        { Definitions: not null } => _ => DefinitionSearch.Build(expectation, catalogue.MessageDefinitionBase),
        { Receives: not null } or { Sends: not null } => _ => Capabilities.Build(expectation, catalogue.MessageDefinitionBase),
        _ => throw new InvalidOperationException($"Row '{row}' expects a {expectation.Resource}, but does not say what is in it."),
    };

    // Rows share a body and differ in its id.
    private static Resource Read(string file, DateOnly today, string? id)
    {
        var resource = AnswerFile.Read<Resource>(file, today);
        resource.Id = id ?? resource.Id;
        return resource;
    }
}
