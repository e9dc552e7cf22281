using System;
using System.Linq;

namespace Bars.Scenarios.Generator.Model;

/// <summary>
/// All tables of a catalogue. Equal by value; see the remark in <c>TableModels.cs</c>. Where it is not complete, rows were
/// dropped with an error: whoever refers to what is missing is not to complain a second time.
/// </summary>
internal sealed record CatalogueModel(
    GuideModel? Guide,
    string ParityRelease,
    string MessageDefinitionBase,
    string UseCaseSystem,
    SenderModel? Sender,
    PlaceholdersModel? Placeholders,
    EquatableArray<EnvironmentModel> Environments,
    EquatableArray<ApplicationModel> Applications,
    EquatableArray<HeaderModel> Headers,
    EquatableArray<InteractionModel> Interactions,
    OutcomesModel? Outcomes,
    EquatableArray<UseCaseModel> UseCases,
    EquatableArray<ServiceModel> Services,
    EquatableArray<PatientModel> Patients,
    EquatableArray<MessageModel> Messages,
    EquatableArray<AreaModel> Areas,
    StatefulModel? Stateful,
    EquatableArray<DifferenceModel> Differences,
    EquatableArray<ErratumModel> Errata,
    bool IsComplete)
{
    /// <summary>What the class <c>ScenarioCatalogue.Default</c> is made of: its file changes with these names only.</summary>
    public RootModel Root => new(
        Guide,
        ParityRelease,
        MessageDefinitionBase,
        UseCaseSystem,
        Sender,
        UseCases,
        Areas.Select(area => area.Name).ToEquatableArray(),
        Outcomes?.System,
        Outcomes?.Profile,
        Outcomes?.Unmatched,
        Stateful is not null);
}

internal sealed record RootModel(
    GuideModel? Guide,
    string ParityRelease,
    string MessageDefinitionBase,
    string UseCaseSystem,
    SenderModel? Sender,
    EquatableArray<UseCaseModel> UseCases,
    EquatableArray<string> Areas,
    string? OutcomeSystem,
    string? OutcomeProfile,
    string? UnmatchedOutcome,
    bool HasStateful);
