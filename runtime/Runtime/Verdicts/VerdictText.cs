using System;
using System.Linq;
using System.Text;

namespace Bars.Scenarios.Runtime;

/// <summary>A verdict as text.</summary>
internal static class VerdictText
{
    public static string Of(Verdict verdict)
    {
        var text = new StringBuilder($"{verdict.Id} {Word(verdict.Kind)}: {verdict.Title}");
        foreach (var finding in verdict.Findings.OrderByDescending(finding => finding.Severity))
            text.Append($"\n  {Mark(finding.Severity)} {finding.Message}");
        if (verdict.Kind == VerdictKind.Pass)
            return text.ToString();

        if (verdict.Guide.Count > 0)
            text.Append("\nThe guide's row:");
        foreach (var cell in verdict.Guide)
            text.Append($"\n  {cell.Column}: {cell.Text}");
        if (verdict.Errata.Count > 0)
            text.Append("\nErrata of the row:");
        foreach (var erratum in verdict.Errata)
        {
            text.Append($"\n  {erratum.Id}: {erratum.Problem}");
            if (erratum.Printed is not null)
                text.Append($" Printed: {erratum.Printed}.");
            if (erratum.Used is not null)
                text.Append($" Used: {erratum.Used}.");
        }

        return text.ToString();
    }

    private static string Word(VerdictKind kind) => kind switch
    {
        VerdictKind.Pass => "passed",
        VerdictKind.Fail => "failed",
        VerdictKind.Skip => "was skipped",
        _ => "could not be judged",
    };

    private static char Mark(Severity severity) => severity switch
    {
        Severity.Error => '✗',
        Severity.Warning => '!',
        _ => '·',
    };
}
