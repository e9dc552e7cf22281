namespace Bars.Scenarios.Generator.Model;

// Models of the tables. They are immutable, equal by value, and hold neither Roslyn types nor positions in the
// file: the pipeline caches on them, so whoever adds a member keeps it so.

internal readonly record struct CellModel(string Column, string Text);

internal sealed record GuideModel(string Title, string Version, string Core, string Package, string Source);

internal sealed record ErratumModel(string Id, string Problem, string? Printed, string? Used, string Reason);

internal sealed record EnvironmentModel(string Name, string Base, string Token, bool TokenRequired);

internal sealed record ApplicationModel(string Name, string Title);

internal sealed record SenderModel(
    string OdsCode, string OrganisationName, string SoftwareId, string SoftwareName, string SoftwareVersion, string ServiceId);

internal sealed record UseCaseModel(string Code, string Display);

internal sealed record HeaderModel(
    string Name,
    bool IsDocumented,
    string Value,
    bool IsBase64,
    EquatableArray<string> Methods,
    EquatableArray<CellModel> Guide,
    EquatableArray<ErratumModel> Errata);

internal sealed record InteractionModel(
    string Name,
    string Method,
    string Path,
    string Returns,
    string? ReportId,
    string? Event,
    string? Reason,
    string? Category,
    string? AppointmentStatus,
    EquatableArray<string> Includes,
    string? Answer,
    EquatableArray<ErratumModel> Errata);

internal sealed record OutcomeModel(
    string Name,
    int Status,
    string Issue,
    string Code,
    string Diagnostics,
    bool EchoesHeaders,
    EquatableArray<CellModel> Headers);

internal sealed record OutcomesModel(string System, string Profile, string Unmatched, EquatableArray<OutcomeModel> Rows);

internal sealed record ServiceModel(
    string Name,
    string Id,
    string TargetIdentifier,
    string Title,
    bool IsDocumented,
    EquatableArray<CellModel> Guide,
    EquatableArray<ErratumModel> Errata);

internal sealed record PatientModel(
    string Name,
    string NhsNumber,
    string? Family,
    string? Given,
    string? BirthDate,
    string? Gender,
    string? PostalCode,
    string? Title,
    bool IsDocumented,
    EquatableArray<CellModel> Guide,
    EquatableArray<ErratumModel> Errata);

/// <summary>Values of the message templates that requests replace.</summary>
internal sealed record PlaceholdersModel(string Target, string Source, string Clock);

internal sealed record MessageModel(
    string Name, string Title, string Interaction, string File, string UseCase, string NhsNumber, EquatableArray<ErratumModel> Errata);

internal sealed record DifferenceModel(string Name, string Guide, string Tkw, bool IsImitated);
