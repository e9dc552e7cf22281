namespace Bars.Scenarios.Generator;

/// <summary>Names of the pipeline's steps, so that tests can say which of them ran again.</summary>
internal static class TrackingNames
{
    public const string AllFiles = nameof(AllFiles);
    public const string Overlay = nameof(Overlay);
    public const string Files = nameof(Files);
    public const string Paths = nameof(Paths);
    public const string RepeatedFiles = nameof(RepeatedFiles);
    public const string Options = nameof(Options);
    public const string Target = nameof(Target);
    public const string Parsed = nameof(Parsed);
    public const string Catalogue = nameof(Catalogue);
    public const string Diagnostics = nameof(Diagnostics);
    public const string Areas = nameof(Areas);
    public const string Tables = nameof(Tables);
    public const string SiblingFile = nameof(SiblingFile);
    public const string SiblingKnown = nameof(SiblingKnown);
    public const string Sibling = nameof(Sibling);
    public const string SiblingDiagnostics = nameof(SiblingDiagnostics);
    public const string SiblingModel = nameof(SiblingModel);
}
