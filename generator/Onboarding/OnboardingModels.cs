using Bars.Scenarios.Generator.Model;

namespace Bars.Scenarios.Generator.Onboarding;

// Equal by value and without positions, like the models of the catalogue.

/// <summary>All tables of <c>onboarding.yaml</c>.</summary>
internal sealed record OnboardingModel(
    EquatableArray<AccessModel> Access,
    TokenModel? Token,
    EquatableArray<TokenErrorModel> TokenErrors,
    EquatableArray<PatternModel> KeyIds,
    EquatableArray<PatternModel> HostNames,
    EquatableArray<ProxyOutcomeModel> Proxy,
    RetryModel? Retry,
    EquatableArray<CertificateModel> Certificates);

/// <summary>What the tables refer to in <c>scenarios.yaml</c>.</summary>
internal sealed record KnownRows(EquatableArray<EnvironmentModel> Environments, EquatableArray<ErratumModel> Errata, bool AreAll);

internal sealed record AccessModel(string Environment, string Code, bool MutualTls, EquatableArray<string> Callers);

internal sealed record TokenModel(
    string Algorithm,
    EquatableArray<string> Claims,
    int LifetimeSeconds,
    int AccessTokenSeconds,
    string MediaType,
    string GrantType,
    string AssertionType,
    EquatableArray<CellModel> Guide,
    EquatableArray<ErratumModel> Errata);

internal sealed record TokenErrorModel(string Name, int Status, string Error, string Description, string Remedy);

internal sealed record PatternModel(
    string Name, string Pattern, string? Environment, EquatableArray<CellModel> Guide, EquatableArray<ErratumModel> Errata);

internal sealed record ProxyOutcomeModel(
    string Name, int Status, string Issue, string Code, string Cause, string Remedy);

internal sealed record RetryModel(
    EquatableArray<int> Statuses,
    EquatableArray<string> UnchangedHeaders,
    EquatableArray<string> ChangeableHeaders,
    int ReceivedStatus,
    string ReceivedIssue);

internal sealed record CertificateModel(
    string Name,
    bool IsDocumented,
    string CommonName,
    string Thumbprint,
    string Environment,
    bool IsOutbound,
    string? Parent,
    string? Pem,
    EquatableArray<CellModel> Guide,
    EquatableArray<ErratumModel> Errata);
