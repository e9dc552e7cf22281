using System;
using System.Collections.Generic;
using System.Linq;
using Hl7.Fhir.Model;

namespace Bars.Scenarios.Runtime;

/// <summary>Checks of OperationOutcomes: codes, never texts.</summary>
internal static class OutcomeChecks
{
    /// <summary>One issue has to have both codes.</summary>
    public static void Check(Resource body, Outcome expected, FindingList findings)
    {
        var system = findings.Catalogue.OutcomeSystem;
        if (!ResourceChecks.Type(body, nameof(OperationOutcome), findings))
            return;
        var issues = ((OperationOutcome)body).Issue;
        var withCode = issues.Where(issue => ResourceChecks.Code(issue.CodeElement) == expected.IssueCode).ToList();
        if (withCode.Count == 0)
            findings.Fail(FindingCodes.IssueCode, "OperationOutcome.issue.code", expected.IssueCode, findings.Display.Of(issues.Select(issue => ResourceChecks.Code(issue.CodeElement))));
        var judged = withCode.Count == 0 ? issues : withCode;
        if (!judged.Any(issue => ErrorCodes(issue, system).Contains(expected.ErrorCode)))
            findings.Fail(FindingCodes.ErrorCode, $"OperationOutcome.issue.details.coding.where(system = '{system}').code", expected.ErrorCode, findings.Display.Of(judged.SelectMany(issue => ErrorCodes(issue, system))));
    }

    public static string Described(OperationOutcome outcome, Display display)
    {
        var issues = outcome.Issue.Select(issue => string.Join(' ', ErrorCodes(issue, null).Prepend(ResourceChecks.Code(issue.CodeElement) ?? "without code")));
        return $"OperationOutcome ({display.Of(issues)})";
    }

    /// <summary>The system is printed both as CodeSystem and as Codesystem, so its case is not compared.</summary>
    private static IEnumerable<string> ErrorCodes(OperationOutcome.IssueComponent issue, string? system) =>
        (issue.Details?.Coding ?? [])
            .Where(coding => system is null || string.Equals(coding.System, system, StringComparison.OrdinalIgnoreCase))
            .Select(coding => coding.Code)
            .OfType<string>();
}
