using System.Collections.Generic;

namespace Bars.Scenarios;

/// <summary>How the real TKW deviates from the intention of a <see cref="Check"/>. Members that are <see langword="null"/> are as intended.</summary>
public sealed class CheckQuirk
{
    /// <summary>The deviation, in a sentence.</summary>
    public string Note { get; init; } = "";

    /// <summary>The regular expression of TKW.</summary>
    public string? Pattern { get; init; }

    /// <summary>FHIRPath that is true where TKW's check passes.</summary>
    public string? Expression { get; init; }

    /// <summary>FHIRPath that is true where TKW's check applies.</summary>
    public string? Guard { get; init; }

    /// <summary>Interactions whose request TKW checks.</summary>
    public IReadOnlyList<CheckedInteraction>? Requests { get; init; }

    /// <summary>Whether TKW is content with one text that matches.</summary>
    public bool IsContentWithOne { get; init; }

    /// <summary>Whether TKW knows no advice, so that failing the check is an error.</summary>
    public bool IsError { get; init; }
}
