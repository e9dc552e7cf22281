namespace Bars.Scenarios.Tool.Output;

/// <summary>Secrets as they may be shown: enough to tell two apart, too little to use one.</summary>
internal static class Masked
{
    private const int Shown = 4;

    /// <summary>The first characters of a long text; none of a short one.</summary>
    public static string Of(string secret) => secret.Length >= Shown * 4 ? $"{secret[..Shown]}…" : "…";
}
