using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Guide.Importing;

namespace Bars.Scenarios.Guide.Interpreting;

/// <summary>The request of a proposal.</summary>
/// <param name="Interaction">Name of its interaction.</param>
/// <param name="Pairs">Keys and values as YAML.</param>
/// <param name="Sentinel">The sentinel.</param>
/// <param name="When">Further conditions as YAML.</param>
/// <param name="Message">Name of its body.</param>
/// <param name="ResourceId">The resource it reads or cancels.</param>
/// <param name="HasBusy">Whether a search asks for busy Slots too.</param>
internal sealed record ProposedRequest(
    string Interaction,
    IReadOnlyList<KeyValuePair<string, string>> Pairs,
    string? Sentinel,
    string? When,
    string? Message,
    string? ResourceId,
    bool HasBusy);

/// <summary>Proposes a request: interaction, values and edits of the body.</summary>
internal sealed class RequestProposer(Vocabulary vocabulary, RowFacts facts, Analogues analogues, List<string> doubts, string? resourceId, bool isNarrowed)
{
    private const string Cancelled = "{cancelled: 'yes'}";

    // Parameters of a search for Slots that a request has anyhow; "end" is the guide's word for the end of its range.
    private static readonly string[] SlotParameters = ["start", "end", "status", "Schedule.actor:HealthcareService", "_include"];

    private readonly List<KeyValuePair<string, string>> _pairs = [];

    // The service that answers whatever no other row claims: the first of the table.
    private string AnyService => vocabulary.Services.Count > 0 ? vocabulary.Services[0].Name : "";

    public ProposedRequest Propose()
    {
        if (Message() is { } message)
            return OfMessage(message);
        var interaction = Interaction();
        Add("interaction", interaction);
        return (vocabulary.Interactions.IsMessage(interaction) ? null : KindOf(interaction)) switch
        {
            "target-identifier" => Directed(interaction),
            "context" => Context(interaction),
            "slot-service" => Slots(interaction),
            _ => Read(interaction),
        };
    }

    private void Add(string key, string? value)
    {
        if (value is not null)
            _pairs.Add(new(key, value));
    }

    private ProposedRequest Made(string interaction, string? sentinel, string? when = null, string? message = null, bool hasBusy = false) =>
        new(interaction, _pairs, sentinel, when, message, resourceId, hasBusy);

    // The body the hint names; the one whose title the test holds; or that of the most similar row.
    private KnownMessage? Message()
    {
        if (facts.Path is not null || facts.Element is "context" or "slot-service")
            return null;
        var messages = vocabulary.Interactions.Messages;
        var text = ColumnMap.Plain(facts.BodyName ?? facts.Test);
        var named = messages
            .Where(message => message.Title.Length > 0 && text.Contains(ColumnMap.Plain(message.Title), StringComparison.Ordinal))
            .MaxBy(message => message.Title.Length);
        if (named is not null)
            return named;
        var similar = facts.BodyName is null && facts.Element != "nhs-number"
            ? analogues.Find(row => row.Area == analogues.Area)
            : analogues.Find(row => row.Message is not null && row.Area == analogues.Area) ?? analogues.Find(row => row.Message is not null);
        if (similar?.Message is null || (facts.BodyName is null && facts.Test.StartsWith("Get ", StringComparison.OrdinalIgnoreCase)))
            return null;
        doubts.Add(facts.BodyName is null
            ? $"no body is named; {similar.Message} is that of a similar row"
            : $"the body '{facts.BodyName.Trim()}' is not in the catalogue; {similar.Message} is that of a similar row");
        return messages.FirstOrDefault(message => message.Name == similar.Message);
    }

    // What rows with the element ask; or what reads the path; or what the most similar row asks.
    private string Interaction()
    {
        if (facts.Path is { } path && vocabulary.Interactions.Reading(path) is { } reading)
            return reading;
        if (facts.Path is { } unknown)
            doubts.Add($"no interaction reads {unknown}");
        var similar = analogues.Find(row => !vocabulary.Interactions.IsMessage(row.Interaction) && (facts.Element is not { } element || KindOf(row) == element))
            ?? analogues.Find(row => !vocabulary.Interactions.IsMessage(row.Interaction));
        if (facts.Element is null)
            doubts.Add($"the page does not say what is asked; {similar?.Interaction} is that of a similar row");
        return similar?.Interaction ?? "";
    }

    private static string? KindOf(KnownRow row) => row.Sentinel?.Split(' ')[^1];

    // The element that decides in the rows that ask it.
    private string? KindOf(string interaction) => analogues.Rows
        .Where(row => row.Interaction == interaction)
        .GroupBy(KindOf)
        .MaxBy(group => group.Count())?.Key;

    private ProposedRequest Directed(string interaction)
    {
        Add("target", facts.ValueId is { } id ? vocabulary.Service(id) : AnyService);
        _ = Further(facts.Parameters);
        return Made(interaction, facts.ValueId is null ? "any target-identifier" : "target-identifier");
    }

    private ProposedRequest Context(string interaction)
    {
        var id = facts.Context ?? facts.ValueId;
        if (facts.ValueId is { } value && id != value)
            doubts.Add($"the hint names the context {id}, the sentinel is {value}");
        var service = id is null ? AnyService : vocabulary.Service(id);
        Add("target", vocabulary.Services.Exists(known => known.Name == service && known.IsDocumented) ? service : AnyService);
        Add("context", service);
        var first = facts.Parameters.ToList().FindIndex(parameter => parameter.Name == "context");
        var further = Further(facts.Parameters.Where((_, index) => index != first));
        return Made(interaction, facts.IsAny ? "any context" : "context", further is not null && isNarrowed ? $"{{parameters: {further}}}" : null);
    }

    // Parameters that no other key of a request stands for.
    private string? Further(IEnumerable<QueryParameter> parameters)
    {
        var texts = parameters.Select(parameter => Yaml.Scalar($"{parameter.Name}={Uri.UnescapeDataString(parameter.Value)}")).ToList();
        var list = texts.Count == 0 ? null : $"[{string.Join(", ", texts)}]";
        Add("parameters", list);
        return list;
    }

    private ProposedRequest Slots(string interaction)
    {
        var service = facts.ValueId is { } id ? vocabulary.Service(id) : AnyService;
        var hasBusy = facts.Test.Contains("busy", StringComparison.OrdinalIgnoreCase);
        Add("target", service);
        Add("service", service);
        Add("slotStatus", hasBusy ? "[free, busy]" : "[free]");
        _ = Further(facts.Parameters.Where(parameter => !SlotParameters.Contains(parameter.Name)));
        return Made(interaction, "slot-service", hasBusy ? "{slotStatus: [free, busy]}" : null, hasBusy: hasBusy);
    }

    private ProposedRequest Read(string interaction)
    {
        Add("target", AnyService);
        _ = Further(facts.Parameters);
        Add("id", resourceId is null ? null : Yaml.Scalar(resourceId));
        if (resourceId is null)
            doubts.Add("the page does not say which id is read");
        return Made(interaction, resourceId is not null && (facts.PathId is not null || facts.Path is null) ? "resource-id" : null);
    }

    private ProposedRequest OfMessage(KnownMessage message)
    {
        Add("message", message.Name);
        var number = facts.Replacing ?? (facts.Element == "nhs-number" ? facts.ValueId : null);
        if (facts.Replacing is { } replacing && facts.ValueId is { } value && value != replacing)
            doubts.Add($"the hint puts {replacing} into the body, the sentinel is {value}");
        var isDirected = number is null && facts.ValueId is not null && facts.Element == "target-identifier" || facts.Hint.Contains("NHSD Target", StringComparison.Ordinal) && facts.ValueId is not null;
        if (isDirected)
            Add("target", vocabulary.Service(facts.ValueId!));
        var isWithout = facts.IsWithoutNhsNumber && number is null;
        Add("patient", isWithout ? "none" : number is not null && !isDirected ? vocabulary.Patient(number) : UsualPatient());
        var when = facts.IsCancellation ? Cancel(message) : null;
        var sentinel = isDirected ? "target-identifier"
            : isWithout ? "no nhs-number"
            : number is not null ? "nhs-number"
            : facts.IsAny ? "any nhs-number"
            : null;
        return Made(message.Interaction, sentinel, when, message.Name);
    }

    // The patient of the area whose requests succeed.
    private string? UsualPatient() =>
        (analogues.Rows.FirstOrDefault(row => row.Area == analogues.Area && IsVerified(row)) ?? analogues.Rows.FirstOrDefault(IsVerified))?.Patient;

    private static bool IsVerified(KnownRow row) => row is { Guide: not null, Sentinel: "nhs-number", Status: < 300, Patient: not null };

    private string? Cancel(KnownMessage message)
    {
        if (vocabulary.Interactions.Cell(message.Interaction, "appointmentStatus") is not null)
        {
            Add("appointmentId", facts.CommentId is { } appointment ? Yaml.Scalar(appointment) : null);
            return null;
        }

        Add("serviceRequestId", facts.CommentId is { } request ? Yaml.Scalar(request) : null);
        // A body that another row names for an update is active and has to be made a cancellation.
        if (analogues.Rows.Any(row => row.Message == message.Name && row.Guide is not null && row.Test.StartsWith("Update", StringComparison.OrdinalIgnoreCase)))
        {
            Add("status", "revoked");
            Add("definition", $"{vocabulary.Interactions.Cell(message.Interaction, "event")}-cancelled");
            doubts.Add($"{message.Name} is an update; status and definition make it a cancellation");
        }

        return Cancelled;
    }
}
