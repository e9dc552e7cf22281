using System;

namespace Bars.Scenarios.Runtime;

/// <summary>A scenario did not pass. The message is that of the <see cref="Runtime.Verdict"/>.</summary>
public sealed class ScenarioFailedException : Exception
{
    /// <summary>Creates the exception of a verdict.</summary>
    /// <param name="verdict">The verdict.</param>
    public ScenarioFailedException(Verdict verdict)
        : base((verdict ?? throw new ArgumentNullException(nameof(verdict))).ToString()) => Verdict = verdict;

    /// <summary>What came of the scenario.</summary>
    public Verdict Verdict { get; }
}
