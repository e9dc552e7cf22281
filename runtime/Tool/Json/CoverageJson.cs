using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Reports;

namespace Bars.Scenarios.Tool.Json;

/// <summary>Coverage of a requirement as <c>bars report --coverage --json</c> prints it.</summary>
/// <param name="Requirement">The code.</param>
/// <param name="Exercised">Whether a check that names it was made.</param>
/// <param name="Checks">Ids of the checks that name it.</param>
/// <param name="Scenarios">Ids of the scenarios that exercised it.</param>
/// <param name="Failed">Those of them in which it was not met.</param>
/// <param name="Gap">Why nothing exercised it; <see langword="null"/> when something did.</param>
internal sealed record CoverageJson(
    string Requirement, bool Exercised, IReadOnlyList<string> Checks, IReadOnlyList<string> Scenarios, IReadOnlyList<string> Failed, string? Gap)
{
    public static CoverageJson Of(RequirementCoverage row) =>
        new(row.Code, row.IsExercised, [.. row.Checks.Select(check => check.Id)], row.Scenarios, row.Failed, row.Gap);
}
