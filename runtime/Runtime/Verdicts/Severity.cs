namespace Bars.Scenarios.Runtime;

/// <summary>Weight of a <see cref="Finding"/>.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Information,

    /// <summary>Not right, but not what the scenario is about.</summary>
    Warning,

    /// <summary>The scenario does not pass.</summary>
    Error,
}
