namespace Bars.Scenarios.Generator.Theories;

/// <summary>Names of the pipeline's steps, so that tests can say which of them ran again.</summary>
internal static class TheoryTrackingNames
{
    public const string Files = "TheoryFiles";
    public const string Host = "TheoryHost";
    public const string Targets = "TheoryTargets";
    public const string Classes = "TheoryClasses";
    public const string Parsed = "TheoryParsed";
    public const string Table = "TheoryTable";
    public const string Sources = "TheorySources";
    public const string Places = "TheoryPlaces";
    public const string Rows = "TheoryRows";
    public const string Diagnostics = "TheoryDiagnostics";
}
