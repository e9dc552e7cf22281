using Bars.Scenarios.Generator.Model;

namespace Bars.Scenarios.Generator.Checks;

// Equal by value and without positions, like the models of the catalogue.

/// <summary>All of <c>checks.yaml</c>, with nothing left to be filled in.</summary>
internal sealed record ChecksModel(
    RulesetModel? Ruleset,
    string? ResponseGuard,
    EquatableArray<CheckedInteractionModel> Interactions,
    EquatableArray<CheckModel> Checks);

/// <summary>What the checks refer to in <c>scenarios.yaml</c>: values by the names between the braces.</summary>
internal sealed record KnownValues(EquatableArray<CellModel> Values, bool AreAll);

internal sealed record RulesetModel(string Name, string Version, string Source);

internal sealed record CheckedInteractionModel(string Name, string Id, string RequestCodes, string ResponseCodes);

internal sealed record CheckModel(
    string Id,
    string Name,
    string Group,
    string Message,
    string Kind,
    EquatableArray<string> Codes,
    EquatableArray<string> Requests,
    EquatableArray<string> Responses,
    string? Guard,
    string? Subject,
    string? Pattern,
    string? Expression,
    EquatableArray<string> At,
    string? Expected,
    string? Actual,
    bool IsAdvice,
    QuirkModel? Quirk);

internal sealed record QuirkModel(
    string Note,
    string? Pattern,
    string? Expression,
    string? Guard,
    EquatableArray<string>? Requests,
    bool IsContentWithOne,
    bool IsError);
