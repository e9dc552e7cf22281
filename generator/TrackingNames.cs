namespace Bars.Scenarios.Generator;

/// <summary>Names of the pipeline's steps, so that tests can say which of them ran again.</summary>
internal static class TrackingNames
{
    public const string AllFiles = nameof(AllFiles);
    public const string Overlay = nameof(Overlay);
    public const string Files = nameof(Files);
    public const string Options = nameof(Options);
    public const string Target = nameof(Target);
    public const string Parsed = nameof(Parsed);
    public const string Catalogue = nameof(Catalogue);
    public const string Diagnostics = nameof(Diagnostics);
    public const string Areas = nameof(Areas);
    public const string Tables = nameof(Tables);
    public const string OnboardingFiles = nameof(OnboardingFiles);
    public const string OnboardingKnownRows = nameof(OnboardingKnownRows);
    public const string Onboarding = nameof(Onboarding);
    public const string OnboardingDiagnostics = nameof(OnboardingDiagnostics);
    public const string OnboardingModel = nameof(OnboardingModel);
    public const string OnboardingTables = nameof(OnboardingTables);
    public const string ChecksFiles = nameof(ChecksFiles);
    public const string ChecksKnownValues = nameof(ChecksKnownValues);
    public const string Checks = nameof(Checks);
    public const string ChecksDiagnostics = nameof(ChecksDiagnostics);
    public const string ChecksModel = nameof(ChecksModel);
    public const string ChecksTables = nameof(ChecksTables);
}
