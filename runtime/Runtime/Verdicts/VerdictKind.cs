namespace Bars.Scenarios.Runtime;

/// <summary>What came of a scenario.</summary>
public enum VerdictKind
{
    /// <summary>The answer is the expected one.</summary>
    Pass,

    /// <summary>There is an answer, and it is not the expected one.</summary>
    Fail,

    /// <summary>The scenario was not performed, for a reason that its finding gives.</summary>
    Skip,

    /// <summary>There is no answer to judge: nothing came, or not in time.</summary>
    Error,
}
