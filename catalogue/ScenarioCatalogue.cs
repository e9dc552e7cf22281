using System;
using System.Collections.Generic;
using System.Linq;

namespace Bars.Scenarios;

/// <summary>
/// Everything an edition of the guide's page "Testing and Environments" says, and what is made of it.
/// Immutable; <c>ScenarioCatalogue.Default</c> is the catalogue generated from <c>scenarios.yaml</c>.
/// </summary>
public sealed partial class ScenarioCatalogue
{
    private readonly Lazy<Dictionary<string, Scenario>> _byId;

    /// <summary>Creates a catalogue without tables; set them with an object initialiser.</summary>
    public ScenarioCatalogue() =>
        _byId = new(() => Scenarios.ToDictionary(scenario => scenario.Id, StringComparer.Ordinal));

    /// <summary>The edition of the guide.</summary>
    public GuideEdition Guide { get; init; } = new("", "", "", "", "");

    /// <summary>Release of TKW that parity refers to, for example <c>1.0.19</c>.</summary>
    public string ParityRelease { get; init; } = "";

    /// <summary>Deployments of the BaRS API.</summary>
    public IReadOnlyList<BarsEnvironment> Environments { get; init; } = [];

    /// <summary>BaRS applications.</summary>
    public IReadOnlyList<BarsApplication> Applications { get; init; } = [];

    /// <summary>Request headers, in the order they are sent.</summary>
    public IReadOnlyList<HeaderDefinition> Headers { get; init; } = [];

    /// <summary>What can be asked of a receiver.</summary>
    public IReadOnlyList<Interaction> Interactions { get; init; } = [];

    /// <summary>OperationOutcomes.</summary>
    public IReadOnlyList<Outcome> Outcomes { get; init; } = [];

    /// <summary>The outcome of a request that no row claims.</summary>
    public Outcome UnmatchedOutcome { get; init; } = new();

    /// <summary>Code system of <see cref="Outcome.ErrorCode"/>, a canonical URL.</summary>
    public string OutcomeSystem { get; init; } = "";

    /// <summary>Profile that OperationOutcomes claim, a canonical URL.</summary>
    public string OutcomeProfile { get; init; } = "";

    /// <summary>Base of message definitions' canonicals; what follows it is the name used in this catalogue.</summary>
    public string MessageDefinitionBase { get; init; } = "";

    /// <summary>Code system of use-case categories, a canonical URL.</summary>
    public string UseCaseSystem { get; init; } = "";

    /// <summary>Use-case categories.</summary>
    public IReadOnlyList<UseCase> UseCases { get; init; } = [];

    /// <summary>The sender of the guide's examples.</summary>
    public SenderExample Sender { get; init; } = new("", "", "", "", "", "");

    /// <summary>Services, the guide's table first.</summary>
    public IReadOnlyList<DosService> Services { get; init; } = [];

    /// <summary>Patients, the guide's table first.</summary>
    public IReadOnlyList<Patient> Patients { get; init; } = [];

    /// <summary>Message bodies.</summary>
    public IReadOnlyList<MessageBody> Messages { get; init; } = [];

    /// <summary>Scenarios by area in the order of the page, undocumented rows last in their area.</summary>
    public IReadOnlyList<Scenario> Scenarios { get; init; } = [];

    /// <summary>The stateful scenarios.</summary>
    public StatefulTable Stateful { get; init; } = new();

    /// <summary>Differences of TKW that are not the answer to one row.</summary>
    public IReadOnlyList<Difference> Differences { get; init; } = [];

    /// <summary>All errata, in the order of their ids in the table.</summary>
    public IReadOnlyList<Erratum> Errata { get; init; } = [];

    /// <summary>Areas in the order of the page.</summary>
    public IEnumerable<string> Areas => Scenarios.Select(scenario => scenario.Area).Distinct();

    /// <summary>The scenarios that the guide prints.</summary>
    public IEnumerable<Scenario> DocumentedScenarios => Scenarios.Where(scenario => scenario.IsDocumented);

    /// <summary>The scenario with an id.</summary>
    /// <param name="id">Id, for example <c>booking.cancel-booking</c>; ordinal, case-sensitive.</param>
    /// <exception cref="KeyNotFoundException">No scenario has the id; the message names the nearest ids.</exception>
    public Scenario Find(string id) => TryFind(id) ?? throw new KeyNotFoundException(
        $"No scenario has the id '{id}'." + Suggestion.Sentence(id, Scenarios.Select(scenario => scenario.Id)));

    /// <summary>The scenario with an id, or <see langword="null"/>.</summary>
    /// <param name="id">Id; ordinal, case-sensitive.</param>
    public Scenario? TryFind(string id) => _byId.Value.TryGetValue(id, out var scenario) ? scenario : null;

    /// <summary>The scenarios of an area.</summary>
    /// <param name="area">Area as printed, for example <c>Booking</c>; case-insensitive.</param>
    public IEnumerable<Scenario> InArea(string area) =>
        Scenarios.Where(scenario => string.Equals(scenario.Area, area, StringComparison.OrdinalIgnoreCase));

    /// <summary>The scenarios of a BaRS application.</summary>
    /// <param name="application">Title or name, for example <c>111-ED</c> or <c>Ed111</c>; case-insensitive.</param>
    public IEnumerable<Scenario> ForApplication(string application) =>
        Scenarios.Where(scenario => scenario.Applications.Any(candidate =>
            string.Equals(candidate.Title, application, StringComparison.OrdinalIgnoreCase)
            || string.Equals(candidate.Name, application, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The scenarios that a value in an element of the request causes.</summary>
    /// <param name="kind">The element.</param>
    /// <param name="value">The value; ordinal.</param>
    public IEnumerable<Scenario> BySentinel(SentinelKind kind, string value) =>
        Scenarios.Where(scenario => scenario.Sentinel.Kind == kind && scenario.Sentinel.Value == value);

    /// <summary>The scenarios that a value causes, in whatever element it stands.</summary>
    /// <param name="value">DoS id, NHS number or resource id; ordinal.</param>
    public IEnumerable<Scenario> BySentinel(string value) =>
        Scenarios.Where(scenario => scenario.Sentinel.Value == value);

    /// <summary>The name of a header as the table of headers prints it. HttpClient has spellings of its own.</summary>
    /// <param name="name">Field name, case-insensitive.</param>
    /// <returns>The printed name, or the given one when the table has no such header.</returns>
    public string HeaderName(string name) =>
        Headers.FirstOrDefault(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase))?.Name ?? name;

    /// <summary>The patient with an NHS number, or <see langword="null"/>.</summary>
    /// <param name="nhsNumber">Ten digits without blanks.</param>
    public Patient? PatientByNhsNumber(string nhsNumber) =>
        Patients.FirstOrDefault(patient => patient.NhsNumber == nhsNumber);

    /// <summary>The patient with a name, or <see langword="null"/>.</summary>
    /// <param name="name">Name within the catalogue, for example <c>Dyball</c>; case-insensitive.</param>
    public Patient? PatientByName(string name) =>
        Patients.FirstOrDefault(patient => string.Equals(patient.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The service with an id, or <see langword="null"/>.</summary>
    /// <param name="id">DoS id, ordinal.</param>
    public DosService? ServiceById(string id) => Services.FirstOrDefault(service => service.Id == id);

    /// <summary>The service with a name, or <see langword="null"/>.</summary>
    /// <param name="name">Name within the catalogue, for example <c>Tkw2</c>; case-insensitive.</param>
    public DosService? ServiceByName(string name) =>
        Services.FirstOrDefault(service => string.Equals(service.Name, name, StringComparison.OrdinalIgnoreCase));
}
