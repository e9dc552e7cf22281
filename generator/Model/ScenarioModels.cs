namespace Bars.Scenarios.Generator.Model;

/// <summary>A request recipe. Rows of other tables are named, not held, so that editing them does not change this one.</summary>
internal sealed record RequestModel(
    string Interaction,
    string? Message,
    string Target,
    string? Context,
    string? Service,
    EquatableArray<string> SlotStatuses,
    bool HasIncludes,
    EquatableArray<string> Parameters,
    string? ResourceId,
    string? Patient,
    bool IsWithoutNhsNumber,
    string? AppointmentId,
    string? ServiceRequestId,
    string? ServiceRequestStatus,
    string? Definition,
    string? LinkedAppointmentId);

/// <summary>A sentinel; the value is a C# expression, so that it follows the row it belongs to.</summary>
internal sealed record SentinelModel(string Kind, string Match, string? ValueExpression);

internal sealed record ConditionModel(string Element, EquatableArray<string> Values);

internal sealed record DefinitionGroupModel(EquatableArray<string> Names, EquatableArray<string> UseCases);

internal sealed record ExpectationModel(
    int Status,
    string Resource,
    string? Id,
    string? Outcome,
    EquatableArray<string>? Receives,
    EquatableArray<string>? Sends,
    EquatableArray<string>? ServerResources,
    EquatableArray<string>? ClientResources,
    EquatableArray<DefinitionGroupModel>? Definitions,
    int? Total,
    string? Focus,
    EquatableArray<string>? SlotStatuses,
    EquatableArray<string>? Includes,
    string? Body,
    string? Answer);

internal sealed record ScenarioModel(
    string Area,
    string Name,
    string Id,
    string Title,
    bool IsDocumented,
    EquatableArray<string> Applications,
    EquatableArray<CellModel> Guide,
    RequestModel Request,
    SentinelModel Sentinel,
    EquatableArray<ConditionModel> Conditions,
    ExpectationModel Expectation,
    ExpectationModel? Parity,
    string Fidelity,
    string? Note,
    EquatableArray<ErratumModel> Errata);

internal sealed record AreaModel(string Name, EquatableArray<ScenarioModel> Rows);

internal sealed record StatefulCellModel(
    string Id,
    string Event,
    string State,
    string Next,
    string Guide,
    ExpectationModel Expectation,
    ExpectationModel? Parity,
    string? Note,
    EquatableArray<ErratumModel> Errata);

internal sealed record StatefulEventModel(string Name, string Title, bool IsDocumented, RequestModel Request, EquatableArray<StatefulCellModel> Cells);

internal sealed record StateModel(string Name, string Text);

internal sealed record StatefulModel(
    string Patient,
    string Alias,
    string AppointmentId,
    string ResetTime,
    string ResetZone,
    EquatableArray<StateModel> States,
    EquatableArray<StatefulEventModel> Events,
    EquatableArray<ErratumModel> Errata);
