using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Hl7.Fhir.Model;
using Task = System.Threading.Tasks.Task;

namespace Bars.Scenarios.Runtime;

/// <summary>Says whether a response is the answer that the guide, or the real TKW, gives in a scenario.</summary>
/// <remarks>
/// Judged are status, media type, echoed ids, resource types, ids and codes; texts and everything else are not.
/// Findings never quote a body: they hold codes, types, ids and header values, cut to one short line, in which NHS
/// numbers are masked (<c>965•••••15</c>) unless the catalogue publishes them.
/// </remarks>
public sealed class ScenarioJudge
{
    private readonly ScenarioJudgeOptions _options;
    private readonly Display _display;

    /// <summary>Creates a judge.</summary>
    /// <param name="options">What to judge by; the guide when omitted.</param>
    public ScenarioJudge(ScenarioJudgeOptions? options = null)
    {
        _options = options ?? new();
        _display = new(_options.Catalogue);
    }

    /// <summary>Judges the response to a scenario's request.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="response">The response; its body is read, and it is not disposed. The ids of <see cref="HttpResponseMessage.RequestMessage"/> are what has to be echoed.</param>
    /// <param name="cancellationToken">Cancels reading the body.</param>
    /// <returns>The verdict: <see cref="VerdictKind.Skip"/> when only the other of guide and TKW has the row.</returns>
    public Task<Verdict> JudgeAsync(Scenario scenario, HttpResponseMessage response, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(response);
        return Applicability.Skipped(scenario, _options) is { } skipped
            ? Task.FromResult(skipped)
            : JudgeAsync(JudgedRow.Of(scenario, _options), response, cancellationToken);
    }

    /// <summary>Judges the response to the event of a cell of the stateful table.</summary>
    /// <param name="cell">The cell: the event and the state it happens in.</param>
    /// <param name="response">The response, as for a scenario.</param>
    /// <param name="cancellationToken">Cancels reading the body.</param>
    public Task<Verdict> JudgeAsync(StatefulCell cell, HttpResponseMessage response, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(cell);
        ArgumentNullException.ThrowIfNull(response);
        return JudgeAsync(JudgedRow.Of(cell, _options), response, cancellationToken);
    }

    private async Task<Verdict> JudgeAsync(JudgedRow row, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var findings = new FindingList(row, _options.Catalogue, _display);
        ReadOnlyMemory<byte>? body;
        try
        {
            body = await BodyReader.ReadAsync(response.Content, _options.MaxBodyBytes, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            findings.Fail(FindingCodes.Interrupted, "body", "a complete body", "a connection that broke");
            return findings.Verdict(VerdictKind.Error);
        }

        Judge(row, response, body, findings);
        return findings.Verdict();
    }

    private void Judge(JudgedRow row, HttpResponseMessage response, ReadOnlyMemory<byte>? body, FindingList findings)
    {
        var expected = row.Expectation;
        var answer = Read(body, out var fault);
        var isExpectedStatus = (int)response.StatusCode == expected.Status;
        if (!isExpectedStatus)
            findings.Fail(FindingCodes.Status, "HTTP status", $"{expected.Status}", Status(response, answer));
        EnvelopeChecks.ContentType(response, body is { IsEmpty: false } bytes ? BodyParser.IsXml(bytes.Span) : null, findings);
        if (expected.Outcome?.EchoesHeaders != false)
            EnvelopeChecks.Echo(response, findings);
        if (!isExpectedStatus)
            return;

        if (expected.Outcome is { } outcome)
            EnvelopeChecks.Headers(response, outcome.Headers, findings);
        try
        {
            if (answer is not null)
                Judge(row, answer, findings);
        }
        catch (Exception exception) when (BodyParser.IsShapeFault(exception))
        {
            fault = new(FindingCodes.BodyUnreadable, $"another shape than that of FHIR R4: {answer!.Deviation ?? exception.GetType().Name}");
        }

        if (fault is not null)
            findings.Fail(fault.Code, "body", "a FHIR resource", fault.Reason);
    }

    private void Judge(JudgedRow row, Answer answer, FindingList findings)
    {
        var expected = row.Expectation;
        if (answer.Deviation is { } deviation)
            findings.Warn(FindingCodes.BodyDeviates, null, $"The body has parts that FHIR R4 does not know or allow: {deviation}.");
        if (expected.Outcome is { } outcome)
            OutcomeChecks.Check(answer.Resource, outcome, findings);
        else if (row.IsMessage)
            ResourceChecks.Message(answer.Resource, expected, findings);
        else
            ResourceChecks.Read(answer.Resource, expected, findings);

        if (answer.Resource is CapabilityStatement statement)
            CapabilityChecks.Check(statement, expected, findings);
        if (answer.Resource is Bundle bundle && !row.IsMessage && expected.Outcome is null)
            SearchChecks.Check(bundle, expected, findings);
    }

    private Answer? Read(ReadOnlyMemory<byte>? body, out BodyFault? fault)
    {
        fault = body switch
        {
            null => new(FindingCodes.BodyTooLarge, $"more than {_options.MaxBodyBytes} bytes"),
            { IsEmpty: true } => new(FindingCodes.BodyUnreadable, "nothing"),
            _ => null,
        };
        return fault is null ? BodyParser.Read(body!.Value, out fault) : null;
    }

    private string Status(HttpResponseMessage response, Answer? answer)
    {
        var status = $"{(int)response.StatusCode}";
        try
        {
            return answer?.Resource is OperationOutcome outcome ? $"{status} with {OutcomeChecks.Described(outcome, _display)}" : status;
        }
        catch (Exception exception) when (BodyParser.IsShapeFault(exception))
        {
            return $"{status} with an OperationOutcome of another shape than that of FHIR R4";
        }
    }
}
