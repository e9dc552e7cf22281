namespace Bars.Scenarios.Runtime;

/// <summary>Something noticed about a request or an answer. Holds no patient data: see <see cref="ScenarioJudge"/>.</summary>
/// <param name="Severity">How much it matters.</param>
/// <param name="Code">What kind of finding it is: a constant of <see cref="FindingCodes"/>.</param>
/// <param name="Requirement">What asks for it: the row of the guide, or a section of a standard; <see langword="null"/> when nothing does.</param>
/// <param name="Location">Where it is: a header, or a FHIRPath into the body; <see langword="null"/> when the answer as a whole is meant.</param>
/// <param name="Expected">The expected value, or <see langword="null"/>.</param>
/// <param name="Actual">The value found, or <see langword="null"/>.</param>
/// <param name="Message">All of it as a sentence.</param>
public sealed record Finding(
    Severity Severity,
    string Code,
    string? Requirement,
    string? Location,
    string? Expected,
    string? Actual,
    string Message)
{
    /// <summary>Where in the text of the body it is; <see langword="null"/> when that is not known, or it is not in a body.</summary>
    public TextPosition? Position { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Code}: {Message}";
}

/// <summary>A place in a text.</summary>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">UTF-16 unit within the line, from 1.</param>
public readonly record struct TextPosition(int Line, int Column);
