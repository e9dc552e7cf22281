namespace Bars.Scenarios.StandIn;

/// <summary>Who may look into the stand-in.</summary>
public sealed class AdminOptions
{
    /// <summary>Whether other machines may, too. When <see langword="false"/>, requests have to come from and be addressed to this one.</summary>
    public bool AllowRemote { get; init; }
}
