namespace Bars.Scenarios.Tool.Selection;

/// <summary>Sentinels in the words of <c>scenarios.yaml</c>.</summary>
internal static class SentinelWords
{
    /// <summary>For example <c>target-identifier</c>.</summary>
    public static string Of(SentinelKind kind) => kind switch
    {
        SentinelKind.TargetIdentifier => "target-identifier",
        SentinelKind.Context => "context",
        SentinelKind.SlotService => "slot-service",
        SentinelKind.NhsNumber => "nhs-number",
        SentinelKind.ResourceId => "resource-id",
        _ => "none",
    };

    /// <summary>For example <c>nhs-number 9658499007</c> or <c>any context</c>.</summary>
    public static string Of(Sentinel sentinel) => (sentinel.Kind, sentinel.Match) switch
    {
        (SentinelKind.None, _) => "none",
        (_, SentinelMatch.Exact) => $"{Of(sentinel.Kind)} {sentinel.Value}",
        (_, SentinelMatch.Absent) => $"no {Of(sentinel.Kind)}",
        _ => $"any {Of(sentinel.Kind)}",
    };
}
