namespace Bars.Scenarios.Generator.Messages;

/// <summary>Names of the pipeline's steps, so that tests can say which of them ran again.</summary>
internal static class TemplateTrackingNames
{
    public const string Options = "TemplateOptions";
    public const string Table = "MessageTable";
    public const string Messages = "TemplateMessages";
    public const string File = "TemplateFile";
    public const string Path = "TemplatePath";
    public const string Paths = "TemplatePaths";
    public const string Plan = "TemplatePlan";
    public const string Result = "TemplateResult";
    public const string Template = nameof(Template);
    public const string Name = "TemplateName";
    public const string Names = "TemplateNames";
    public const string FileDiagnostics = "TemplateFileDiagnostics";
    public const string PlanDiagnostics = "TemplatePlanDiagnostics";
}
