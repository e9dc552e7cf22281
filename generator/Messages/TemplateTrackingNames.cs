namespace Bars.Scenarios.Generator.Messages;

/// <summary>Names of the pipeline's steps, so that tests can say which of them ran again.</summary>
internal static class TemplateTrackingNames
{
    public const string Table = "MessageTable";
    public const string Plan = "TemplatePlan";
    public const string Result = "TemplateResult";
    public const string Template = nameof(Template);
    public const string Set = "TemplateSet";
}
