using System.Collections.Generic;
using System.Linq;

namespace Bars.Scenarios.Runtime;

/// <summary>Collects the findings on one answer, with the answer's values made fit to be shown.</summary>
internal sealed class FindingList(JudgedRow row, ScenarioCatalogue catalogue, Display display)
{
    private readonly List<Finding> _findings = [];

    public ScenarioCatalogue Catalogue => catalogue;

    public Display Display => display;

    public void Add(Severity severity, string code, string location, string expected, string actual, string? requirement = null) =>
        _findings.Add(new(severity, code, requirement ?? row.Requirement, location, expected, actual, $"{location}: expected {expected}, found {actual}."));

    public void Fail(string code, string location, string expected, string actual, string? requirement = null) =>
        Add(Severity.Error, code, location, expected, actual, requirement);

    public void Warn(string code, string? requirement, string message) =>
        _findings.Add(new(Severity.Warning, code, requirement, null, null, null, message));

    /// <summary>Two sets of names have to be equal; the finding names what differs.</summary>
    public void CompareSets(string code, string location, IReadOnlyList<string> expected, IEnumerable<string> actual)
    {
        var found = actual.ToHashSet();
        if (!found.SetEquals(expected))
            Fail(code, location, display.Of(expected.Order()), display.Of(found.Order()));
    }

    public Verdict Verdict(VerdictKind? kind = null) => row.Verdict(
        kind ?? (_findings.Exists(finding => finding.Severity == Severity.Error) ? VerdictKind.Fail : VerdictKind.Pass),
        _findings);
}
