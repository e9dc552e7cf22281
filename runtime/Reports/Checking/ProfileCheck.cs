using System;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Bars.Scenarios.Runtime;

namespace Bars.Scenarios.Reports;

/// <summary>Asks the profile validator that a user plugged in. When there is none, or it does not answer, the check is not made.</summary>
internal static class ProfileCheck
{
    public static async Task<CheckResult> EvaluateAsync(CheckEvaluation evaluation, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        if (evaluation.Options.ProfileValidator is not { } validator)
            return evaluation.NotApplicable("no profile validator is plugged in");

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(evaluation.Options.ProfileTimeout);
        try
        {
            var format = evaluation.Side.Body.IsXml ? BodyFormat.Xml : BodyFormat.Json;
            var issues = await validator.ValidateAsync(body, format, patience.Token).WaitAsync(patience.Token).ConfigureAwait(false);
            return issues.Any(issue => issue.Severity == Severity.Error)
                ? evaluation.Failed([.. issues.Select(issue => Finding(evaluation, issue))])
                : evaluation.Passed();
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return evaluation.NotApplicable(string.Create(CultureInfo.InvariantCulture, $"{validator.Name} did not answer within {evaluation.Options.ProfileTimeout.TotalSeconds:0.#} s"));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return evaluation.NotApplicable($"{validator.Name} failed: {exception.Message.ReplaceLineEndings(" ")}");
        }
    }

    private static Finding Finding(CheckEvaluation evaluation, ProfileIssue issue) => evaluation.Finding(
        issue.Severity,
        issue.Message,
        issue.Location,
        null,
        null,
        issue.Location is { } location ? evaluation.Side.Body.Source?.Locate(location).Position : null);
}
