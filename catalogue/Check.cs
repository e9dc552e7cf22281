using System.Collections.Generic;

namespace Bars.Scenarios;

/// <summary>What a <see cref="Check"/> looks at.</summary>
public enum CheckKind
{
    /// <summary>A header, by <see cref="Check.Pattern"/>.</summary>
    Header,

    /// <summary>The raw path and query, by <see cref="Check.Pattern"/>.</summary>
    Url,

    /// <summary>The body as a resource, by <see cref="Check.Expression"/>.</summary>
    Body,

    /// <summary>The text of elements as written in the body, by <see cref="Check.Pattern"/>.</summary>
    Text,
}

/// <summary>A check of TKW's validation reports.</summary>
public sealed class Check
{
    /// <summary>Stable identifier, for example <c>REQ-1</c>.</summary>
    public string Id { get; init; } = "";

    /// <summary>The group it belongs to, in words, for example <c>Headers</c>.</summary>
    public string Group { get; init; } = "";

    /// <summary>What is wrong when it fails, in one sentence.</summary>
    public string Message { get; init; } = "";

    /// <summary>What it looks at.</summary>
    public CheckKind Kind { get; init; }

    /// <summary>Requirement codes of all sides, for example <c>RS-HTTP-HEAD</c> and <c>BS-HTTP-HEAD</c>; empty when TKW names none.</summary>
    public IReadOnlyList<string> Requirements { get; init; } = [];

    /// <summary>Interactions whose request is checked, without the common prefix, for example <c>messaging:new:booking-request</c>.</summary>
    public IReadOnlyList<string> Requests { get; init; } = [];

    /// <summary>Interactions whose response is checked.</summary>
    public IReadOnlyList<string> Responses { get; init; } = [];

    /// <summary>FHIRPath on the body that has to be true for the check to apply; <see langword="null"/> when it always does.</summary>
    public string? Guard { get; init; }

    /// <summary>Name of the header, for <see cref="CheckKind.Header"/>; dotted path of the elements, for <see cref="CheckKind.Text"/>.</summary>
    public string? Subject { get; init; }

    /// <summary>Regular expression that a value has to match.</summary>
    public string? Pattern { get; init; }

    /// <summary>FHIRPath on the body (R4) that has to be true.</summary>
    public string? Expression { get; init; }

    /// <summary>FHIRPaths of the elements to point at when it fails; the first that selects any is used.</summary>
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

/// <summary>How the real TKW deviates from the intention of a check. Members that are <see langword="null"/> are as intended.</summary>
public sealed class CheckQuirk
{
    /// <summary>The deviation, in a sentence.</summary>
    public string Note { get; init; } = "";

    /// <summary>The regular expression that TKW uses.</summary>
    public string? Pattern { get; init; }

    /// <summary>The FHIRPath that does what TKW does.</summary>
    public string? Expression { get; init; }

    /// <summary>The guard that does what TKW does.</summary>
    public string? Guard { get; init; }

    /// <summary>Interactions whose request TKW checks.</summary>
    public IReadOnlyList<string>? Requests { get; init; }
}
