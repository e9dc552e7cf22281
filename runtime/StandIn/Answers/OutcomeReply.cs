using System;
using Bars.Scenarios.StandIn.Formats;
using Hl7.Fhir.Model;
using Hl7.Fhir.Utility;

namespace Bars.Scenarios.StandIn.Answers;

/// <summary>Answers with an OperationOutcome of the table.</summary>
internal sealed class OutcomeReply : Reply
{
    private readonly Outcome _outcome;
    private readonly ScenarioCatalogue _catalogue;
    private readonly OperationOutcome.IssueType _issue;
    private readonly Lazy<byte[]> _json;
    private readonly Lazy<byte[]> _xml;

    /// <summary>Prepares the answer.</summary>
    /// <exception cref="InvalidOperationException">The issue code is not one of FHIR's.</exception>
    public OutcomeReply(Outcome outcome, ScenarioCatalogue catalogue)
    {
        _outcome = outcome;
        _catalogue = catalogue;
        _issue = ParseIssue(outcome.IssueCode, outcome.Name);
        _json = new(() => FhirText.Write(Build(outcome.Diagnostics), ResponseFormat.Json));
        _xml = new(() => FhirText.Write(Build(outcome.Diagnostics), ResponseFormat.Xml));
    }

    public override StandInResponse Respond(Exchange exchange) =>
        Respond(exchange, exchange.Format == ResponseFormat.Json ? _json.Value : _xml.Value);

    /// <summary>Answers with a further sentence of diagnostics.</summary>
    public StandInResponse Respond(Exchange exchange, string detail) =>
        Respond(exchange, FhirText.Write(Build(_outcome.Diagnostics + " " + detail), exchange.Format));

    private StandInResponse Respond(Exchange exchange, byte[] body)
    {
        var response = exchange.Respond(_outcome.Status, _outcome.EchoesHeaders, _outcome.Headers);
        response.Body = body;
        return response;
    }

    private OperationOutcome Build(string diagnostics) => Build(_catalogue, _issue, _outcome.ErrorCode, diagnostics);

    /// <summary>The issue code of an outcome of the table.</summary>
    /// <exception cref="InvalidOperationException">It is not one of FHIR's.</exception>
    public static OperationOutcome.IssueType ParseIssue(string code, string outcome) =>
        EnumUtility.ParseLiteral<OperationOutcome.IssueType>(code)
            ?? throw new InvalidOperationException($"Outcome '{outcome}' has the issue code '{code}', which FHIR does not know.");

    /// <summary>An OperationOutcome with one error.</summary>
    public static OperationOutcome Build(ScenarioCatalogue catalogue, OperationOutcome.IssueType issue, string errorCode, string diagnostics) => new()
    {
        Meta = new Meta { Profile = [catalogue.OutcomeProfile] },
        Issue =
        [
            new OperationOutcome.IssueComponent
            {
                Severity = OperationOutcome.IssueSeverity.Error,
                Code = issue,
                Details = new CodeableConcept(catalogue.OutcomeSystem, errorCode),
                Diagnostics = diagnostics,
            },
        ],
    };
}
