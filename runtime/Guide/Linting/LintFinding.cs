using Bars.Scenarios.Guide.Reading;

namespace Bars.Scenarios.Guide.Linting;

/// <summary>A contradiction of an edition with itself, or with what it refers to.</summary>
/// <param name="Rule">Name of the rule, for example <c>success-and-failure</c>.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Subject">What it is about: a row, a value, an example.</param>
/// <param name="Reason">What contradicts what.</param>
public sealed record LintFinding(string Rule, Place Place, string Subject, string Reason);
