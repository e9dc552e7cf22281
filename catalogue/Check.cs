using System.Collections.Generic;

namespace Bars.Scenarios;

/// <summary>A check of TKW's validation reports. It states the intention; <see cref="Quirk"/> says how TKW deviates from it.</summary>
public sealed class Check
{
    /// <summary>Stable identifier, for example <c>REQ-1</c>.</summary>
    public string Id { get; init; } = "";

    /// <summary>The group it belongs to, in words, for example <c>Headers</c>.</summary>
    public string Group { get; init; } = "";

    /// <summary>What is wrong when it fails: a sentence without a full stop.</summary>
    public string Message { get; init; } = "";

    /// <summary>What it looks at.</summary>
    public CheckKind Kind { get; init; }

    /// <summary>Requirement codes of all sides, for example <c>RS-HTTP-HEAD</c> and <c>BS-HTTP-HEAD</c>; empty when TKW names none. See <see cref="CheckedInteraction"/>.</summary>
    public IReadOnlyList<string> Requirements { get; init; } = [];

    /// <summary>Interactions whose request is checked.</summary>
    public IReadOnlyList<CheckedInteraction> Requests { get; init; } = [];

    /// <summary>Interactions whose response is checked.</summary>
    public IReadOnlyList<CheckedInteraction> Responses { get; init; } = [];

    /// <summary>FHIRPath on the body that has to be true for the check to apply; <see langword="null"/> when it always does.</summary>
    public string? Guard { get; init; }

    /// <summary>Name of the header, for <see cref="CheckKind.Header"/>; dotted end of the elements' paths, for <see cref="CheckKind.Text"/>.</summary>
    public string? Subject { get; init; }

    /// <summary>Regular expression that a header, the address or every text has to match.</summary>
    public string? Pattern { get; init; }

    /// <summary>FHIRPath on the body (R4) that has to be true, for <see cref="CheckKind.Body"/>. <c>%time</c> is when the request was sent.</summary>
    public string? Expression { get; init; }

    /// <summary>FHIRPaths of the elements to point at when it fails: the first that selects any is used.</summary>
    public IReadOnlyList<string> At { get; init; } = [];

    /// <summary>What is expected, in words; <see langword="null"/> when the message says it.</summary>
    public string? Expected { get; init; }

    /// <summary>FHIRPath of what was found instead; <see langword="null"/> when there is nothing to show.</summary>
    public string? Actual { get; init; }

    /// <summary>Whether the rule is advice: failing it is a warning.</summary>
    public bool IsAdvice { get; init; }

    /// <summary>How the real TKW deviates from the intention; <see langword="null"/> when it does not.</summary>
    public CheckQuirk? Quirk { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Id;
}
