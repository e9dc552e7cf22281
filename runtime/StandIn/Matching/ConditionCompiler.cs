using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.StandIn.Messages;

namespace Bars.Scenarios.StandIn.Matching;

/// <summary>Turns the conditions of rows (<c>when</c> in the table) into tests.</summary>
internal sealed class ConditionCompiler(MessageVocabulary vocabulary, bool parity)
{
    /// <summary>The word of a condition that an element is missing.</summary>
    public const string Absent = "absent";

    private const string Many = "many";
    private const string Yes = "yes";
    private const string Not = "not ";
    private const string CancelledDefinition = "-request-cancelled";

    // FHIR RequestStatus codes of a request that is no longer wanted.
    private static readonly string[] CancelledStatuses = ["revoked", "entered-in-error"];

    /// <summary>The element of the condition that replaces the interaction's own Appointment status.</summary>
    public const string AppointmentStatus = "appointmentStatus";

    /// <summary>Whether a condition refuses a message before anything else in it is looked at.</summary>
    public static bool IsGuard(Scenario scenario, Condition condition) =>
        condition is { Element: "appointments", Values: [Many] }
        || (scenario.Fidelity == Fidelity.ParityOnly && condition.Element == "useCase");

    /// <summary>The test a condition stands for.</summary>
    /// <param name="row">Id of the row, for the error.</param>
    /// <param name="condition">The condition.</param>
    /// <exception cref="InvalidOperationException">Element or value are unknown.</exception>
    public Predicate<RequestFacts> Compile(string row, Condition condition) => condition switch
    {
        { Element: "slotStatus" } => SameSet(condition.Values),
        { Element: "include", Values: [Absent] } => facts => !facts.Search.HasInclude,
        { Element: "service", Values: [Absent] } => facts => facts.Search.SlotService is null,
        { Element: "context", Values: [Absent] } => facts => facts.Search.Context is null,
        { Element: "parameters" } => facts => condition.Values.All(facts.Search.Has),
        { Element: "appointments", Values: [Many] } => OfMessage(message => message.Appointments > 1),
        { Element: AppointmentStatus, Values: [var code] } => OfMessage(message => message.AppointmentStatus == code),
        { Element: "cancelled", Values: [Yes] } => OfMessage(IsCancelled),
        { Element: "serviceRequestId", Values: [Absent] } => OfMessage(message => !message.HasServiceRequestId),
        { Element: "useCase", Values: [Absent] } => OfMessage(message => message.UseCase is null),
        { Element: "useCase", Values: [var code] } => OfMessage(message => message.UseCase == code),
        { Element: "location", Values: [Absent] } => OfMessage(message => message.Locations == 0),
        { Element: "family", Values: [var word] } => Occurs(WordElement.Family, word),
        { Element: "condition", Values: [var word] } => Occurs(WordElement.ConditionText, word),
        { Element: "sceneSafety", Values: [var word] } => Occurs(WordElement.FlagCode, word),
        { Element: "encounter", Values: [var word] } => Occurs(WordElement.EncounterStatus, word),
        _ => throw new InvalidOperationException(
            $"Row '{row}' has the condition '{condition.Element}: {string.Join(", ", condition.Values)}', which the stand-in does not know. "
            + "Known are slotStatus, include, service, context, parameters, appointments, appointmentStatus, cancelled, serviceRequestId, "
            + "useCase, location, family, condition, sceneSafety and encounter."),
    };

    private static Predicate<RequestFacts> SameSet(IReadOnlyList<string> statuses) => facts =>
        facts.Search.SlotStatuses.All(statuses.Contains) && statuses.All(facts.Search.SlotStatuses.Contains);

    private static Predicate<RequestFacts> OfMessage(Predicate<Message> test) => facts => facts.Message is { } message && test(message);

    private Predicate<RequestFacts> Occurs(WordElement element, string word)
    {
        var isNegated = word.StartsWith(Not, StringComparison.Ordinal);
        var bit = vocabulary.Bit(element, isNegated ? word[Not.Length..] : word);
        return OfMessage(message => (message.Words & bit) != 0 != isNegated);
    }

    private bool IsCancelled(Message message) =>
        message.Definition?.EndsWith(CancelledDefinition, StringComparison.Ordinal) == true
        || (!parity && CancelledStatuses.Contains(message.ServiceRequestStatus));
}
